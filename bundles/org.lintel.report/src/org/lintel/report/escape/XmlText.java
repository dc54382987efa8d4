// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.escape;

import java.io.IOException;

/** Text as it may stand in XML 1.0, in content and in attributes alike. */
public final class XmlText {

    private XmlText() {
    }

    /** What XML cannot carry at all becomes U+FFFD; line ends and tabs survive in attributes too. */
    public static void append(Appendable out, CharSequence text) throws IOException {
        int from = 0;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            String replacement = replacement(c);
            if (Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                replacement = "\ufffd";
            }
            if (replacement != null) {
                out.append(text, from, i).append(replacement);
                from = i + 1;
            }
        }
        out.append(text, from, length);
    }

    private static String replacement(char c) {
        if (c > '>' && c < 0x7f) {
            return null;
        }
        return switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            case '\t' -> "&#9;";
            case '\n' -> "&#10;";
            case '\r' -> "&#13;";
            case '\ufffe', '\uffff' -> "\ufffd";
            default -> c < ' ' ? "\ufffd" : c >= 0x7f && c < 0xa0 || c == 0x2028 ? "&#" + (int) c + ";" : null;
        };
    }
}
