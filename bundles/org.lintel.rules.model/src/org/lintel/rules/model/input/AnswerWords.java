// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.result.Evidence;
import org.lintel.core.text.Language;
import org.lintel.core.text.Text;
import org.lintel.rules.Answer;

/** How answers are shown in the cells of a schedule. */
public final class AnswerWords {

    private static final Text YES = Text.of("yes", "是");
    private static final Text NO = Text.of("no", "否");

    private AnswerWords() {
    }

    /** The value of an answer as a cell. */
    public static Object cell(Object value) {
        return switch (value) {
            case Quantity quantity -> quantity;
            case Boolean flag -> flag ? YES : NO;
            case Facing facing -> facing.words();
            case BuildUp buildUp -> Text.of(buildUp.layers().size() + (buildUp.layers().size() == 1 ? " layer" : " layers"),
                    buildUp.layers().size() + " 層");
            case SpaceUse use -> use.words().getFirst().text();
            case List<?> list -> (long) list.size();
            default -> String.valueOf(value);
        };
    }

    /** Where the value was found, in a few words. */
    public static Object source(Answer.Known<?> known) {
        return switch (known.evidence().getFirst()) {
            case Evidence.FromModel model -> model.path();
            case Evidence.FromProject project -> project.key();
            case Evidence.FromTable table -> table.source().citation();
            case Evidence.Assumed assumed -> new Text(assumed.reason().in(Language.EN),
                    assumed.reason().in(Language.ZH_HK));
        };
    }
}
