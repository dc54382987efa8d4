// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.boundaries;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lintel.cli.EachModel;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Inputs;
import org.lintel.cli.Options;
import org.lintel.cli.Reading;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.cli.Verb;
import org.lintel.core.text.Text;
import org.lintel.geometry.boundary.BoundaryComparison;
import org.lintel.geometry.boundary.BoundaryFinder;
import org.lintel.geometry.boundary.BoundaryOptions;
import org.lintel.geometry.boundary.SpaceBoundaries;
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
        Double gap = Options.number(options, "--gap", 0, 2);
        BoundaryOptions how = gap == null ? BoundaryOptions.DEFAULT : BoundaryOptions.DEFAULT.withGap(gap);
        BoundaryReport report = switch (Options.word(options, "--format", "text", "csv", "json")) {
            case "json" -> new JsonBoundaries(terminal);
            case "csv" -> new CsvBoundaries(terminal, compare);
            default -> new TextBoundaries(terminal);
        };
        ExitCode code = EachModel.of(files, Reading.of(options), terminal, (model, file, progress) -> {
            SpaceBoundaries found = BoundaryFinder.of(model, how, progress);
            report.add(file, found, compare ? BoundaryComparison.of(model, found) : null);
            return found.passedOver().isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
        });
        report.end();
        return code;
    }
}
