// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.shading;

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
import org.lintel.geometry.engine.NativeEngine;
import org.lintel.geometry.shading.ShadingStudy;
import org.lintel.ifc.query.North;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code lintel shading}: overhangs and fins of windows, and the factors energy codes take from them. */
public final class ShadingVerb implements Verb {

    @Override
    public String name() {
        return "shading";
    }

    @Override
    public Text summary() {
        return Text.of("Find overhangs and fins of windows, and the codes' factors.", "找出窗的遮篷及側翼，並計算規範所用的系數。");
    }

    @Override
    public void describe(CommandSpec spec, Terminal terminal) {
        Reading.describe(new Options(spec, terminal)
                .positional("MODEL", "1..*", "Models, folders or patterns.", "模型、資料夾或樣式。")
                .value("FORMAT", "text (a line a window), csv or json (every device).", "text（每窗一行）、csv 或 json（每個遮陽構件）。",
                        "-f", "--format"));
    }

    @Override
    public ExitCode run(ParseResult options, Terminal terminal) throws IOException, UsageException {
        List<Path> files = Inputs.expand(options.matchedPositionalValue(0, List.of()));
        String format = Options.word(options, "--format", "text", "csv", "json");
        ShadingReport report = switch (format) {
            case "json" -> new JsonShading(terminal);
            case "csv" -> new CsvShading(terminal);
            default -> new TextShading(terminal);
        };
        ExitCode code = EachModel.of(files, Reading.of(options), terminal, (model, file, progress) -> {
            report.add(file, North.of(model), ShadingStudy.of(model, new NativeEngine(), progress));
            return ExitCode.OK;
        });
        report.end();
        return code;
    }
}
