// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims;

import java.io.IOException;
import java.util.List;
import org.lintel.claims.scheme.Funds;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Options;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.cli.Verb;
import org.lintel.core.text.Text;
import org.lintel.rules.yaml.YamlException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code lintel scheme explain}: the rules of a scheme, of a family of schemes or of a fund as they stood on a day. */
public final class SchemeVerb implements Verb {

    @Override
    public String name() {
        return "scheme";
    }

    @Override
    public Text summary() {
        return Text.of("Explain the rules of a scheme on a day, and what changed.", "說明計劃於某日的規則及改動。");
    }

    @Override
    public void describe(CommandSpec spec, Terminal terminal) {
        new Options(spec, terminal)
                .positional("WHAT", "1..*", "explain ID: a scheme, a fund, or the beginning of several ids (citf-bim).",
                        "explain 代號：計劃、基金，或多個代號的開首（citf-bim）。")
                .value("DATE", "The rules of that day; else all versions.", "該日的規則；不填即所有版本。", "--on")
                .repeated("FILE",
                        "A file with another fund; it takes the place of one of the same id. May be repeated.",
                        "另一個基金的檔案；代號相同者取代原有基金。可重複使用。", "--fund")
                .value("FORMAT", "text or json.", "text 或 json。", "-f", "--format");
    }

    @Override
    public ExitCode run(ParseResult options, Terminal terminal) throws IOException, UsageException {
        List<String> words = options.matchedPositionalValue(0, List.of());
        boolean json = Options.word(options, "--format", "text", "json").equals("json");
        if (words.size() != 2 || !words.getFirst().equals("explain")) {
            throw new UsageException("say: lintel scheme explain ID", "請用：lintel scheme explain 代號");
        }
        Funds funds;
        try {
            funds = ClaimFiles.funds(options);
        } catch (YamlException e) {
            return ClaimFiles.complain(e, terminal);
        }
        List<Shown> all = Shown.group(words.get(1), options.matchedOptionValue("--on", null), "--on", funds);
        if (json) {
            return SchemeJson.explain(all, terminal);
        }
        for (Shown shown : all) {
            if (shown != all.getFirst()) {
                terminal.out().println();
            }
            new ShowScheme(terminal).print(shown, true);
        }
        return ExitCode.OK;
    }
}
