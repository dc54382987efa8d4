// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.xlsx;

import java.io.IOException;
import org.lintel.report.escape.XmlText;

/** Text as it may stand in a cell: what looks like an escape of the format is written so that it comes out as it is. */
final class CellText {

    private CellText() {
    }

    static void append(Appendable out, String text) throws IOException {
        int from = 0;
        for (int at = text.indexOf("_x"); at >= 0; at = text.indexOf("_x", at + 1)) {
            if (isEscape(text, at)) {
                XmlText.append(out, text.substring(from, at));
                out.append("_x005F_");
                from = at + 1;
            }
        }
        XmlText.append(out, from == 0 ? text : text.substring(from));
    }

    /** Whether {@code _x} and four digits and {@code _} stand there. */
    private static boolean isEscape(String text, int at) {
        if (at + 7 > text.length() || text.charAt(at + 6) != '_') {
            return false;
        }
        for (int i = at + 2; i < at + 6; i++) {
            if (Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
