// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.sarif;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.result.PackUse;
import org.lintel.core.result.RuleDescription;
import org.lintel.core.result.Run;
import org.lintel.core.result.Severity;
import org.lintel.core.text.Language;
import org.lintel.core.text.Text;
import org.lintel.report.json.JsonWriter;

/** The tool and its rules: all that took part are listed, with what they say of themselves as help. */
final class SarifRules {

    static final String UNREADABLE = "unreadable-file";
    static final String CRASHED = "crashed-rule";
    static final String UNUSED = "unused-suppression";
    static final String UNUSED_OVERRIDE = "unused-override";
    static final String LEFT_OUT = "results-left-out";

    private static final Text SOURCE = Text.of("Source", "依據");
    private static final Text REMEDY = Text.of("What to do", "處理方法");

    private final Run run;
    private final Map<String, Integer> indices = new HashMap<>();

    SarifRules(Run run) {
        this.run = run;
        for (RuleDescription rule : run.rules()) {
            indices.putIfAbsent(rule.id(), indices.size());
        }
    }

    /** The index of a rule in the table; null if it took no part. */
    Integer index(String rule) {
        return indices.get(rule);
    }

    /** What SARIF calls a severity. */
    static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    void tool(JsonWriter json, Language language) throws IOException {
        json.name("tool").lines().object().name("driver").lines().object().field("name", "Lintel")
                .field("organization", "Lintel").field("version", run.version()).field("language", language.tag());
        json.name("rules").lines().array();
        int written = 0;
        for (RuleDescription rule : run.rules()) {
            if (indices.get(rule.id()) == written) {
                rule(json, rule, language);
                written++;
            }
        }
        json.end().name("notifications").lines().array();
        notification(json, UNREADABLE, Text.of("A file could not be read.", "未能讀取檔案。"), language);
        notification(json, CRASHED, Text.of("A rule crashed.", "規則執行時發生內部錯誤。"), language);
        notification(json, UNUSED, Text.of("A suppression hides nothing.", "有豁免項目並未生效。"), language);
        notification(json, UNUSED_OVERRIDE, Text.of("No element takes a stated value.", "有自行提供的數值未獲採用。"),
                language);
        notification(json, LEFT_OUT, Text.of("Results were left out.", "部分結果未有列出。"), language);
        json.end().end();
        List<PackUse> applied = run.packs().stream().filter(run::applied).toList();
        if (!applied.isEmpty()) {
            json.name("extensions").lines().array();
            for (PackUse pack : applied) {
                json.object().field("name", pack.id()).optional("version", pack.edition())
                        .optional("fullName", pack.title().in(language)).end();
            }
            json.end();
        }
        json.end();
    }

    private static void notification(JsonWriter json, String id, Text text, Language language) throws IOException {
        json.object().field("id", id);
        SarifText.message(json, "shortDescription", text.in(language));
        json.end();
    }

    private static void rule(JsonWriter json, RuleDescription rule, Language language) throws IOException {
        String name = rule.name().in(language);
        String explanation = rule.explanation().in(language);
        String remedy = rule.remedy().in(language);
        String citation = rule.clause().citation();
        json.object().field("id", rule.id()).field("name", camelCase(rule.id()));
        SarifText.message(json, "shortDescription", name.isEmpty() ? rule.id() : name);
        SarifText.message(json, "fullDescription", explanation.isEmpty() ? name : explanation);
        var text = new StringBuilder(explanation);
        var markdown = new StringBuilder(markdown(explanation));
        if (!remedy.isEmpty()) {
            text.append("\n\n").append(REMEDY.in(language)).append(": ").append(remedy);
            markdown.append("\n\n**").append(REMEDY.in(language)).append("**  \n").append(markdown(remedy));
        }
        if (!citation.isEmpty()) {
            String confidence = " (" + rule.clause().confidence().label().in(language) + ")";
            text.append("\n\n").append(SOURCE.in(language)).append(": ").append(citation).append(confidence);
            markdown.append("\n\n**").append(SOURCE.in(language)).append("**  \n").append(markdown(citation))
                    .append(confidence);
        }
        json.name("help").object().field("text", SarifText.plain(text.toString()))
                .field("markdown", SarifText.markdown(markdown.toString())).end();
        json.name("defaultConfiguration").object().field("level", level(rule.severity())).end();
        json.name("properties").object().name("tags").array().value(rule.pack());
        if (!rule.subject().equals(rule.pack())) {
            json.value(rule.subject());
        }
        json.end()
                .field("problem.severity", problem(rule.severity())).end();
        json.end();
    }

    /** The words GitHub filters by. */
    private static String problem(Severity severity) {
        return severity == Severity.INFO ? "recommendation" : severity.id();
    }

    /** The part of an id after the slash as viewers show it: {@code LightingPowerDensity}. */
    private static String camelCase(String id) {
        var out = new StringBuilder(id.length());
        boolean upper = true;
        for (int i = id.indexOf('/') + 1; i < id.length(); i++) {
            char c = id.charAt(i);
            if (c == '-' || c == '_' || c == '/' || c == '.') {
                upper = true;
            } else {
                out.append(upper ? Character.toUpperCase(c) : c);
                upper = false;
            }
        }
        return out.toString();
    }

    /** Plain text as Markdown: what would be markup is escaped. */
    private static String markdown(String text) {
        var out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ("\\`*_[]<>#|~".indexOf(c) >= 0) {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }
}
