// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.model;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.text.Message;
import org.lintel.ifc.step.Fault;
import org.lintel.ifc.step.Fault.Kind;
import org.lintel.ifc.step.Faults;
import org.lintel.ifc.step.HeaderEntity;
import org.lintel.ifc.step.Typed;

/** Makes the {@link Header} from the entities of the HEADER section, and says what is wrong with them. */
final class HeaderBuilder {

    private static final Message REMEDY = Message.of(
            "Write FILE_DESCRIPTION, FILE_NAME and FILE_SCHEMA once each, as ISO 10303-21 defines them.",
            "按 ISO 10303-21 書寫 FILE_DESCRIPTION、FILE_NAME 和 FILE_SCHEMA，各一次。");

    private final Faults faults;
    private List<Object> description;
    private List<Object> name;
    private List<Object> schema;

    private HeaderBuilder(Faults faults) {
        this.faults = faults;
    }

    static Header build(List<HeaderEntity> entities, Faults faults) {
        var builder = new HeaderBuilder(faults);
        for (HeaderEntity entity : entities) {
            builder.take(entity);
        }
        if (!entities.isEmpty()) {
            long offset = entities.getFirst().offset();
            builder.present("FILE_DESCRIPTION", builder.description, offset);
            builder.present("FILE_NAME", builder.name, offset);
        }
        return builder.header();
    }

    private void take(HeaderEntity entity) {
        List<Object> values = entity.values();
        switch (entity.name()) {
            case "FILE_DESCRIPTION" -> description = checked(entity, 2, description);
            case "FILE_NAME" -> name = checked(entity, 7, name);
            case "FILE_SCHEMA" -> schema = checked(entity, 1, schema);
            case "FILE_POPULATION", "SECTION_LANGUAGE", "SECTION_CONTEXT", "SCHEMA_POPULATION" -> values.size();
            default -> {
                if (!entity.name().startsWith("!")) {
                    wrong(entity, "The standard has no header entity {0}", "標準沒有標頭實體 {0}", entity.name());
                }
            }
        }
    }

    private List<Object> checked(HeaderEntity entity, int attributes, List<Object> before) {
        if (before != null) {
            wrong(entity, "{0} is given twice; the first counts", "{0} 重複，以第一個為準", entity.name());
            return before;
        }
        if (entity.values().size() != attributes) {
            wrong(entity, "{0} has {1} attributes instead of {2}", "{0} 有 {1} 個屬性，應為 {2} 個", entity.name(),
                    entity.values().size(), attributes);
        }
        return entity.values();
    }

    /** A FILE_SCHEMA that is missing is told where the schema is chosen. */
    private void present(String entity, List<Object> values, long offset) {
        if (values == null) {
            faults.add(new Fault(Kind.SYNTAX, Message.of("The header has no {0}", "標頭沒有 {0}", entity), REMEDY, 0,
                    offset));
        }
    }

    private void wrong(HeaderEntity entity, String en, String zhHk, Object... arguments) {
        faults.add(new Fault(Kind.SYNTAX, Message.of(en, zhHk, arguments), REMEDY, 0, entity.offset()));
    }

    private Header header() {
        return new Header(texts(description, 0), text(description, 1), text(name, 0), text(name, 1), texts(name, 2),
                texts(name, 3), text(name, 4), text(name, 5), text(name, 6), texts(schema, 0));
    }

    private static String text(List<Object> values, int index) {
        Object value = values == null || index >= values.size() ? null : Typed.unwrap(values.get(index));
        return value instanceof String text ? text : "";
    }

    private static List<String> texts(List<Object> values, int index) {
        Object value = values == null || index >= values.size() ? null : Typed.unwrap(values.get(index));
        var texts = new ArrayList<String>();
        if (value instanceof String text) {
            texts.add(text);
        } else if (value instanceof List<?> list) {
            for (Object item : list) {
                if (Typed.unwrap(item) instanceof String text) {
                    texts.add(text);
                }
            }
        }
        return texts;
    }
}
