// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.findings;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;
import org.lintel.core.result.Result;
import org.lintel.core.result.Schedule;
import org.lintel.core.result.Source;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.ui.Images;
import org.lintel.ui.tree.TreeLabels;

/** Turns what stands behind a verdict into a tree for the eye: calculation, missing inputs, evidence, schedules. */
public final class Explanation {

    /**
     * A line of the tree.
     *
     * @param from where the value comes from, or how it follows from the lines below
     */
    public record Node(Images image, String term, String value, String from, List<Node> children) {
        public Node {
            children = List.copyOf(children);
        }

        static Node leaf(Images image, String term, String value, String from) {
            return new Node(image, term, value, from, List.of());
        }
    }

    private final Language language;

    public Explanation(Language language) {
        this.language = language;
    }

    List<Node> of(Result result) {
        List<Node> nodes = new ArrayList<>(of(result.missing(),
                result.calculation() == null ? List.of() : List.of(result.calculation())));
        for (Schedule schedule : result.schedules()) {
            nodes.add(schedule(schedule));
        }
        if (!result.evidence().isEmpty()) {
            nodes.add(new Node(Images.EVIDENCE, Messages.evidence, "", "",
                    result.evidence().stream().map(this::evidence).toList()));
        }
        return nodes;
    }

    /** What is missing, then what was worked out. */
    public List<Node> of(List<Missing> lacking, List<Calculation> calculations) {
        List<Node> nodes = new ArrayList<>();
        for (Missing missing : lacking) {
            nodes.add(new Node(Images.MISSING, missing.label().in(language), Messages.missing,
                    missing.reason().in(language), missing.remedy().isEmpty() ? List.of()
                            : List.of(Node.leaf(Images.REMEDY, missing.remedy().in(language), "", ""))));
        }
        calculations.forEach(each -> nodes.add(calculation(each)));
        return nodes;
    }

    private Node calculation(Calculation calculation) {
        String label = line(calculation.label());
        String term = calculation.symbol().isEmpty() ? label : label + "  " + calculation.symbol();
        String value = calculation.value() != null ? calculation.value().printed()
                : TreeLabels.oneLine(calculation.text());
        List<Node> children = new ArrayList<>();
        calculation.terms().forEach(part -> children.add(calculation(part)));
        boolean single = calculation.terms().isEmpty() && calculation.evidence().size() == 1;
        String from = calculation.formula();
        if (single && from.isEmpty()) {
            from = from(calculation.evidence().getFirst());
        } else {
            calculation.evidence().forEach(evidence -> children.add(evidence(evidence)));
        }
        return new Node(children.isEmpty() ? Images.ATTRIBUTE : Images.CALCULATION, term, value, from, children);
    }

    private Node evidence(Evidence evidence) {
        return switch (evidence) {
            case Evidence.FromModel model -> Node.leaf(Images.ELEMENT, TreeLabels.oneLine(model.path()),
                    TreeLabels.oneLine(model.value()), from(model));
            case Evidence.FromTable table -> Node.leaf(Images.TABLE, table.table() + ", "
                    + table.called().in(language), table.value(), from(table));
            case Evidence.FromProject project -> Node.leaf(Images.SETTINGS, project.key(), project.value(),
                    from(project));
            case Evidence.Assumed assumed -> Node.leaf(Images.CANDIDATE, Messages.assumed, "", from(assumed));
        };
    }

    private String from(Evidence evidence) {
        return switch (evidence) {
            case Evidence.FromModel model -> model.origin().label().in(language)
                    + (model.where().instance() > 0 ? ", #" + model.where().instance() : "");
            case Evidence.FromTable table -> source(table.source());
            case Evidence.FromProject project -> project.where().line() > 0
                    ? project.where().file() + ":" + project.where().line() : project.where().file();
            case Evidence.Assumed assumed -> line(assumed.reason());
        };
    }

    String source(Source source) {
        String cited = source.citation() + " (" + source.confidence().label().in(language) + ")";
        return source.note().isEmpty() ? cited : cited + ": " + source.note();
    }

    private Node schedule(Schedule schedule) {
        List<Node> rows = new ArrayList<>();
        for (List<Object> row : schedule.rows()) {
            StringBuilder rest = new StringBuilder();
            for (int i = 1; i < row.size(); i++) {
                String cell = cell(row.get(i));
                if (!cell.isEmpty()) {
                    rest.append(rest.isEmpty() ? "" : "; ").append(schedule.columns().get(i).label().in(language))
                            .append(' ').append(cell);
                }
            }
            rows.add(Node.leaf(Images.TABLE, row.isEmpty() ? "" : cell(row.getFirst()), "", rest.toString()));
        }
        return new Node(Images.TABLE, schedule.title().in(language), Integer.toString(rows.size()), "", rows);
    }

    private String cell(Object cell) {
        return switch (cell) {
            case Quantity quantity -> quantity.printed();
            case Text text -> text.in(language);
            default -> TreeLabels.oneLine(cell.toString());
        };
    }

    private String line(Message message) {
        return TreeLabels.oneLine(message.in(language));
    }
}
