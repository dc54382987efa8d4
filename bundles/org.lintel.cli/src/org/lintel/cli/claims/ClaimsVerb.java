// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.lintel.claims.claim.ApplicationFile;
import org.lintel.claims.claim.Assessment;
import org.lintel.claims.claim.Assessor;
import org.lintel.claims.scheme.Funds;
import org.lintel.claims.training.TrainingFile;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Options;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.cli.Verb;
import org.lintel.cli.claims.office.IndicatorsCommand;
import org.lintel.cli.claims.office.OfficeCommands;
import org.lintel.cli.claims.office.OfficeOptions;
import org.lintel.core.result.Outcome;
import org.lintel.core.text.Text;
import org.lintel.rules.yaml.YamlException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code lintel claims}: what funds pay for, by which rules, from which documents; what an application is worth. */
public final class ClaimsVerb implements Verb {

    @Override
    public String name() {
        return "claims";
    }

    @Override
    public Text summary() {
        return Text.of("Schemes of funds: rules, what an application is worth, deadlines, trainees.",
                "基金計劃：規則、申請的資助額、期限、學員。");
    }

    @Override
    public void describe(CommandSpec spec, Terminal terminal) {
        Options all = new Options(spec, terminal);
        OfficeOptions.describe(all.positional("WHAT", "1..*", OfficeOptions.COMMANDS_EN, OfficeOptions.COMMANDS_ZH_HK)
                .value("DATE", "schemes show, evidence make: the rules of that day; else all versions, or the newest.",
                        "schemes show、evidence make：該日的規則；不填即所有版本，或最新版本。", "--as-of")
                .repeated("FILE",
                        "A file with another fund; it takes the place of one of the same id. May be repeated.",
                        "另一個基金的檔案；代號相同者取代原有基金。可重複使用。", "--fund")
                .value("FILE", "calculate, deadlines, apply: courses and trainees that lines are for.",
                        "calculate、deadlines、apply：各行所屬的課程及學員。", "--training")
                .flag("calculate, training: take what is not confirmed as it stands.",
                        "calculate、training：照現狀採用未經核實的內容。",
                        "--accept-candidates")
                .value("DAYS", "deadlines -f ics: how many days before an alarm rings; 7 if not given.",
                        "deadlines -f ics：提前多少日響鬧；不填即 7。", "--remind")
                .value("DATE", "deadlines -f ics: the day the file is made; else SOURCE_DATE_EPOCH, else the clock.",
                        "deadlines -f ics：檔案日期；否則用 SOURCE_DATE_EPOCH，再否則用時鐘。", "--now")
                .value("FILE", "identity, import, apply: the key under which identity numbers are hashed; no hashes without.",
                        "identity、import、apply：用作身份證號碼雜湊的金鑰；不填則沒有雜湊值。", "--person-key")
                .values("PACKS", "evidence make: the packs to check with; else those of every check.",
                        "evidence make：採用的規則包；不填即一般檢查所用者。", "--codes")
                .value("FORMAT", "text or json; deadlines: ics too, for calendars; list, register, stats: csv, xlsx; letter: text, html, pdf; person: html.",
                        "text 或 json；deadlines 另有日曆用的 ics；list、register、stats 另有 csv 及 xlsx；letter 為 text、html 或 pdf；person 另有 html。",
                        "-f", "--format"));
    }

    @Override
    public ExitCode run(ParseResult options, Terminal terminal) throws IOException, UsageException {
        List<String> words = options.matchedPositionalValue(0, List.of());
        boolean dates = words.getFirst().equals("deadlines");
        boolean tables = Set.of("list", "register", "stats").contains(words.getFirst());
        boolean json = (words.getFirst().equals("person") ? Options.word(options, "--format", "text", "json", "html")
                : dates ? Options.word(options, "--format", "text", "json", "ics")
                : tables ? Options.word(options, "--format", "text", "json", "csv", "xlsx")
                : words.getFirst().equals("letter") ? Options.word(options, "--format", "text", "html", "pdf")
                : Options.word(options, "--format", "text", "json")).equals("json");
        try {
            Funds funds = ClaimFiles.funds(options);
            if (OfficeCommands.takes(words, options)) {
                return OfficeCommands.run(words, options, funds, json, terminal);
            }
            return switch (words.getFirst()) {
                case "schemes" -> schemes(words, options, funds, json, terminal);
                case "calculate" -> calculate(words, options, funds, json, terminal);
                case "deadlines" -> new Deadlines(options, terminal).print(file(words, options, funds));
                case "identity" -> IdentityCommand.run(words, options, json, terminal);
                case "indicators" -> IndicatorsCommand.run(words, options, funds, json, terminal);
                case "evidence" -> EvidenceCommand.run(words, options, json, terminal);
                case "training" -> training(words, options, funds, json, terminal);
                default -> throw new UsageException(
                        "say: lintel claims schemes, calculate, deadlines, training, evidence, indicators or identity, "
                                + "not \"{0}\"",
                        "請用：lintel claims schemes、calculate、deadlines、training、evidence、indicators 或 identity，而非「{0}」",
                        words.getFirst());
            };
        } catch (YamlException e) {
            return ClaimFiles.complain(e, terminal);
        }
    }

    private static ExitCode schemes(List<String> words, ParseResult options, Funds funds, boolean json,
            Terminal terminal) throws IOException, UsageException {
        if (words.size() == 1) {
            return json ? SchemeJson.list(funds, terminal) : ListSchemes.print(funds, terminal);
        }
        if (words.size() != 3 || !words.get(1).equals("show")) {
            throw new UsageException("say: lintel claims schemes, or lintel claims schemes show SCHEME",
                    "請用：lintel claims schemes，或 lintel claims schemes show 計劃");
        }
        Shown shown = Shown.of(words.get(2), options.matchedOptionValue("--as-of", null), "--as-of", funds);
        return json ? SchemeJson.show(shown, terminal) : new ShowScheme(terminal).print(shown);
    }

    private static ExitCode calculate(List<String> words, ParseResult options, Funds funds, boolean json,
            Terminal terminal) throws IOException, UsageException, YamlException {
        ApplicationFile read = file(words, options, funds);
        Assessment assessment = new Assessor(read.register(), read.ledger(), read.roll()).assess(
                read.application(), read.found(), options.matchedOptionValue("--accept-candidates", false));
        if (json) {
            new AssessmentJson(terminal).print(assessment);
        } else {
            new AssessmentText(terminal).print(assessment, read.register().find(read.application().enterprise()));
        }
        return assessment.outcome() == Outcome.PASS ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private static ExitCode training(List<String> words, ParseResult options, Funds funds, boolean json,
            Terminal terminal) throws IOException, UsageException, YamlException {
        String name = only(words);
        TrainingFile file = TrainingFile.read(name.replace('\\', '/'), ClaimFiles.text(name), funds,
                ClaimFiles.personKey(options));
        return new TrainingReport(file, options.matchedOptionValue("--accept-candidates", false), terminal).print(json);
    }

    private static String only(List<String> words) throws UsageException {
        if (words.size() != 2) {
            throw new UsageException("say: lintel claims {0} FILE", "請用：lintel claims {0} 檔案", words.getFirst());
        }
        return words.get(1);
    }

    private static ApplicationFile file(List<String> words, ParseResult options, Funds funds)
            throws IOException, UsageException, YamlException {
        String name = only(words);
        return ApplicationFile.read(name.replace('\\', '/'), ClaimFiles.text(name), funds,
                ClaimFiles.training(options, funds), ClaimFiles.personKey(options));
    }
}
