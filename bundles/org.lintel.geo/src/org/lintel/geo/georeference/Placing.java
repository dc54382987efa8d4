// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.georeference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintel.core.edit.Fix;
import org.lintel.core.text.Message;
import org.lintel.geo.crs.Crs;
import org.lintel.geo.crs.CrsException;
import org.lintel.geo.crs.CrsTable;
import org.lintel.geo.crs.Transformation;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.query.Properties;
import org.lintel.ifc.query.PropertySet;
import org.lintel.ifc.step.Derived;
import org.lintel.ifc.step.Enumeration;
import org.lintel.ifc.step.GlobalIds;
import org.lintel.ifc.step.Ref;
import org.lintel.ifc.step.Typed;

/**
 * A place that somebody states for a model: where its origin (that of the context's world) lies on the map and how it is
 * turned. Written into the model it says so everywhere a model can: map conversion and coordinate system (in IFC2X3 the
 * property sets of the convention), latitude, longitude and elevation of the site, true north.
 *
 * @param easting of the origin, metres
 * @param height of the origin, metres; null where it is not known
 * @param rotation degrees that the model's X axis is turned anticlockwise from east
 * @param verticalDatum what heights are counted from; empty where not known
 */
public record Placing(Crs crs, double easting, double northing, Double height, double rotation, String verticalDatum) {

    private static final double NANO = 1e9;

    /**
     * The edits that write it.
     *
     * @throws CrsException if the model cannot carry it: an archive or ifcXML, no site or context to hang it on
     */
    public Fix into(Model model, String file) throws CrsException {
        Georeference geo = Georeference.of(model);
        if (!model.isEditable() || model.size() == 0) {
            throw new CrsException("only a plain .ifc file can be edited: unpack or convert it first", "只能修改純文字 .ifc 檔案：請先解壓或轉換");
        }
        var edits = new StepEdits(model, file);
        MapOperation op = geo.operation();
        if (op == null && !geo.operations().isEmpty()) {
            throw new CrsException("the map operation {0} has no position in lengths; delete it first",
                    "地圖轉換 {0} 沒有以長度表示的位置；請先刪除", geo.operations().getFirst().holder());
        }
        if (model.schema().id().equals("IFC2X3")) {
            properties(geo, op, edits);
        } else {
            entities(geo, op, edits);
        }
        north(geo, edits);
        site(geo, edits);
        return new Fix(Message.of("place the model at E {0} N {1}", "將模型定位於 E {0} N {1}", easting, northing), edits.edits());
    }

