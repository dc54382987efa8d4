// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.text;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Evidence;
import org.lintel.core.text.Language;

/** A worked calculation as an indented tree, the figure that was judged first. Plain text, not yet made harmless. */
public final class CalculationTree {

    private final Language language;
    private final List<String> lines = new ArrayList<>();

    private CalculationTree(Language language) {
        this.language = language;
    }

    public static List<String> lines(Calculation calculation, Language language) {
        var tree = new CalculationTree(language);
        tree.add(calculation, "", "");
        return tree.lines;
    }

    private void add(Calculation term, String branch, String below) {
        lines.add(branch + sentence(term));
        boolean leaf = term.terms().isEmpty();
        for (Evidence evidence : term.evidence()) {
            lines.add(below + (leaf ? "    ← " : "│   ← ") + EvidenceText.of(evidence, language));
        }
        int last = term.terms().size() - 1;
        for (int i = 0; i <= last; i++) {
            add(term.terms().get(i), below + (i == last ? "└─ " : "├─ "), below + (i == last ? "   " : "│  "));
        }
    }

    private String sentence(Calculation term) {
        var out = new StringBuilder(term.label().in(language));
        if (!term.symbol().isEmpty()) {
            out.append("  ").append(term.symbol());
        }
        if (!term.formula().isEmpty()) {
            out.append(" = ").append(term.formula());
        }
        if (term.value() != null) {
            out.append(" = ").append(term.value().printed());
        }
        if (!term.text().isEmpty()) {
            out.append(": ").append(term.text());
        }
        return out.toString();
    }
}
