// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.record;

import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;

/** A message as it stands in a record: in both languages, a line each. An older Lintel told it in English alone. */
public final class Bilingual {

    private Bilingual() {
    }

    public static String of(Message message) {
        return message.in(Language.EN).replace('\n', ' ') + '\n' + message.in(Language.ZH_HK).replace('\n', ' ');
    }

    public static Text read(String recorded) {
        int line = recorded.indexOf('\n');
        return line < 0 ? Text.verbatim(recorded) : Text.of(recorded.substring(0, line), recorded.substring(line + 1));
    }
}
