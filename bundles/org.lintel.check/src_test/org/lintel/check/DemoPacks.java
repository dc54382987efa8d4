// SPDX-License-Identifier: EPL-2.0
package org.lintel.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.text.Message;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.Rule;
import org.lintel.rules.RulePack;
import org.lintel.rules.Verdict;
import org.lintel.rules.catalog.Catalog;
import org.lintel.rules.model.input.SpaceInputs;
import org.lintel.rules.model.input.SpaceUse;
import org.lintel.rules.pack.PackCompiler;
import org.lintel.rules.yaml.YamlException;

/**
 * A catalog of two packs made for tests: {@code demo} of two editions judges spaces, {@code other} crashes
 * on those that are called so.
 */
final class DemoPacks {

    private static final String YAML = """
            id: %s
            edition: "%s"
            jurisdiction: hk
            title: {en: "Demo", zh-HK: "示範"}
            document: {title: "Demo code", edition: "%2$s"}
            %s
            rules:
            """;
    private static final String RULE = """
              - {id: %s, severity: %s, subject: space, clause: "1", name: {en: "N", zh-HK: "名"},
                 explanation: {en: "E", zh-HK: "解"}, remedy: {en: "R", zh-HK: "補"}, parameters: {least: %d}}
            """;

    private record Pack(String id, List<Rule> rules, Path out) implements RulePack {
        @Override
        public InputStream data() {
            try {
                return new ByteArrayInputStream(Files.readAllBytes(out.resolve("packs.bin")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private record SpaceRule(String id, List<Input<?>> required, Function<Facts, Verdict> judges) implements Rule {
        @Override
        public String subject() {
            return "space";
        }

        @Override
        public Verdict judge(Facts facts) {
            return judges.apply(facts);
        }
    }

    private DemoPacks() {
    }

    static Catalog in(Path folder) {
        try {
            put(folder, "demo", "2020", "effective: {earliest: \"2020-01-01\", latest: \"2020-01-01\"}",
                    RULE.formatted("area", "warning", 10) + RULE.formatted("use", "info", 0));
            put(folder, "demo", "2024", "effective: {earliest: \"2024-01-01\", latest: \"2025-01-01\"}",
                    RULE.formatted("area", "error", 20) + RULE.formatted("use", "info", 0));
            put(folder, "other", "1", "", RULE.formatted("crash", "error", 0));
            PackCompiler.compile(folder.resolve("src"), folder.resolve("out"));
        } catch (IOException | YamlException e) {
            throw new AssertionError(e);
        }
        List<Rule> demo = List.of(new SpaceRule("demo/area", List.of(SpaceInputs.AREA), DemoPacks::area),
                new SpaceRule("demo/use", List.of(SpaceInputs.USE), DemoPacks::use));
        return Catalog.of(List.of(new Pack("demo", demo, folder.resolve("out")), new Pack("other",
                List.of(new SpaceRule("other/crash", List.of(), DemoPacks::crash)), folder.resolve("out"))));
    }

    private static void put(Path folder, String pack, String edition, String effective, String rules)
            throws IOException {
        Path clauses = Files.createDirectories(folder.resolve("src").resolve(pack).resolve(edition).resolve("clauses"));
        Files.writeString(clauses.resolveSibling("pack.yaml"), YAML.formatted(pack, edition, effective) + rules);
        for (String rule : List.of("area", "use", "crash")) {
            Files.writeString(clauses.resolve(rule + ".md"), "page");
            Files.writeString(clauses.resolve(rule + ".zh-HK.md"), "頁");
        }
    }

    private static Verdict area(Facts facts) {
        Quantity area = facts.get(SpaceInputs.AREA);
        Message summary = Message.of("{0} of at least {1}", "{0}，最少 {1}", area, facts.parameter("least"));
        return (area.value() >= facts.parameter("least") ? Verdict.pass(summary) : Verdict.fail(summary))
                .evidence(facts.evidence(SpaceInputs.AREA));
    }

    private static Verdict use(Facts facts) {
        SpaceUse.Word first = facts.get(SpaceInputs.USE).words().getFirst();
        return Verdict.pass(Message.verbatim(first.text())).evidence(List.of(first.evidence()));
    }

    private static Verdict crash(Facts facts) {
        if (facts.subject().name().contains("crash")) {
            throw new IllegalStateException("a fault of the rule");
        }
        return Verdict.pass(Message.EMPTY);
    }
}
