// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.check;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lintel.cli.Terminal;
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
public record ReportTarget(ReportFormat format, Path file) {

    /** The reports of a command line: {@code --format} on stdout, each {@code --report FORMAT=FILE} in its file. */
    public static List<ReportTarget> of(String format, List<String> reports) throws UsageException {
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

    /** @throws UsageException if bytes that are no text would come out on a terminal */
    public void refuseBytes(Terminal terminal) throws UsageException {
        if (file == null && format.isBinary() && terminal.outTerminal()) {
            throw new UsageException("{0} is no text for a terminal; write it to a file: "
                    + "--format none --report {0}=FILE.{1}",
                    "{0} 並非可在終端機顯示的文字；請寫入檔案：--format none --report {0}=檔案.{1}", format.id(),
                    format.fileExtension());
        }
    }

    /** Writes the report; a file appears whole or not at all. */
    public void write(Run run, ReportOptions options, PrintStream out) throws IOException {
        if (file == null) {
            format.writeBytes(run, options, out);
            return;
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        AtomicFile.replace(file, content -> format.writeBytes(run,
                options.withColour(false).withWidth(ReportOptions.USUAL_WIDTH), content));
    }
}
