// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.encodings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lintel.cli.encodings.StepText.Record;
import org.lintel.cli.encodings.StepText.Reference;
import org.lintel.cli.encodings.StepText.Text;
import org.lintel.cli.encodings.StepText.Typed;
import org.lintel.cli.encodings.StepText.Unset;
import org.lintel.cli.encodings.StepText.Word;
import org.lintel.ifc.schema.Attribute;
import org.lintel.ifc.schema.DefinedType;
import org.lintel.ifc.schema.EntityType;
import org.lintel.ifc.schema.Schema;
import org.lintel.ifc.schema.TypeExpression;

/** Writes a sample as ifcXML, as exporters do it: by ISO 10303-28, by the rules of IFC4, or with relations nested. */
final class IfcXmlWriter {

    /** How the document is put together. */
    enum Dialect {
        /** All attributes are elements, all instances stand side by side: what IFC2X3 prescribes. */
        PART28,
        /** Values are attributes of the tag: IFC4. */
        COMPACT,
        /** As COMPACT, and relations stand under inverse attributes of what they relate. */
        NESTED
    }

    /** Relations that are nested, and by which of their attributes. */
    private static final Map<String, String> NESTED = Map.of("IfcRelDefinesByProperties", "RelatedObjects",
            "IfcRelDefinesByType", "RelatedObjects", "IfcRelAggregates", "RelatingObject",
            "IfcRelContainedInSpatialStructure", "RelatingStructure", "IfcRelVoidsElement", "RelatingBuildingElement",
            "IfcRelAssociatesMaterial", "RelatedObjects");

    private final StepText step;
    private final Schema schema;
    private final Dialect dialect;
    private final StringBuilder out = new StringBuilder();
    private final Map<Long, List<Record>> relations = new HashMap<>();
    private final Set<Long> nested = new HashSet<>();
    private final Set<Long> written = new HashSet<>();

    private IfcXmlWriter(StepText step, Dialect dialect) {
        this.step = step;
        this.dialect = dialect;
        this.schema = Schema.of(step.schema.startsWith("IFC4X3") ? "IFC4X3" : step.schema);
    }

    static String write(String spf, Dialect dialect) {
        return new IfcXmlWriter(new StepText(spf), dialect).document();
    }

    private String document() {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        boolean part28 = dialect == Dialect.PART28;
        out.append(part28 ? "<ex:iso_10303_28 xmlns:ex=\"urn:iso.org:standard:10303:part(28)\" xmlns:xsi=\"x\">\n"
                : "<ifcXML xmlns=\"" + namespace() + "\" xmlns:xsi=\"x\">\n");
        header(part28 ? "ex:" : "");
        if (part28) {
            out.append("<uos id=\"uos_1\" xmlns=\"").append(namespace()).append("\">\n");
        }
        if (dialect == Dialect.NESTED) {
            nest();
        }
        for (Record each : step.records.values()) {
            if (!nested.contains(each.id())) {
                instance(each, name(each), null);
            }
        }
        return out.append(part28 ? "</uos>\n</ex:iso_10303_28>\n" : "</ifcXML>\n").toString();
    }

    private String namespace() {
        return switch (schema.id()) {
            case "IFC2X3" -> "http://www.iai-tech.org/ifcXML/IFC2x3/FINAL";
            case "IFC4" -> "http://www.buildingsmart-tech.org/ifcXML/IFC4/Add2";
            default -> "http://www.buildingsmart-tech.org/ifcXML/IFC4x3/final";
        };
    }

    private void header(String prefix) {
        out.append('<').append(prefix).append(prefix.isEmpty() ? "header>\n" : "iso_10303_28_header>\n");
        List<Object> name = step.header.get("FILE_NAME");
        String[] items = {"name", "time_stamp", "author", "organization", "preprocessor_version", "originating_system",
            "authorization"};
        for (int i = 0; i < items.length; i++) {
            item(prefix + items[i], name.get(i));
        }
        item(prefix + "documentation", step.header.get("FILE_DESCRIPTION").getFirst());
        out.append("</").append(prefix).append(prefix.isEmpty() ? "header>\n" : "iso_10303_28_header>\n");
    }

    private void item(String element, Object value) {
        for (Object each : value instanceof List<?> list ? list : List.of(value)) {
            String text = each instanceof Text given ? given.value() : "";
            out.append('<').append(element).append('>').append(escaped(text)).append("</").append(element)
                    .append(">\n");
        }
    }

    private void nest() {
        for (Record each : step.records.values()) {
            String attribute = NESTED.get(name(each));
            if (attribute == null) {
                continue;
            }
            Object targets = each.values().get(type(each).indexOf(attribute));
            List<?> list = targets instanceof List<?> many ? many : List.of(targets);
            if (list.stream().allMatch(target -> inverse(each, attribute, (Reference) target) != null)) {
                nested.add(each.id());
                list.forEach(target -> relations.computeIfAbsent(((Reference) target).id(), unused -> new ArrayList<>())
                        .add(each));
            }
        }
    }

    /** The inverse attribute of a target that a relation's attribute stands behind; null where there is none. */
    private String inverse(Record relation, String attribute, Reference target) {
        for (EntityType type = type(step.records.get(target.id())); type != null; type = type.supertype()) {
            for (var inverse : type.ownInverses()) {
                if (inverse.attribute().equals(attribute) && type(relation).isA(inverse.entity())) {
                    return inverse.name();
                }
            }
        }
        return null;
    }

    private EntityType type(Record each) {
        return schema.entity(each.keyword());
    }

