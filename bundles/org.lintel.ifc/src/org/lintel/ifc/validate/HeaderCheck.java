// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.validate;

import java.util.List;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.step.HeaderEntity;
import org.lintel.ifc.step.Typed;

/**
 * Holds the entities of the HEADER section to the types ISO 10303-21 gives their attributes. Their number is told by
 * the reader.
 */
final class HeaderCheck {

    private static final Text EXPECTED = Text.of("{0}: {1} expected, found {2}", "{0}：應為 {1}，現為 {2}");

    private static final Text TEXT = Text.of("a text", "文字");
    private static final Text TEXTS = Text.of("a list of at least one text", "至少含一項文字的列表");

    /** Attributes of an entity in order; {@code *} after a name says that it is a list of texts. */
    private static final List<List<String>> ENTITIES = List.of(
            List.of("FILE_DESCRIPTION", "description*", "implementation_level"),
            List.of("FILE_NAME", "name", "time_stamp", "author*", "organization*", "preprocessor_version",
                    "originating_system", "authorization"),
            List.of("FILE_SCHEMA", "schema_identifiers*"));

    private HeaderCheck() {
    }

    static void check(Model model, Tally broken) {
        for (HeaderEntity entity : model.headerEntities()) {
            for (List<String> known : ENTITIES) {
                if (known.getFirst().equals(entity.name())) {
                    check(entity, known.subList(1, known.size()), broken);
                }
            }
        }
    }

    private static void check(HeaderEntity entity, List<String> attributes, Tally broken) {
        for (int i = 0; i < attributes.size() && i < entity.values().size(); i++) {
            boolean list = attributes.get(i).endsWith("*");
            String name = list ? attributes.get(i).substring(0, attributes.get(i).length() - 1) : attributes.get(i);
            Object value = Typed.unwrap(entity.values().get(i));
            if (list ? !isTexts(value) : !(value instanceof String)) {
                String rule = entity.name() + "." + name;
                broken.add(Check.HEADER, rule, () -> new Violation(Check.HEADER, rule, 0, name, Shown.of(value), "",
                        Message.of(EXPECTED, rule, list ? TEXTS : TEXT, Shown.of(value))));
            }
        }
    }

    private static boolean isTexts(Object value) {
        return value instanceof List<?> list && !list.isEmpty()
                && list.stream().allMatch(item -> Typed.unwrap(item) instanceof String);
    }
}
