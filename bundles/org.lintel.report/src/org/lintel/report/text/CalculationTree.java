// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.text;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Evidence;
import org.lintel.core.text.Language;
import org.lintel.report.digest.Span;

/**
 * A worked calculation as an indented tree, the figure that was judged first; the two ends of a range in one tree. Plain
 * text, not yet made harmless.
 */
public final class CalculationTree {

    private final Language language;
    private final String file;
    private final List<String> lines = new ArrayList<>();

    private CalculationTree(Language language, String file) {
        this.language = language;
        this.file = file;
    }

    /** @param file the file that goes without saying: of places in it only the line is told */
    public static List<String> lines(Calculation calculation, Language language, String file) {
        var tree = new CalculationTree(language, file);
        tree.add(Span.of(calculation), "", "");
        return tree.lines;
    }

    private void add(Span term, String branch, String below) {
        lines.add(branch + sentence(term));
        boolean leaf = term.terms().isEmpty();
        for (Evidence evidence : term.evidence()) {
            lines.add(below + (leaf ? "    ← " : "│   ← ") + EvidenceText.of(evidence, language, file));
        }
        int last = term.terms().size() - 1;
        for (int i = 0; i <= last; i++) {
            add(term.terms().get(i), below + (i == last ? "└─ " : "├─ "), below + (i == last ? "   " : "│  "));
        }
    }

    private String sentence(Span term) {
        var out = new StringBuilder(term.label().in(language));
        if (!term.symbol().isEmpty()) {
            out.append("  ").append(term.symbol());
        }
        if (!term.formula().isEmpty()) {
            out.append(" = ").append(term.formula());
        }
        if (!term.printed().isEmpty()) {
            out.append(" = ").append(term.printed());
        }
        if (!term.text().isEmpty()) {
            out.append(": ").append(term.text());
        }
        return out.toString();
    }
}
