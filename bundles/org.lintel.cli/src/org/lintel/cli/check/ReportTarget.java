// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.check;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lintel.cli.UsageException;
import org.lintel.core.edit.AtomicFile;
import org.lintel.core.result.Run;
import org.lintel.report.ReportFormat;
import org.lintel.report.ReportOptions;
import org.lintel.report.Reports;

/**
 * One report that was asked for.
 *
 * @param file null for stdout
 */
record ReportTarget(ReportFormat format, Path file) {

    /** The reports of a command line: {@code --format} on stdout, each {@code --report FORMAT=FILE} in its file. */
    static List<ReportTarget> of(String format, List<String> reports) throws UsageException {
        List<ReportTarget> targets = new ArrayList<>();
        if (!format.equals("none")) {
            targets.add(new ReportTarget(find(format), null));
        }
        for (String report : reports) {
            int equals = report.indexOf('=');
            if (equals <= 0 || equals == report.length() - 1) {
                throw new UsageException("--report takes FORMAT=FILE, such as sarif=lintel.sarif, not \"{0}\"",
                        "--report 應為「格式=檔案」，如 sarif=lintel.sarif，而非「{0}」", report);
            }
            targets.add(new ReportTarget(find(report.substring(0, equals)), Path.of(report.substring(equals + 1))));
        }
        return targets;
    }

    private static ReportFormat find(String id) throws UsageException {
        ReportFormat format = Reports.find(id);
        if (format == null) {
            throw new UsageException("there is no report format \"{0}\"; there are: {1}", "沒有報告格式「{0}」；現有：{1}", id,
                    String.join(", ", Reports.all().stream().map(ReportFormat::id).toList()));
        }
        return format;
    }

    /** Writes the report; a file appears whole or not at all. */
    void write(Run run, ReportOptions options, PrintStream out) throws IOException {
        if (file == null) {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
            format.write(run, options, writer);
            writer.flush();
            return;
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        AtomicFile.replace(file, content -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(content, StandardCharsets.UTF_8), 1 << 16);
            format.write(run, options.withColour(false).withWidth(ReportOptions.USUAL_WIDTH), writer);
            writer.flush();
        });
    }
}
