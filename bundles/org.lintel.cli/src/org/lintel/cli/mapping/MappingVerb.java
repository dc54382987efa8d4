// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.mapping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.lintel.check.CheckRequest;
import org.lintel.check.Checker;
import org.lintel.check.MappingSuggestions;
import org.lintel.check.ModelSource;
import org.lintel.check.project.Settings;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Inputs;
import org.lintel.cli.Options;
import org.lintel.cli.ProgressLine;
import org.lintel.cli.Reading;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.cli.Verb;
import org.lintel.cli.check.CheckSettings;
import org.lintel.core.edit.AtomicFile;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.catalog.Catalog;
import org.lintel.rules.energy.suggest.Suggestion;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code lintel mapping suggest}: what the words of models may mean in the codes, to be edited into lintel.yaml. */
public final class MappingVerb implements Verb {

    @Override
    public String name() {
        return "mapping";
    }

    @Override
    public Text summary() {
        return Text.of("Suggest what names of spaces, materials and surfaces mean.", "建議空間、物料及表面名稱的意思。");
    }

    @Override
    public void describe(CommandSpec spec, Terminal terminal) {
        Reading.describe(new Options(spec, terminal)
                .positional("suggest MODEL", "1..*", "The word suggest, then models, folders or patterns.",
                        "先寫 suggest，再寫模型、資料夾或樣式。")
                .value("FORMAT", "yaml, to be edited into lintel.yaml, or json.", "yaml（供編入 lintel.yaml）或 json。", "-f",
                        "--format")
                .value("FILE", "Write it to a new file; one that is there stays as it is.", "寫入新檔案；現有檔案維持不變。",
                        "-o", "--output")
                .value("FILE", "Settings file; else lintel.yaml is looked for from the model upwards. What it maps is "
                        + "left out.", "設定檔；否則由模型所在資料夾向上尋找 lintel.yaml。已配對者不再列出。", "--config"));
    }

    @Override
    public ExitCode run(ParseResult options, Terminal terminal) throws IOException, UsageException {
        List<String> words = options.matchedPositionalValue(0, List.of());
        if (words.size() < 2 || !words.getFirst().equals("suggest")) {
            throw new UsageException("say: lintel mapping suggest MODEL", "請用：lintel mapping suggest 模型");
        }
        boolean json = Options.word(options, "--format", "yaml", "json").equals("json");
        String output = options.matchedOptionValue("--output", null);
        if (output != null && Files.exists(Path.of(output), LinkOption.NOFOLLOW_LINKS)) {
            throw new UsageException("{0} is there already and stays as it is; write to another file and take over "
                    + "what you want", "{0} 已存在並維持不變；請寫入另一檔案，再選取所需內容", output);
        }
        List<Path> models = Inputs.expand(words.subList(1, words.size()));
        Settings settings = CheckSettings.of(options, models);
        CheckRequest request = new CheckRequest(models, Path.of(""), settings);
        List<Suggestion> suggestions;
        try (ProgressLine progress = new ProgressLine(terminal)) {
            Checker checker = new Checker(Catalog.load(), ModelSource.disk(Reading.of(options)));
            suggestions = new MappingSuggestions(checker).of(request, progress);
        }
        StringBuilder text = new StringBuilder();
        if (json) {
            MappingJson.write(suggestions, text);
        } else {
            new MappingYaml(terminal.language()).write(suggestions, models.stream().map(request::shown).toList(), text);
        }
        if (output == null) {
            terminal.out().print(text);
        } else {
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            AtomicFile.replace(Path.of(output), out -> out.write(bytes));
            terminal.note(Message.of("wrote {0}; nothing in it holds before you take it over", "已寫出 {0}；內容須經選用方會生效",
                    output));
        }
        return ExitCode.OK;
    }
}
