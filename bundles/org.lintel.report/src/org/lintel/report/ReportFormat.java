// SPDX-License-Identifier: EPL-2.0
package org.lintel.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.lintel.core.result.Run;
import org.lintel.core.text.Text;

/**
 * One way to write down a run; found by {@link java.util.ServiceLoader}.
 *
 * <p>A format has no state and costs nothing until it writes. It may be called from several threads at once.
 */
public interface ReportFormat {

    /** The word on the command line, e.g. {@code sarif}. */
    String id();

    /** The usual ending of a file of this format without the dot, e.g. {@code json}. */
    String fileExtension();

    /** What the format is for, in a few words. */
    Text label();

    /**
     * Writes the whole report. The same run and options give the same characters; model text is escaped for where it
     * stands. The characters are meant to be encoded as UTF-8.
     *
     * @param out neither flushed nor closed; need not be buffered
     */
    void write(Run run, ReportOptions options, Appendable out) throws IOException;

    /** Whether the report is bytes that are no text; then only {@link #writeBytes} writes it. */
    default boolean isBinary() {
        return false;
    }

    /**
     * Writes the whole report as the bytes of a file; the same run and options give the same bytes.
     *
     * @param out not closed; need not be buffered
     */
    default void writeBytes(Run run, ReportOptions options, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        write(run, options, writer);
        writer.flush();
    }
}
