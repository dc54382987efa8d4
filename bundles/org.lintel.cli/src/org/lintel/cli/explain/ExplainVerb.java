// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.explain;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Options;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.cli.Verb;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.result.RuleDescription;
import org.lintel.core.text.Text;
import org.lintel.rules.Input;
import org.lintel.rules.Rule;
import org.lintel.rules.catalog.Catalog;
import org.lintel.rules.model.input.ModelInput;
import org.lintel.rules.pack.PackEdition;
import org.lintel.rules.pack.Table;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code lintel explain RULE}: why a rule is there, what it reads, where its figures come from. */
public final class ExplainVerb implements Verb {

    @Override
    public String name() {
        return "explain";
    }

    @Override
    public Text summary() {
        return Text.of("Explain a rule: clause, inputs, figures.", "解釋規則：條文、所需資料、數值。");
    }

    @Override
    public void describe(CommandSpec spec, Terminal terminal) {
        new Options(spec, terminal)
                .positional("RULE", "1", "The rule, as \"lintel rules\" lists it.", "規則編號，見 lintel rules。")
                .value("EDITION", "The edition of the code; the newest if left out.", "法規版本；不填即最新。", "--edition");
    }

    @Override
    public ExitCode run(ParseResult options, Terminal terminal) throws UsageException {
        Catalog catalog = Catalog.load();
        List<String> named = options.matchedPositionalValue(0, List.of());
        String id = find(named.getFirst(), catalog);
        PackEdition edition = edition(catalog, id, options.matchedOptionValue("--edition", ""));
        RuleDescription rule = edition.rule(id);
        PrintStream out = terminal.out();
        out.println(rule.id() + "  [" + terminal.say(rule.severity().label()) + "]");
        out.println(rule.clause().citation() + "  (" + terminal.say(rule.clause().confidence().label()) + ")");
        out.println();
        Text page = catalog.clause(id, edition.edition());
        out.println((page == null ? terminal.say(rule.explanation()) : terminal.say(page)).strip());
        inputs(catalog, rule, terminal);
        figures(edition, rule, terminal);
        return ExitCode.OK;
    }

    /** The rule of that id, or the only one whose id ends so. */
    private static String find(String name, Catalog catalog) throws UsageException {
        List<String> all = catalog.descriptions().stream().map(RuleDescription::id).toList();
        List<String> found = all.contains(name) ? List.of(name)
                : all.stream().filter(id -> id.endsWith("/" + name)).toList();
        if (found.size() == 1) {
            return found.getFirst();
        }
        List<String> near = all.stream().filter(id -> id.contains(name)).toList();
        throw new UsageException("there is no rule \"{0}\"; {1}", "沒有規則「{0}」；{1}", name,
                near.isEmpty() ? "lintel rules" : String.join(", ", near));
    }

    private static PackEdition edition(Catalog catalog, String rule, String named) throws UsageException {
        String pack = rule.substring(0, rule.indexOf('/'));
        for (PackEdition edition : catalog.editions(pack).reversed()) {
            if (edition.rule(rule) != null && (named.isEmpty() || named.equals(edition.edition()))) {
                return edition;
            }
        }
        throw new UsageException("{0} has no edition \"{1}\"", "{0} 沒有「{1}」版", pack, named);
    }

    private static void inputs(Catalog catalog, RuleDescription description, Terminal terminal) {
        for (Rule rule : catalog.rules(description.pack())) {
            if (rule.id().equals(description.id())) {
                list(rule.required(), terminal.say("Needs:", "必需資料："), terminal);
                list(rule.optional(), terminal.say("Looks at:", "參考資料："), terminal);
                for (Input<?> input : Stream.concat(rule.required().stream(), rule.optional().stream()).toList()) {
                    list(input.parts(), terminal.say("Of which " + input.id() + " is put together:",
                            input.id() + " 由以下資料組成："), terminal);
                }
            }
        }
    }

    private static void list(List<Input<?>> inputs, String title, Terminal terminal) {
        if (inputs.isEmpty()) {
            return;
        }
        terminal.out().println();
        terminal.out().println(title);
        for (Input<?> input : inputs) {
            terminal.out().println("  " + input.id() + "  " + terminal.say(input.label()) + ": "
                    + input.remedy().in(terminal.language()) + set(input, terminal));
        }
    }

    /** What to write under overrides; what is put together from others is set by those. */
    private static String set(Input<?> input, Terminal terminal) {
        if (!(input instanceof ModelInput<?> question) || !input.parts().isEmpty()) {
            return "";
        }
        return question.settable() ? terminal.say("; in overrides: ", "；overrides 可填：") + terminal.say(question.wanted())
                : terminal.say("; not in overrides", "；不能以 overrides 指定");
    }

    private static void figures(PackEdition edition, RuleDescription rule, Terminal terminal) {
        Map<String, Double> parameters = edition.parameters().getOrDefault(rule.id(), Map.of());
        if (!parameters.isEmpty()) {
            terminal.out().println();
            terminal.out().println(terminal.say("Parameters:", "參數："));
            parameters.forEach((name, value) -> terminal.out().println("  " + name + " = " + Decimal.plain(value)));
        }
        if (!edition.tables().isEmpty()) {
            terminal.out().println();
            terminal.out().println(terminal.say("Tables of this edition:", "此版本的數表："));
            for (Table table : edition.tables().values()) {
                terminal.out().println("  " + table.name() + "  " + table.source().citation() + ", "
                        + table.rows().size() + terminal.say(" rows, ", " 列，")
                        + terminal.say(table.source().confidence().label())
                        + (table.source().note().isEmpty() ? "" : ": " + table.source().note()));
            }
        }
    }
}
