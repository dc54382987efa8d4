// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.info;

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
import org.lintel.core.task.Progress;
import org.lintel.core.text.Text;
import org.lintel.ifc.model.Model;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code lintel info}: what is in a model. */
public final class InfoVerb implements Verb {

    /** What {@code --properties} looks at where nothing else is asked for. */
    private static final List<String> USUAL_TYPES = List.of("IfcWall", "IfcWindow", "IfcDoor", "IfcSpace");

    /** One way to look at models, one after the other. */
    interface Look {

        /** @return {@link ExitCode#FINDINGS} where something is wrong with the model */
        ExitCode at(Model model, String file, Progress progress) throws IOException;

        void end() throws IOException;
    }

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
        Reading.describe(new Options(spec, terminal)
                .positional("MODEL", "1..*", "Models, folders or patterns.", "模型、資料夾或樣式。")
                .flag("Only the header and counts by type; reads no attribute.", "只列出檔頭及各類型數量；不讀取任何屬性。", "-b", "--brief")
                .flag("Read every value of every instance and tell what is wrong with the file; types and rules of "
                        + "the schema: lintel check --codes ifc-schema.",
                        "讀取每個實例的每個值，列出檔案的所有問題；綱要的類型及規則另用 lintel check --codes ifc-schema。", "--verify")
                .flag("Tell which property and quantity sets elements have and how far they are filled.",
                        "列出構件的屬性集及工程量集，以及填寫程度。", "--properties")
                .values("TYPE", "For --properties: entities, with all below them (IfcWall,IfcWindow,IfcDoor,IfcSpace).",
                        "配合 --properties：實體及其所有子類型（IfcWall,IfcWindow,IfcDoor,IfcSpace）。", "--types")
                .value("FORMAT", "text or json.", "text 或 json。", "-f", "--format"));
    }

    @Override
    public ExitCode run(ParseResult options, Terminal terminal) throws IOException, UsageException {
        List<Path> files = Inputs.expand(options.matchedPositionalValue(0, List.of()));
        Look look = look(options, terminal);
        ExitCode code = EachModel.of(files, Reading.of(options), terminal, look::at);
        look.end();
        return code;
    }

    private static Look look(ParseResult options, Terminal terminal) throws IOException, UsageException {
        boolean json = Options.word(options, "--format", "text", "json").equals("json");
        boolean brief = options.matchedOptionValue("--brief", false);
        boolean verify = options.matchedOptionValue("--verify", false);
        boolean properties = options.matchedOptionValue("--properties", false);
        List<String> types = options.matchedOptionValue("--types", List.of());
        if ((brief ? 1 : 0) + (verify ? 1 : 0) + (properties ? 1 : 0) > 1) {
            throw new UsageException("--brief, --verify and --properties exclude each other",
                    "--brief、--verify、--properties 不能同時使用");
        }
        if (!types.isEmpty() && !properties) {
            throw new UsageException("--types belongs to --properties", "--types 須與 --properties 同用");
        }
        if (verify) {
            return json ? new JsonProblems(terminal) : new TextProblems(terminal);
        }
        if (properties) {
            List<String> wanted = types.isEmpty() ? USUAL_TYPES : types;
            return json ? new JsonProperties(terminal, wanted) : new TextProperties(terminal, wanted);
        }
        ModelFacts.Writer facts = json ? new JsonFacts(terminal) : new TextFacts(terminal);
        return new Look() {

            @Override
            public ExitCode at(Model model, String file, Progress progress) throws IOException {
                facts.write(ModelFacts.of(model, file, brief));
                return ExitCode.OK;
            }

            @Override
            public void end() throws IOException {
                facts.end();
            }
        };
    }
}
