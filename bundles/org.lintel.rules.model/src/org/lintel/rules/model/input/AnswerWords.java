// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.result.Evidence;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
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
        if (value instanceof Quantity) {
            return value;
        }
        if (value instanceof Boolean flag) {
            return flag ? YES : NO;
        }
        if (value instanceof Facing facing) {
            return facing.words();
        }
        if (value instanceof BuildUp buildUp) {
            int layers = buildUp.layers().size();
            return Text.of(layers == 1 ? "1 layer" : layers + " layers", layers + " 層");
        }
        if (value instanceof SpaceUse use) {
            return use.words().getFirst().text();
        }
        return value instanceof List<?> list ? (Object) (long) list.size() : value.toString();
    }

    /** Where the value was found, in a few words. */
    public static Object source(Answer.Known<?> known) {
        Evidence first = known.evidence().getFirst();
        if (first instanceof Evidence.FromModel model) {
            return model.path();
        }
        if (first instanceof Evidence.FromProject project) {
            return project.key();
        }
        if (first instanceof Evidence.FromTable table) {
            return table.source().citation();
        }
        Message reason = ((Evidence.Assumed) first).reason();
        return new Text(reason.in(Language.EN), reason.in(Language.ZH_HK));
    }
}