    private String name(Record each) {
        return type(each).name();
    }

    /** @param without the attribute that the place of the element tells already; null for none */
    private void instance(Record each, String element, String without) {
        if (!written.add(each.id())) {
            out.append('<').append(element).append(" ref=\"i").append(each.id()).append("\" xsi:nil=\"true\"/>\n");
            return;
        }
        out.append('<').append(element).append(" id=\"i").append(each.id()).append('"');
        List<Attribute> attributes = type(each).attributes();
        var elements = new ArrayList<Integer>();
        for (int i = 0; i < attributes.size(); i++) {
            Object value = each.values().get(i);
            if (value instanceof Unset || attributes.get(i).name().equals(without)) {
                continue;
            }
            String simple = dialect == Dialect.PART28 || isRagged(attributes.get(i).type()) ? null : simple(value);
            if (simple == null) {
                elements.add(i);
            } else {
                out.append(' ').append(attributes.get(i).name()).append("=\"").append(escaped(simple)).append('"');
            }
        }
        out.append(">\n");
        for (int i : elements) {
            attribute(attributes.get(i), each.values().get(i));
        }
        for (Record relation : relations.getOrDefault(each.id(), List.of())) {
            String attribute = NESTED.get(name(relation));
            String inverse = inverse(relation, attribute, new Reference(each.id()));
            out.append('<').append(inverse).append('>');
            instance(relation, name(relation), attribute);
            out.append("</").append(inverse).append(">\n");
        }
        out.append("</").append(element).append(">\n");
    }

    /** Whether inner lists may differ in length: one text cannot tell them apart. */
    private static boolean isRagged(TypeExpression type) {
        return type instanceof TypeExpression.Aggregate outer
                && outer.element() instanceof TypeExpression.Aggregate inner && inner.lower() != inner.upper();
    }

    /** A value as an attribute of a tag has it; null where it must be an element. */
    private static String simple(Object value) {
        if (value instanceof List<?> list) {
            var items = new ArrayList<String>();
            for (Object each : list) {
                String item = each instanceof Text ? null : simple(each);
                if (item == null) {
                    return null;
                }
                items.add(item);
            }
            return items.isEmpty() ? null : String.join(" ", items);
        }
        return value instanceof Word word ? word(word) : value instanceof Text text ? text.value() : null;
    }

    private static String word(Word word) {
        if (word.value().startsWith("\"")) {
            // a binary: the first digit counts bits that are not used
            return word.value().substring(2, word.value().length() - 1);
        }
        return !word.enumeration() ? word.value() : switch (word.value()) {
            case "T" -> "true";
            case "F" -> "false";
            case "U" -> "unknown";
            default -> word.value().toLowerCase(Locale.ROOT);
        };
    }

    private void attribute(Attribute attribute, Object value) {
        boolean entity = attribute.type() instanceof TypeExpression.Named named && schema.entity(named.name()) != null;
        if (value instanceof Reference reference && entity && dialect != Dialect.PART28) {
            Record target = step.records.get(reference.id());
            out.append('<').append(attribute.name()).append(" xsi:type=\"").append(name(target))
                    .append("\" xsi:nil=\"true\" ref=\"i").append(target.id()).append("\"/>\n");
            return;
        }
        out.append('<').append(attribute.name());
        if (value instanceof List<?> list) {
            out.append(dialect == Dialect.PART28 ? " ex:cType=\"list\">" : ">");
            items(list, innermost(attribute.type()), "");
        } else {
            out.append('>');
            content(value, null);
        }
        out.append("</").append(attribute.name()).append(">\n");
    }

    private void items(List<?> list, String itemType, String position) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof List<?> inner) {
                items(inner, itemType, position + i + " ");
            } else {
                String pos = (dialect == Dialect.PART28 ? " ex:pos=\"" : " pos=\"") + position + i + "\"";
                content(list.get(i), pos, itemType);
            }
        }
    }

    private void content(Object value, String itemType) {
        content(value, "", itemType);
    }

    private void content(Object value, String position, String itemType) {
        switch (value) {
            case Reference reference -> {
                Record target = step.records.get(reference.id());
                out.append('<').append(target == null ? "IfcWall" : name(target)).append(" ref=\"i")
                        .append(reference.id()).append("\" xsi:nil=\"true\"").append(position).append("/>");
            }
            case Typed typed -> {
                String wrapper = schema.definedType(typed.keyword()).name()
                        + (dialect == Dialect.PART28 ? "" : "-wrapper");
                out.append('<').append(wrapper).append(position).append('>').append(escaped(simple(typed.value())))
                        .append("</").append(wrapper).append('>');
            }
            default -> {
                String text = escaped(simple(value));
                out.append(itemType == null ? text : "<" + itemType + position + ">" + text + "</" + itemType + ">");
            }
        }
    }

    private String innermost(TypeExpression type) {
        return switch (type) {
            case TypeExpression.Aggregate aggregate -> innermost(aggregate.element());
            case TypeExpression.Named named when schema.definedType(named.name()) instanceof DefinedType.Alias alias
                    && alias.underlying() instanceof TypeExpression.Aggregate aggregate -> innermost(aggregate);
            case TypeExpression.Named named -> named.name();
            default -> "ex:double-wrapper";
        };
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            escaped.append(switch (c) {
                case '<' -> "&lt;";
                case '&' -> "&amp;";
                case '"' -> "&quot;";
                case '\n' -> "&#10;";
                case '\t' -> "&#9;";
                default -> String.valueOf(c);
            });
        }
        return escaped.toString();
    }
}
