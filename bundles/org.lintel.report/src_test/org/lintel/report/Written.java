// SPDX-License-Identifier: EPL-2.0
package org.lintel.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.lintel.core.result.Run;

/** What a format writes, as a text; of bytes that are none each is a character. */
public final class Written {

    private Written() {
    }

    public static String by(ReportFormat format, ReportOptions options) throws IOException {
        return by(format, RichRun.run(), options);
    }

    public static String by(ReportFormat format, Run run, ReportOptions options) throws IOException {
        if (format.isBinary()) {
            var bytes = new ByteArrayOutputStream();
            format.writeBytes(run, options, bytes);
            return bytes.toString(StandardCharsets.ISO_8859_1);
        }
        var out = new StringBuilder();
        format.write(run, options, out);
        return out.toString();
    }

    /** The JSON embedded in a page. */
    public static String dataOf(String page) {
        String start = "<script type=\"application/json\" id=\"run\">";
        int from = page.indexOf(start) + start.length();
        return page.substring(from, page.indexOf("</script>", from));
    }
}
