// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.diff;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Decimal;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.Property;
import org.lintel.ifc.step.Derived;
import org.lintel.ifc.step.Enumeration;
import org.lintel.ifc.step.Typed;

/** Values and instances in a few words, the same in all languages; never the number of an instance. */
final class Wording {

    private static final int LONGEST = 120;
    private static final int MOST_PARTS = 20;
    private static final int DEEPEST = 3;

    /** What names an instance that has no Name. */
    private static final String[] NAMES = {"Name", "Identification", "ItemReference", "Identifier", "Id",
        "RepresentationIdentifier", "ProfileName", "LayerSetName", "AxisTag", "UnitType"};

    private Wording() {
    }

    /** As text; empty where there is nothing. */
    static String of(Object value) {
        return text(value, 0);
    }

    private static String text(Object value, int depth) {
        if (value == null || value == Derived.DERIVED) {
            return "";
        }
        if (value instanceof Double number) {
            return number(number);
        }
        if (value instanceof Enumeration item) {
            return item.name();
        }
        if (value instanceof Instance instance) {
            return instance(instance, depth);
        }
        if (value instanceof Typed typed) {
            return text(typed.value(), depth);
        }
        if (value instanceof Property property) {
            return property.name() + " = " + text(property.value(), depth);
        }
        return value instanceof List<?> list ? list(list, depth) : cut(value.toString());
    }

    private static String list(List<?> list, int depth) {
        if (depth > DEEPEST) {
            return "(…)";
        }
        var parts = new StringBuilder("(");
        for (Object item : list) {
            if (parts.length() > LONGEST) {
                return parts.append(", …)").toString();
            }
            parts.append(parts.length() > 1 ? ", " : "").append(text(item, depth + 1));
        }
        return parts.append(')').toString();
    }

    /** In full, without exponent where that is short. */
    static String number(double value) {
        String plain = Decimal.plain(value);
        return Double.parseDouble(plain) == value ? plain : Double.toString(value);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    private static String instance(Instance instance, int depth) {
        return switch (instance.typeName()) {
            case "IfcCartesianPoint" -> text(instance.get("Coordinates"), depth);
            case "IfcDirection" -> text(instance.get("DirectionRatios"), depth);
            case "IfcMaterial" -> orType(instance);
            case "IfcMaterialLayer" -> layer(instance, depth);
            case "IfcMaterialLayerSet" -> parts(instance, "MaterialLayers", depth);
            case "IfcMaterialLayerSetUsage" -> text(instance.ref("ForLayerSet"), depth);
            case "IfcMaterialList" -> parts(instance, "Materials", depth);
            case "IfcMaterialProfileSetUsage" -> text(instance.ref("ForProfileSet"), depth);
            case "IfcMaterialProfileSet" -> parts(instance, "MaterialProfiles", depth);
            case "IfcMaterialConstituentSet" -> parts(instance, "MaterialConstituents", depth);
            case "IfcMaterialProfile", "IfcMaterialConstituent" -> text(instance.ref("Material"), depth);
            case "IfcClassificationReference" -> classification(instance);
            default -> instance.name() == null || instance.name().isBlank() ? orType(instance)
                    : instance.typeName() + " \"" + cut(instance.name()) + '"';
        };
    }

    private static String orType(Instance instance) {
        for (String attribute : NAMES) {
            String name = instance.text(attribute);
            if (name != null && !name.isBlank()) {
                return instance.is("IfcMaterial") ? cut(name) : instance.typeName() + " \"" + cut(name) + '"';
            }
        }
        return instance.typeName();
    }

    private static String layer(Instance layer, int depth) {
        Instance material = layer.ref("Material");
        return (material == null ? "–" : text(material, depth)) + ' ' + text(layer.get("LayerThickness"), depth);
    }

    private static String parts(Instance set, String attribute, int depth) {
        if (depth > DEEPEST) {
            return set.typeName();
        }
        var words = new ArrayList<String>();
        for (Instance part : set.refs(attribute)) {
            if (words.size() == MOST_PARTS) {
                words.add("…");
                break;
            }
            words.add(text(part, depth + 1));
        }
        return words.isEmpty() ? orType(set) : String.join(" | ", words);
    }

    private static String classification(Instance reference) {
        String code = reference.text("Identification");
        code = code == null ? reference.text("ItemReference") : code;
        Instance source = reference.ref("ReferencedSource");
        var words = new ArrayList<String>();
        for (String word : new String[] {source == null ? null : source.name(), code, reference.name()}) {
            if (word != null && !word.isBlank()) {
                words.add(cut(word));
            }
        }
        return words.isEmpty() ? reference.typeName() : String.join(" ", words);
    }

    /** A value as it is told: String, Long, Double, Boolean or a list of such; null where there is nothing. */
    static Object plain(Object value) {
        if (value instanceof Typed typed) {
            return plain(typed.value());
        }
        if (value instanceof List<?> list) {
            return list.isEmpty() ? null : list.stream().map(item -> item == null ? "" : plain(item)).toList();
        }
        if (value instanceof Long || value instanceof Double || value instanceof Boolean) {
            return value;
        }
        String text = value instanceof String whole ? whole : of(value);
        return text.isEmpty() ? null : text;
    }
}
