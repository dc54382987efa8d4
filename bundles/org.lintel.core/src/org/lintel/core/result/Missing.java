// SPDX-License-Identifier: EPL-2.0
package org.lintel.core.result;

import java.util.List;
import java.util.Objects;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;

/**
 * A value without which no verdict can be given.
 *
 * @param input id of the input or the table row that is missing
 * @param label what it is called
 * @param reason why it counts as missing: not there, not a number, two sources disagree …
 * @param remedy where to put it: the property set and property, or the official document to take it from
 */
public record Missing(String input, Text label, Message reason, Message remedy) {

    public Missing {
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(remedy, "remedy");
    }

    /** What several are called, in their order, each name once. */
    public static Message labels(List<Missing> missing) {
        Message list = null;
        for (Text label : missing.stream().map(Missing::label).distinct().toList()) {
            list = list == null ? Message.of(label) : Message.of("{0}, {1}", "{0}、{1}", list, label);
        }
        return list == null ? Message.EMPTY : list;
    }

    /** That there is no verdict without them. */
    public static Message lacking(List<Missing> missing) {
        return Message.of("cannot be decided without {0}", "欠缺{0}，未能判定", labels(missing));
    }
}
