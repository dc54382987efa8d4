// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.mapping;

import java.util.List;
import org.lintel.cli.Printable;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.rules.energy.suggest.Certainty;
import org.lintel.rules.energy.suggest.Suggestion;

/**
 * Suggestions as a part of lintel.yaml in which every line is a comment: {@code #} before an offer, {@code #?} where a
 * value is asked.
 */
final class MappingYaml {

    /** Where the reasons begin, in characters, if what stands before them is not longer. */
    private static final int REASONS = 64;

    private final Language language;

    MappingYaml(Language language) {
        this.language = language;
    }

    void write(List<Suggestion> suggestions, List<String> models, StringBuilder out) {
        comment(out, Message.of("Suggestions for {0}.", "{0} 的建議。", String.join(", ", models)));
        comment(out, Message.of("Nothing here holds as it stands: take away the # before what is right, and put it "
                + "into lintel.yaml.", "此處內容均未生效：請移除正確者前的 #，並編入 lintel.yaml。"));
        comment(out, Message.of("sure: the name is that word; likely: it holds the word; guess: a word in it often "
                + "means it; #? asks you for a value.", "肯定：名稱即該詞；很可能：名稱包含該詞；推測：名稱中的詞通常指此；#? 表示請填寫數值。"));
        String section = "";
        for (Suggestion each : suggestions) {
            if (!each.section().equals(section)) {
                section = each.section();
                out.append('\n').append(section).append(":\n");
            }
            line(each, out);
        }
        if (suggestions.isEmpty()) {
            comment(out, Message.of("There is nothing to suggest.", "沒有建議。"));
        }
    }

    private void comment(StringBuilder out, Message text) {
        out.append("# ").append(Printable.of(text.in(language))).append('\n');
    }

    private void line(Suggestion each, StringBuilder out) {
        boolean open = each.certainty() == Certainty.OPEN;
        var line = new StringBuilder(open ? "#?  " : "#  ").append(quoted(each.pattern())).append(": ")
                .append(each.value().isEmpty() ? "" : quoted(each.value()));
        line.append(" ".repeat(Math.max(1, REASONS - line.length()))).append("# ")
                .append(Printable.of(each.certainty().label().in(language))).append(": ");
        line.append(each.area() > 0 ? Decimal.fixed(each.area(), 2) + " m², " : "").append(each.count()).append(" ×; ")
                .append(Printable.of(each.reason().in(language)));
        out.append(line.toString().stripTrailing()).append('\n');
    }

    /** In double quotes, as YAML reads everything in them back. */
    static String quoted(String text) {
        String safe = text.replace("\\", "\\\\").replace("\"", "\\\"");
        return '"' + Printable.of(safe) + '"';
    }
}
