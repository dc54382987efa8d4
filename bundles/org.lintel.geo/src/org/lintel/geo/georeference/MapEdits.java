// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.georeference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.edit.Edit;
import org.lintel.core.edit.Fix;
import org.lintel.core.text.Message;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.step.Ref;
import org.lintel.ifc.step.Typed;

/** Repairs of what a model says about its place, whether it says it in entities or in property sets. */
public final class MapEdits {

    private MapEdits() {
    }

    /**
     * Sets numbers of a map operation: {@code Eastings}, {@code Northings}, {@code OrthogonalHeight}, {@code
     * XAxisAbscissa}, {@code XAxisOrdinate}, {@code Scale}.
     *
     * @return null where the operation cannot be written: an archive, ifcXML, a record that is damaged or endless
     */
    public static Fix operation(MapOperation op, String file, Message label, Map<String, Double> numbers) {
        Instance holder = op.holder();
        if (!StepEdits.canWrite(holder)) {
            return null;
        }
        var edits = new StepEdits(holder.model(), file);
        Map<String, Object> values = new LinkedHashMap<>();
        switch (op.kind()) {
            case PROPERTIES -> {
                return properties(holder, edits, label, numbers);
            }
            case RIGID -> numbers.forEach((name, value) -> {
                switch (name) {
                    case "Eastings" -> values.put("FirstCoordinate", new Typed("IfcLengthMeasure", value));
                    case "Northings" -> values.put("SecondCoordinate", new Typed("IfcLengthMeasure", value));
                    case "OrthogonalHeight" -> values.put("Height", value);
                    default -> throw new IllegalArgumentException("a rigid operation has no " + name);
                }
            });
            default -> values.putAll(numbers);
        }
        return new Fix(label, edits.set(holder, values).edits());
    }

    private static Fix properties(Instance set, StepEdits edits, Message label, Map<String, Double> numbers) {
        List<Object> added = new ArrayList<>(set.refs("HasProperties"));
        int before = added.size();
        for (Map.Entry<String, Double> number : numbers.entrySet()) {
            String name = number.getKey();
            Instance property = property(set, name);
            if (property == null) {
                String type = name.endsWith("s") || name.endsWith("Height") ? "IfcLengthMeasure" : "IfcReal";
                added.add(new Ref(edits.add("IfcPropertySingleValue", name, null, new Typed(type, number.getValue()),
                        null)));
            } else if (StepEdits.canWrite(property)) {
                edits.set(property, Map.of("NominalValue", new Typed(measure(property), number.getValue())));
            } else {
                return null;
            }
        }
        if (added.size() > before) {
            edits.set(set, Map.of("HasProperties", added));
        }
        return new Fix(label, edits.edits());
    }

    private static String measure(Instance property) {
        return property.get("NominalValue") instanceof Typed typed && typed.value() instanceof Number ? typed.type()
                : "IfcReal";
    }

    private static Instance property(Instance set, String name) {
        for (Instance property : set.refs("HasProperties")) {
            if (name.equalsIgnoreCase(property.name()) && property.is("IfcPropertySingleValue")) {
                return property;
            }
        }
        return null;
    }

    /** Sets the texts of the coordinate system, {@code Name} or {@code VerticalDatum}; null where it cannot be written. */
    public static Fix crs(MapCrs crs, String file, Message label, String attribute, String value) {
        Instance holder = crs.holder();
        if (holder == null || !StepEdits.canWrite(holder)) {
            return null;
        }
        var edits = new StepEdits(holder.model(), file);
        if (holder.is("IfcCoordinateReferenceSystem")) {
            edits.set(holder, Map.of(attribute, value));
        } else if (holder.is("IfcPropertySingleValue") && attribute.equals("Name")) {
            edits.set(holder, Map.of("NominalValue", new Typed("IfcLabel", value)));
        } else {
            return null;
        }
        return new Fix(label, edits.edits());
    }

    /**
     * Sets latitude and longitude of a site, and its elevation where one is given.
     *
     * @param elevation metres; null to leave it
     */
    public static Fix site(SitePosition site, double unit, String file, Message label, Double latitude, Double longitude,
            Double elevation) {
        if (!StepEdits.canWrite(site.site())) {
            return null;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        if (latitude != null) {
            values.put("RefLatitude", CompoundAngle.of(latitude).parts());
            values.put("RefLongitude", CompoundAngle.of(longitude).parts());
        }
        if (elevation != null) {
            values.put("RefElevation", elevation / unit);
        }
        List<Edit> edits = new StepEdits(site.site().model(), file).set(site.site(), values).edits();
        return new Fix(label, edits);
    }
}
