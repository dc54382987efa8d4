// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Operation;
import org.lintel.core.result.Result;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.report.text.EvidenceText;

/**
 * Worked calculations as rows of one sheet: a term in each row, below it those it is made of. What follows from
 * others is a
 * formula of their cells, so that a changed input changes the result.
 */
final class CalculationSheet {

    static final int[] WIDTHS = {46, 40, 12, 30, 14, 11, 16, 90, 10};

    /** Title, three lines and the heads. */
    static final int LEGEND_ROWS = 6;

    private static final String VALUE = "E";
    private static final String MARK = "I";

    private final Sheet sheet;
    private final Language language;
    private int live;
    private int fixed;
    /** Rows of read terms by what they say and where it was read: a changed input counts wherever it is used. */
    private final Map<Input, Integer> read = new HashMap<>();
    private final Map<Calculation, Integer> made = new IdentityHashMap<>();
    private final Map<Integer, Integer> marks = new HashMap<>();
    private int nextRow;
    private String file = "";

    /**
     * What was read once however often it stands there.
     *
     * @param owner whose figure it is, from the nearest member of a sum down; empty where the place it was read at says
     *     that
     */
    private record Input(List<Message> owner, Calculation figure) {

        /** Null for what was measured or taken for this term alone, though another may come to the same figure. */
        static Input of(Calculation term, List<Message> owner) {
            boolean placed = false;
            for (Evidence each : term.evidence()) {
                if (each instanceof Evidence.FromModel model && model.origin() == Evidence.Origin.GEOMETRY) {
                    return null;
                }
                placed |= each instanceof Evidence.FromModel || each instanceof Evidence.FromProject;
            }
            return term.value() == null || term.evidence().isEmpty() || !placed && owner.isEmpty() ? null
                    : new Input(placed ? List.of() : owner, term);
        }
    }

    CalculationSheet(Sheet sheet, Language language) {
        this.sheet = sheet;
        this.language = language;
    }

    /** Figures that are formulas so far. */
    int live() {
        return live;
    }

    /** Figures that Lintel worked out and the workbook does not. */
    int fixed() {
        return fixed;
    }

    /** Says where the figures of the calculation that was written last stand. */
    void places(String name, CellPlaces places) {
        made.forEach((term, row) -> places.put(term, name, VALUE + row));
    }

    /** What the colours mean; on top of the sheet. */
    void legend(Text title) throws IOException {
        sheet.titleRow();
        sheet.text(Words.both(title, language), Look.TITLE);
        for (Text line : List.of(Words.INPUTS, Words.LIVE, Words.FIXED)) {
            sheet.row();
            sheet.text(Words.both(line, language), Look.NOTE);
        }
        sheet.blank(1);
        head();
    }

    private void head() throws IOException {
        sheet.headRow();
        sheet.head(Words.TERM.in(language)).head(Words.TERM.in(Words.other(language)));
        for (Text word : List.of(Words.SYMBOL, Words.FORMULA, Words.VALUE, Words.UNIT, Words.REPORTED, Words.SOURCE,
                Words.PART_OF)) {
            sheet.head(Words.both(word, language));
        }
    }

    /** The calculation of one result; the row it begins in. */
    int write(Result result) throws IOException {
        sheet.blank(1);
        file = result.subject().where().file();
        int first = sheet.row();
        sheet.text(result.subject().label(), Look.BOLD);
        sheet.skip().skip().text(result.outcome().label().in(language), look(result)).skip().skip().skip()
                .note(EvidenceText.place(result.subject().where()));
        sheet.row();
        sheet.text(result.summary().in(language), Look.PLAIN);
        sheet.row();
        sheet.text(result.summary().in(Words.other(language)), Look.PLAIN);
        read.clear();
        made.clear();
        marks.clear();
        nextRow = sheet.next();
        Term root = place(result.calculation(), List.of(), 0);
        write(root, root, List.of());
        return first;
    }

    static Look look(Result result) {
        return switch (result.outcome()) {
            case FAIL -> Look.FAIL;
            case UNDETERMINED -> Look.UNDETERMINED;
            case PASS -> Look.PASS;
            case NOT_APPLICABLE -> Look.NOTE;
        };
    }

