// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.rules;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Options;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.cli.Verb;
import org.lintel.core.result.RuleDescription;
import org.lintel.core.text.Text;
import org.lintel.report.json.JsonWriter;
import org.lintel.rules.catalog.Catalog;
import org.lintel.rules.pack.PackEdition;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code lintel rules}: which rules there are. */
public final class RulesVerb implements Verb {

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public Text summary() {
        return Text.of("List the rules.", "列出規則。");
    }

    @Override
    public void describe(CommandSpec spec, Terminal terminal) {
        new Options(spec, terminal)
                .positional("PACK", "0..*", "Only the rules of these packs.", "只列出這些規則集的規則。")
                .flag("All editions of a pack, not the newest alone.", "列出規則集的所有版本，不只最新版本。", "-a", "--all")
                .value("FORMAT", "text or json.", "text 或 json。", "-f", "--format");
    }

    @Override
    public ExitCode run(ParseResult options, Terminal terminal) throws IOException, UsageException {
        Catalog catalog = Catalog.load();
        List<String> packs = options.matchedPositionalValue(0, List.of());
        for (String pack : packs) {
            if (!catalog.contains(pack)) {
                throw new UsageException("there is no rule pack \"{0}\"; there are: {1}", "沒有規則集「{0}」；現有：{1}", pack,
                        String.join(", ", catalog.packs()));
            }
        }
        List<String> chosen = packs.isEmpty() ? catalog.packs() : packs;
        if (Options.word(options, "--format", "text", "json").equals("json")) {
            json(catalog, chosen, terminal);
        } else {
            text(catalog, chosen, options.hasMatchedOption("--all"), terminal);
        }
        return ExitCode.OK;
    }

    private static void text(Catalog catalog, List<String> packs, boolean all, Terminal terminal) {
        for (String pack : packs) {
            List<PackEdition> editions = catalog.editions(pack);
            List<PackEdition> shown = all ? editions : List.of(editions.getLast());
            for (PackEdition edition : shown) {
                text(edition, terminal);
            }
            if (shown.size() < editions.size()) {
                terminal.out().println(terminal.say("  earlier editions (--all): ", "  較早版本（--all）：")
                        + editions.subList(0, editions.size() - 1).stream().map(PackEdition::edition)
                                .collect(Collectors.joining(terminal.say(", ", "、"))));
            }
        }
    }

    private static void text(PackEdition edition, Terminal terminal) {
        terminal.out().print(edition.id() + (edition.edition().isEmpty() ? "" : "@" + edition.edition()) + "  "
                + terminal.say(edition.title()));
        terminal.out().println(edition.effective().latest().isEmpty() ? "" : terminal.say(", in force from ",
                "，生效日期 ") + edition.effective().latest());
        for (RuleDescription rule : edition.rules()) {
            terminal.out().println("  " + rule.id() + "  [" + terminal.say(rule.severity().label()) + "]  "
                    + terminal.say(rule.name()));
        }
    }

    private static void json(Catalog catalog, List<String> packs, Terminal terminal) throws IOException {
        JsonWriter json = new JsonWriter(terminal.out());
        json.lines().array();
        for (String pack : packs) {
            for (PackEdition edition : catalog.editions(pack)) {
                for (RuleDescription rule : edition.rules()) {
                    write(json, edition, rule);
                }
            }
        }
        json.end().close();
    }

    private static void write(JsonWriter json, PackEdition edition, RuleDescription rule) throws IOException {
        json.lines().object();
        json.field("id", rule.id());
        json.field("edition", edition.edition());
        json.field("severity", rule.severity().id());
        json.field("subject", rule.subject());
        text(json, "name", rule.name());
        text(json, "explanation", rule.explanation());
        text(json, "remedy", rule.remedy());
        json.field("clause", rule.clause().citation());
        json.field("confidence", rule.clause().confidence().id());
        json.end();
    }

    private static void text(JsonWriter json, String field, Text text) throws IOException {
        json.name(field).object().field("en", text.en()).field("zh-HK", text.zhHk()).end();
    }
}
