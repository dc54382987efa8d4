// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.junit;

import java.io.IOException;
import org.lintel.core.text.Language;
import org.lintel.report.ReportOptions;
import org.lintel.report.escape.TextBuffer;
import org.lintel.report.escape.XmlText;

/** The few pieces of XML that a JUnit file is made of. */
final class JunitXml {

    private final TextBuffer out;
    private final ReportOptions options;

    JunitXml(TextBuffer out, ReportOptions options) {
        this.out = out;
        this.options = options;
    }

    Language language() {
        return options.language();
    }

    JunitXml raw(String markup) throws IOException {
        out.append(markup);
        return this;
    }

    JunitXml attribute(String name, String value) throws IOException {
        out.append(' ').append(name).append("=\"");
        XmlText.append(out, value);
        out.append('"');
        return this;
    }

    JunitXml attribute(String name, long value) throws IOException {
        out.append(' ').append(name).append("=\"").append(value).append('"');
        return this;
    }

    JunitXml text(String text) throws IOException {
        for (int from = 0; from < text.length();) {
            int end = text.indexOf('\n', from);
            XmlText.append(out, text.substring(from, end < 0 ? text.length() : end));
            if (end < 0) {
                break;
            }
            out.append('\n');
            from = end + 1;
        }
        return this;
    }

    /** @param counts cases, failures, errors, skipped */
    JunitXml counts(int[] counts) throws IOException {
        return attribute("tests", counts[0]).attribute("failures", counts[1]).attribute("errors", counts[2])
                .attribute("skipped", counts[3]);
    }
}