    /** @param owner the labels above it, from the nearest member of a sum down */
    private Term place(Calculation term, List<Message> owner, int depth) {
        int row = nextRow++;
        Integer same = term.value() == null ? null : made.putIfAbsent(term, row);
        Input input = same == null && term.terms().isEmpty() ? Input.of(term, owner) : null;
        same = input == null ? same : read.putIfAbsent(input, row);
        List<Term> below = new ArrayList<>();
        if (same == null) {
            boolean sum = term.value() == null || term.formula().contains("Σ") || term.operation() == Operation.SUM;
            List<Message> path = new ArrayList<>(sum ? List.of() : owner);
            path.add(term.label());
            for (Calculation each : term.terms()) {
                below.add(place(each, sum ? List.of() : path, depth + 1));
            }
        }
        return new Term(term, row, depth, same == null ? 0 : same, below);
    }

    /** @param siblings the terms it stands among */
    private void write(Term node, Term root, List<Term> siblings) throws IOException {
        Calculation term = node.calculation();
        sheet.row(node.depth());
        boolean heading = term.value() == null && term.text().isEmpty();
        Look words = heading || node == root ? Look.BOLD : Look.PLAIN;
        sheet.text(term.label().in(language), words, node.depth(), false);
        sheet.text(term.label().in(Words.other(language)), words == Look.BOLD ? words : Look.NOTE, node.depth(), false);
        sheet.text(term.symbol(), Look.PLAIN).text(term.formula(), Look.NOTE);
        Quantity value = term.value();
        if (value == null) {
            sheet.text(term.text(), Look.PLAIN).skip().skip();
        } else if (!LiveFormula.finite(value)) {
            sheet.text(value.printed(), Look.PLAIN).skip().skip();
        } else {
            value(node, node == root || root.calculation().value() == null && node.depth() == 1, siblings);
            sheet.text(value.unit().symbol(), Look.PLAIN, value.unit().symbol().isEmpty() ? 0 : 1, false);
            sheet.number(LiveFormula.cell(value), Look.NOTE, Styles.format(value));
        }
        sheet.note(source(node));
        if (marks.containsKey(node.row())) {
            sheet.number(marks.get(node.row()), Look.NOTE, Styles.format(Unit.COUNT.decimals(), ""));
        }
        for (Term below : node.below()) {
            write(below, root, node.below());
        }
    }

    private void value(Term node, boolean judged, List<Term> siblings) throws IOException {
        Calculation term = node.calculation();
        double number = LiveFormula.cell(term.value());
        String format = Styles.format(term.value());
        if (node.same() > 0) {
            sheet.formula(VALUE + node.same(), number, Look.LIVE, format);
            return;
        }
        String formula = term.formula().isEmpty() && term.terms().isEmpty() ? null : formula(node, siblings);
        if (formula != null) {
            live++;
            sheet.formula(formula, number, judged ? Look.RESULT : Look.LIVE, format);
            return;
        }
        // what has a formula but no terms, such as 12 × 28 W, may be changed as a whole
        fixed += term.terms().isEmpty() ? 0 : 1;
        sheet.number(number, term.terms().isEmpty() ? Look.INPUT : Look.FIXED, format);
    }

    private String formula(Term node, List<Term> siblings) {
        LiveFormula found = LiveFormula.of(node, siblings);
        if (found == null) {
            return null;
        }
        if (found.isLong()) {
            // each row bears one mark, and a sum must not be among what it adds up
            if (found.terms().stream().anyMatch(term -> marks.containsKey(term.row()) || term.row() <= node.row())) {
                return null;
            }
            found.terms().forEach(term -> marks.put(term.row(), node.row()));
        }
        return found.written(node, VALUE, MARK);
    }

    private String source(Term node) {
        StringBuilder out = new StringBuilder();
        for (Evidence evidence : node.calculation().evidence()) {
            out.append(out.isEmpty() ? "" : "; ").append(EvidenceText.of(evidence, language, file));
        }
        if (node.same() > 0) {
            out.append(out.isEmpty() ? "" : "; ").append(Message.of(Words.SAME_AS, node.same()).in(language));
        }
        return out.toString();
    }
}
