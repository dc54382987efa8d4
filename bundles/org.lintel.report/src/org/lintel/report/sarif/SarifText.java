// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.sarif;

import java.io.IOException;
import org.lintel.report.json.JsonWriter;

/** Message objects of SARIF (section 3.11), in which braces mean placeholders and {@code [a](b)} means a link. */
final class SarifText {

    private SarifText() {
    }

    static void message(JsonWriter json, String name, String text) throws IOException {
        json.name(name).object().field("text", plain(text)).end();
    }

    /** Markdown of our own making: only braces are doubled. */
    static String markdown(String text) {
        return text.replace("{", "{{").replace("}", "}}");
    }

    /** Text that is shown as it is: braces doubled, and the brackets of what looks like a link escaped. */
    static String plain(String text) {
        if (text.indexOf('{') < 0 && text.indexOf('}') < 0 && text.indexOf("](") < 0) {
            return text;
        }
        boolean link = text.contains("](");
        var out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '{' || c == '}') {
                out.append(c);
            } else if (link && (c == '[' || c == ']' || c == '\\')) {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }
}