    private Map<String, Object> numbers(double unit, double mapUnit) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("Eastings", easting / mapUnit);
        numbers.put("Northings", northing / mapUnit);
        numbers.put("OrthogonalHeight", height == null ? 0.0 : height / mapUnit);
        numbers.put("XAxisAbscissa", tidy(Math.cos(Math.toRadians(rotation))));
        numbers.put("XAxisOrdinate", tidy(Math.sin(Math.toRadians(rotation))));
        numbers.put("Scale", tidy(unit / mapUnit));
        return numbers;
    }

    /** Without what sine and cosine of a right angle leave over. */
    private static double tidy(double value) {
        double near = Math.rint(value * NANO) / NANO;
        return Math.abs(value - near) < 1e-15 ? near + 0.0 : value;
    }

    private void entities(Georeference geo, MapOperation op, StepEdits edits) throws CrsException {
        Instance context = geo.world() == null ? null : geo.world().context();
        if (op != null && op.kind() == MapOperation.Kind.PROPERTIES || context == null) {
            throw new CrsException("the model has no context to hang a map conversion on", "模型沒有可附加地圖轉換的表示環境");
        }
        if (op != null && op.kind() == MapOperation.Kind.RIGID) {
            throw new CrsException("the model has a rigid operation, which cannot turn it; delete {0} first",
                    "模型設有剛性轉換，不能旋轉；請先刪除 {0}", op.holder());
        }
        Map<String, Object> system = new LinkedHashMap<>();
        system.put("Name", crs.code());
        system.put("Description", crs.name().en());
        system.put("GeodeticDatum", crs.equals(CrsTable.HK80) ? "Hong Kong 1980" : null);
        system.put("VerticalDatum", verticalDatum.isEmpty() ? null : verticalDatum);
        system.put("MapProjection", null);
        system.put("MapZone", null);
        system.put("MapUnit", metre(context.model(), edits));
        Map<String, Object> numbers = numbers(geo.unit(), 1);
        if (op != null && op.crs().holder() != null) {
            edits.set(op.holder(), numbers);
            edits.set(op.crs().holder(), system);
            return;
        }
        Object[] values = system.values().toArray();
        Ref named = new Ref(edits.add("IfcProjectedCRS", values));
        if (op != null) {
            numbers.put("TargetCRS", named);
            edits.set(op.holder(), numbers);
            return;
        }
        edits.add("IfcMapConversion", context, named, numbers.get("Eastings"), numbers.get("Northings"),
                numbers.get("OrthogonalHeight"), numbers.get("XAxisAbscissa"), numbers.get("XAxisOrdinate"),
                numbers.get("Scale"));
    }

    private void properties(Georeference geo, MapOperation op, StepEdits edits) throws CrsException {
        if (op == null && geo.sites().isEmpty()) {
            throw new CrsException("the model has no site to hang property sets on", "模型沒有可附加屬性集的工地");
        }
        Map<String, Object> conversion = new LinkedHashMap<>();
        numbers(geo.unit(), 1).forEach((name, value) -> conversion.put(name, new Typed(
                name.endsWith("s") || name.endsWith("Height") ? "IfcLengthMeasure" : "IfcReal", value)));
        Map<String, Object> system = new LinkedHashMap<>();
        system.put("Name", new Typed("IfcLabel", crs.code()));
        system.put("Description", new Typed("IfcText", crs.name().en()));
        system.put("GeodeticDatum", new Typed("IfcIdentifier", crs.equals(CrsTable.HK80) ? "Hong Kong 1980" : crs.code()));
        if (!verticalDatum.isEmpty()) {
            system.put("VerticalDatum", new Typed("IfcIdentifier", verticalDatum));
        }
        system.put("MapUnit", new Typed("IfcIdentifier", "METRE"));
        Instance owner = op == null ? geo.sites().getFirst().site() : owner(op.holder());
        put("ePSet_MapConversion", conversion, owner, edits);
        put("ePSet_ProjectedCRS", system, owner, edits);
    }

    private static Instance owner(Instance set) throws CrsException {
        for (Instance relation : set.model().referencing(set, "IfcRelDefinesByProperties", "RelatingPropertyDefinition")) {
            for (Instance owner : relation.refs("RelatedObjects")) {
                return owner;
            }
        }
        throw new CrsException("the set {0} belongs to nothing; delete it first", "屬性集 {0} 不屬任何物件；請先刪除", set);
    }

    /** Into the set of that name, in whatever letters, if it is there: other properties in it stay. */
    private static void put(String name, Map<String, Object> values, Instance owner, StepEdits edits) throws CrsException {
        Instance there = null;
        for (PropertySet set : Properties.of(owner.model()).sets(owner)) {
            there = set.name().equalsIgnoreCase(name) ? set.source() : there;
        }
        if (there == null) {
            set(name, values, owner, edits);
            return;
        }
        List<Object> properties = new ArrayList<>(there.refs("HasProperties"));
        int before = properties.size();
        for (Map.Entry<String, Object> value : values.entrySet()) {
            Instance known = there.refs("HasProperties").stream().filter(each -> value.getKey().equalsIgnoreCase(each.name())
                    && each.is("IfcPropertySingleValue")).findFirst().orElse(null);
            if (known == null) {
                properties.add(new Ref(edits.add("IfcPropertySingleValue", value.getKey(), null, value.getValue(), null)));
            } else if (StepEdits.canWrite(known)) {
                edits.set(known, Map.of("NominalValue", value.getValue()));
            } else {
                throw new CrsException("{0} cannot be written; delete it first", "不能改寫 {0}；請先刪除", known);
            }
        }
        if (properties.size() > before) {
            edits.set(there, Map.of("HasProperties", properties));
        }
    }

    private static void set(String name, Map<String, Object> values, Instance site, StepEdits edits) {
        List<Object> properties = new ArrayList<>();
        values.forEach((property, value) -> properties.add(new Ref(edits.add("IfcPropertySingleValue", property, null, value,
                null))));
        Object history = site.get("OwnerHistory");
        Ref set = new Ref(edits.add("IfcPropertySet", id(site, name), history, name, null, properties));
        edits.add("IfcRelDefinesByProperties", id(site, name + " of site"), history, null, null, List.of(site), set);
    }

    /** The same for the same site, so that the same command gives the same bytes. */
    private static String id(Instance site, String what) {
        return GlobalIds.ofName(site.globalId() + " " + what);
    }

    /** A metre that the model has, or a new one: nothing is left behind by a model that is placed again. */
    private static Ref metre(Model model, StepEdits edits) {
        for (Instance unit : model.instances("IfcSIUnit", false)) {
            if (unit.get("Prefix") == null && "METRE".equals(word(unit, "Name")) && "LENGTHUNIT".equals(word(unit, "UnitType"))) {
                return new Ref(unit.id());
            }
        }
        return new Ref(edits.add("IfcSIUnit", Derived.DERIVED, new Enumeration("LENGTHUNIT"), null, new Enumeration("METRE")));
    }

    private static String word(Instance unit, String attribute) {
        return unit.get(attribute) instanceof Enumeration word ? word.name() : null;
    }

    private void north(Georeference geo, StepEdits edits) throws CrsException {
        double[] degrees = Transformation.between(crs, CrsTable.WGS84).apply(easting, northing);
        double north = Math.toRadians(rotation - ModelToMap.convergence(Transformation.between(CrsTable.WGS84, crs), degrees[0],
                degrees[1]));
        List<Object> ratios = List.of(tidy(Math.sin(north)), tidy(Math.cos(north)));
        List<Instance> contexts = geo.worlds().stream().filter(world -> world.hasNorth() && StepEdits.canWrite(world.context()))
                .map(WorldSystem::context).toList();
        Set<Instance> turned = new HashSet<>();
        Ref made = null;
        for (Instance context : contexts) {
            Instance direction = context.ref("TrueNorth");
            if (direction != null && StepEdits.canWrite(direction) && contexts.containsAll(context.model().referencing(direction))) {
                // nothing else is turned with it
                if (turned.add(direction)) {
                    edits.set(direction, Map.of("DirectionRatios", ratios));
                }
            } else {
                made = made == null ? new Ref(edits.add("IfcDirection", ratios)) : made;
                edits.set(context, Map.of("TrueNorth", made));
            }
        }
    }

    private void site(Georeference geo, StepEdits edits) throws CrsException {
        SitePosition site = geo.site();
        if (site == null || !StepEdits.canWrite(site.site())) {
            return;
        }
        double[] p = site.placement().known() ? site.placement().origin() : new double[3];
        if (geo.world() != null && geo.world().world().known()) {
            p = geo.world().world().apply(p);
        }
        double cos = Math.cos(Math.toRadians(rotation));
        double sin = Math.sin(Math.toRadians(rotation));
        double[] degrees = Transformation.between(crs, CrsTable.WGS84).apply(easting + cos * p[0] - sin * p[1],
                northing + sin * p[0] + cos * p[1]);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("RefLatitude", CompoundAngle.of(degrees[1]).parts());
        values.put("RefLongitude", CompoundAngle.of(degrees[0]).parts());
        if (height != null) {
            values.put("RefElevation", Math.rint((height + p[2]) / geo.unit() * 1e6) / 1e6);
        }
        edits.set(site.site(), values);
    }
}
