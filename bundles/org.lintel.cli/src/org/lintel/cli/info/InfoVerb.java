// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.info;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Inputs;
import org.lintel.cli.Options;
import org.lintel.cli.ProgressLine;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.cli.Verb;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelException;
import org.lintel.ifc.model.OpenOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code lintel info}: what is in a model. */
public final class InfoVerb implements Verb {

    @Override
    public String name() {
        return "info";
    }

    @Override
    public Text summary() {
        return Text.of("Tell what is in a model.", "顯示模型的內容。");
    }

    @Override
    public void describe(CommandSpec spec, Terminal terminal) {
        new Options(spec, terminal)
                .positional("MODEL", "1..*", "Models, folders or patterns.", "模型、資料夾或樣式。")
                .flag("Only the header and counts by type; reads no attribute.", "只列出檔頭及各類型數量；不讀取任何屬性。", "-b", "--brief")
                .value("FORMAT", "text or json.", "text 或 json。", "-f", "--format");
    }

    @Override
    public ExitCode run(ParseResult options, Terminal terminal) throws IOException, UsageException {
        String format = options.matchedOptionValue("--format", "text");
        boolean brief = options.matchedOptionValue("--brief", false);
        List<Path> files = Inputs.expand(options.matchedPositionalValue(0, List.of()));
        ModelFacts.Writer writer = switch (format) {
            case "text" -> new TextFacts(terminal);
            case "json" -> new JsonFacts(terminal);
            default -> throw new UsageException("--format takes text or json, not \"{0}\"",
                    "--format 應為 text 或 json，而非「{0}」", format);
        };
        ExitCode code = ExitCode.OK;
        for (Path file : files) {
            try (ProgressLine progress = new ProgressLine(terminal);
                    Model model = Model.open(file, OpenOptions.defaults(), progress)) {
                writer.write(ModelFacts.of(model, file.toString().replace('\\', '/'), brief));
            } catch (ModelException e) {
                String place = e.line() == 0 ? file.toString() : file + ":" + e.line() + ":" + e.column();
                terminal.complain(e.remedy().isEmpty()
                        ? Message.of("{0}: cannot be read: {1}", "{0}：無法讀取：{1}", place, e.text())
                        : Message.of("{0}: cannot be read: {1}. {2}", "{0}：無法讀取：{1}。{2}", place, e.text(), e.remedy()));
                code = ExitCode.UNREADABLE;
            }
        }
        writer.end();
        return code;
    }
}
