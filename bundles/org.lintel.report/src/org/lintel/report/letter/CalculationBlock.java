// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.letter;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.money.Money;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Evidence;
import org.lintel.core.text.Language;
import org.lintel.core.text.Text;
import org.lintel.report.document.Block;
import org.lintel.report.text.EvidenceText;

/** A worked calculation of money as a table: each term within what it is a part of, below it where its figures stand. */
public final class CalculationBlock {

    private static final Unit HKD = Unit.currency(Money.HKD);

    private final Language language;
    private final List<Block.Row> rows = new ArrayList<>();

    public CalculationBlock(Language language) {
        this.language = language;
    }

    public Block of(Calculation calculation) {
        rows.clear();
        add(calculation, 0);
        return new Block.Table(List.of(new Block.Column(Text.of("Term", "項目").in(language), false),
                new Block.Column(Text.of("HKD", "港元").in(language), true)), rows);
    }

    private void add(Calculation term, int depth) {
        StringBuilder label = new StringBuilder(term.label().in(language));
        if (!term.symbol().isEmpty()) {
            label.append("  ").append(term.symbol());
        }
        if (!term.formula().isEmpty()) {
            label.append(" = ").append(term.formula());
        }
        List<String> notes = term.evidence().stream().map((Evidence each) -> EvidenceText.of(each, language)).toList();
        rows.add(new Block.Row(depth, depth == 0, List.of(label.toString(), value(term)), notes));
        term.terms().forEach(each -> add(each, depth + 1));
    }

    /** The currency stands in the head of the column. */
    private static String value(Calculation term) {
        String value = term.value() == null ? term.text() : term.value().printed();
        boolean money = term.value() == null || term.value().unit().equals(HKD);
        String unit = " " + Money.HKD;
        return money && value.endsWith(unit) ? value.substring(0, value.length() - unit.length()) : value;
    }
}
