// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.boundaries;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Inputs;
import org.lintel.cli.Options;
import org.lintel.cli.ProgressLine;
import org.lintel.cli.Reading;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.cli.Verb;
import org.lintel.core.text.Text;
import org.lintel.geometry.boundary.BoundaryComparison;
import org.lintel.geometry.boundary.BoundaryFinder;
import org.lintel.geometry.boundary.BoundaryOptions;
import org.lintel.geometry.boundary.SpaceBoundaries;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelException;
import org.lintel.ifc.model.OpenOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code lintel boundaries}: the second-level space boundaries of a model, computed from its bodies. */
public final class BoundariesVerb implements Verb {

    @Override
    public String name() {
        return "boundaries";
    }

    @Override
    public Text summary() {
        return Text.of("Compute what bounds each space; compare it with the model's own space boundaries.",
                "計算每個空間的邊界；並與模型本身的空間邊界比較。");
    }

    @Override
    public void describe(CommandSpec spec, Terminal terminal) {
        Reading.describe(new Options(spec, terminal)
                .positional("MODEL", "1..*", "Models, folders or patterns.", "模型、資料夾或樣式。")
                .value("FORMAT", "text (sums by space), csv or json (every boundary; json with its polygons).",
                        "text（按空間合計）、csv 或 json（每個邊界；json 附多邊形）。", "-f", "--format")
                .value("METRES", "The most a space may lie off what bounds it (0.25).", "空間與其邊界構件的最大距離（0.25）。", "--gap")
                .flag("Compare with the boundaries the model itself has.", "與模型本身的空間邊界比較。", "--compare"));
    }

    @Override
    public ExitCode run(ParseResult options, Terminal terminal) throws IOException, UsageException {
        List<Path> files = Inputs.expand(options.matchedPositionalValue(0, List.of()));
        boolean compare = options.matchedOptionValue("--compare", false);
        BoundaryOptions how = BoundaryOptions.DEFAULT.withGap(gap(options.matchedOptionValue("--gap", null)));
        BoundaryReport report = report(options.matchedOptionValue("--format", "text"), compare, terminal);
        OpenOptions reading = Reading.of(options);
        ExitCode code = ExitCode.OK;
        for (Path file : files) {
            try (ProgressLine progress = new ProgressLine(terminal);
                    Model model = Model.open(file, reading, progress)) {
                SpaceBoundaries found = BoundaryFinder.of(model, how, progress);
                report.add(file.toString().replace('\\', '/'), found,
                        compare ? BoundaryComparison.of(model, found) : null);
                code = code == ExitCode.OK && !found.passedOver().isEmpty() ? ExitCode.FINDINGS : code;
            } catch (ModelException e) {
                Reading.complain(terminal, file.toString(), e);
                code = ExitCode.UNREADABLE;
            }
        }
        report.end();
        return code;
    }

    private static double gap(String text) throws UsageException {
        if (text == null) {
            return BoundaryOptions.DEFAULT.gap();
        }
        try {
            double metres = Double.parseDouble(text);
            if (metres >= 0 && metres <= 2) {
                return metres;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new UsageException("--gap takes metres from 0 to 2, not \"{0}\"", "--gap 應為 0 至 2 米，而非「{0}」", text);
    }

    private static BoundaryReport report(String format, boolean compare, Terminal terminal)
            throws IOException, UsageException {
        switch (format) {
            case "text":
                return new TextBoundaries(terminal);
            case "json":
                return new JsonBoundaries(terminal);
            case "csv":
                return new CsvBoundaries(terminal, compare);
            default:
                throw new UsageException("--format takes text, csv or json, not \"{0}\"",
                        "--format 應為 text、csv 或 json，而非「{0}」", format);
        }
    }
}
