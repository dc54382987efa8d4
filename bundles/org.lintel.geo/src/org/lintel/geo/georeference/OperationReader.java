// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.georeference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lintel.core.quantity.Unit;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.query.Properties;
import org.lintel.ifc.query.Property;
import org.lintel.ifc.query.PropertySet;
import org.lintel.ifc.query.Units;
import org.lintel.ifc.step.Typed;

/**
 * Reads map operations: entities of IFC4 and IFC4X3, and the property sets {@code ePSet_MapConversion} and {@code
 * ePSet_ProjectedCRS} that buildingSMART's user guide gives IFC2X3, in whatever letters they are written.
 */
final class OperationReader {

    private static final double[] ONES = {1, 1, 1};
    /** IFC4X3's drafts had the three factors of a scaled conversion in the conversion itself. */
    private static final int FIRST_FACTOR = 8;

    private final Model model;

    OperationReader(Model model) {
        this.model = model;
    }

    List<MapOperation> all() {
        List<MapOperation> found = new ArrayList<>();
        for (Instance operation : model.instances("IfcCoordinateOperation", true)) {
            found.add(operation.is("IfcRigidOperation") ? rigid(operation) : conversion(operation));
        }
        for (String type : new String[] {"IfcSite", "IfcProject", "IfcBuilding"}) {
            for (Instance owner : model.instances(type, true)) {
                MapOperation read = properties(owner);
                if (read != null) {
                    found.add(read);
                }
            }
        }
        return List.copyOf(found);
    }

    private MapOperation conversion(Instance c) {
        boolean scaled = c.is("IfcMapConversionScaled");
        double[] factors = ONES;
        List<Object> values = c.values();
        if (values.size() >= FIRST_FACTOR + 3) {
            factors = new double[3];
            for (int i = 0; i < 3; i++) {
                factors[i] = Typed.unwrap(values.get(FIRST_FACTOR + i)) instanceof Number number
                        && Double.isFinite(number.doubleValue()) ? number.doubleValue() : 1;
            }
        }
        return new MapOperation(scaled ? MapOperation.Kind.SCALED : MapOperation.Kind.CONVERSION, c,
                crs(c.ref("TargetCRS")), c.number("Eastings"), c.number("Northings"), c.number("OrthogonalHeight"),
                c.number("XAxisAbscissa"), c.number("XAxisOrdinate"), c.number("Scale"), factors, false);
    }

    private MapOperation rigid(Instance r) {
        boolean angular = r.get("FirstCoordinate") instanceof Typed typed
                && typed.type().toUpperCase(Locale.ROOT).contains("ANGLE");
        return new MapOperation(MapOperation.Kind.RIGID, r, crs(r.ref("TargetCRS")), r.number("FirstCoordinate"),
                r.number("SecondCoordinate"), r.number("Height"), null, null, null, ONES, angular);
    }

    private MapCrs crs(Instance crs) {
        if (crs == null) {
            return MapCrs.NONE;
        }
        Instance unit = crs.ref("MapUnit");
        Unit read = unit == null ? null : Units.of(model).read(unit);
        return new MapCrs(crs, text(crs, "Name"), text(crs, "GeodeticDatum"), text(crs, "VerticalDatum"),
                text(crs, "MapProjection"), text(crs, "MapZone"), read == null ? null : read.factor());
    }

    private static String text(Instance holder, String attribute) {
        String text = holder.text(attribute);
        return text == null ? "" : text;
    }

    private MapOperation properties(Instance owner) {
        PropertySet conversion = null;
        PropertySet crs = null;
        for (PropertySet set : Properties.of(model).sets(owner)) {
            String name = set.name().toLowerCase(Locale.ROOT);
            conversion = name.equals("epset_mapconversion") ? set : conversion;
            crs = name.equals("epset_projectedcrs") ? set : crs;
        }
        if (conversion == null) {
            return null;
        }
        return new MapOperation(MapOperation.Kind.PROPERTIES, conversion.source(), crs(crs, conversion),
                number(conversion, "Eastings"), number(conversion, "Northings"), number(conversion, "OrthogonalHeight"),
                number(conversion, "XAxisAbscissa"), number(conversion, "XAxisOrdinate"), number(conversion, "Scale"), ONES,
                false);
    }

    private static MapCrs crs(PropertySet crs, PropertySet conversion) {
        Property target = find(conversion, "TargetCRS");
        if (crs == null) {
            return target == null ? MapCrs.NONE : new MapCrs(target.source(), text(target), "", "", "", "", null);
        }
        Property name = find(crs, "Name");
        if (name == null || text(name).isBlank()) {
            name = target;
        }
        String unit = text(find(crs, "MapUnit")).toUpperCase(Locale.ROOT);
        return new MapCrs(name == null ? crs.source() : name.source(), text(name), text(find(crs, "GeodeticDatum")),
                text(find(crs, "VerticalDatum")), text(find(crs, "MapProjection")), text(find(crs, "MapZone")),
                switch (unit) {
                    case "METRE", "METER", "M" -> 1.0;
                    case "MILLIMETRE", "MILLIMETER", "MM" -> 0.001;
                    case "FOOT", "FT" -> 0.3048;
                    default -> null;
                });
    }

    private static Property find(PropertySet set, String name) {
        for (Property property : set.properties()) {
            if (property.name().equalsIgnoreCase(name)) {
                return property;
            }
        }
        return null;
    }

    private static String text(Property property) {
        return property == null || property.value() == null ? "" : property.value().toString();
    }

    /** As it stands there: lengths of the convention are in map units, whatever unit the project has. */
    private static Double number(PropertySet set, String name) {
        Property property = find(set, name);
        if (property == null) {
            return null;
        }
        if (property.value() instanceof Number number) {
            return Double.isFinite(number.doubleValue()) ? number.doubleValue() : null;
        }
        try {
            double value = Double.parseDouble(text(property).strip());
            return Double.isFinite(value) ? value : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
