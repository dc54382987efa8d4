// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.boundaries;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lintel.cli.Columns;
import org.lintel.cli.Printable;
import org.lintel.cli.Terminal;
import org.lintel.geometry.boundary.BoundaryComparison;
import org.lintel.geometry.boundary.SpaceBoundaries;
import org.lintel.geometry.boundary.SpaceBoundary;
import org.lintel.ifc.model.Instance;

/** Areas of every space by what lies behind, for a person. */
final class TextBoundaries implements BoundaryReport {

    /** More differences are only counted; csv has them all. */
    private static final int SHOWN = 40;

    private static final Columns TABLE = new Columns(30, 12);

    private static final int OUTSIDE = 0;
    private static final int OUTSIDE_OPENINGS = 1;
    private static final int GROUND = 2;
    private static final int SPACES = 3;
    private static final int SPACE_OPENINGS = 4;
    private static final int OPEN = 5;
    private static final int REST = 6;

    private final Terminal terminal;
    private final PrintStream out;
    private boolean first = true;

    TextBoundaries(Terminal terminal) {
        this.terminal = terminal;
        this.out = terminal.out();
    }

    @Override
    public void add(String file, SpaceBoundaries found, BoundaryComparison comparison) {
        if (!first) {
            out.println();
        }
        first = false;
        out.println(Printable.of(file));
        if (found.spaces().isEmpty()) {
            out.println("  " + terminal.say("There is no space with a body.", "沒有具實體的空間。"));
        } else if (comparison == null) {
            sums(found);
        } else {
            compare(comparison);
        }
        if (!found.passedOver().isEmpty()) {
            out.println();
            out.println(terminal.say("Passed over, for their bodies are too finely divided or have no flat face",
                    "已略過，因其實體過於細碎或沒有平面") + " (" + found.passedOver().size() + ")");
            found.passedOver().stream().limit(SHOWN).forEach(e -> out.println("  " + Printable.of(e.toString())));
        }
    }

    private void sums(SpaceBoundaries found) {
        out.println(TABLE.row(terminal.say("space, areas in m²", "空間，面積以 m² 計"), terminal.say("boundaries", "邊界"),
                terminal.say("outside", "室外"), terminal.say("openings", "開口"), terminal.say("ground", "地面"),
                terminal.say("spaces", "空間"), terminal.say("openings", "開口"), terminal.say("open", "開敞"),
                terminal.say("rest (2b)", "其餘 (2b)")));
        double[] all = new double[7];
        int count = 0;
        for (Instance space : found.spaces()) {
            List<SpaceBoundary> own = found.of(space);
            double[] sum = new double[7];
            own.forEach(b -> sum[column(b)] += b.netArea());
            for (int i = 0; i < sum.length; i++) {
                all[i] += sum[i];
            }
            count += own.size();
            print(Words.space(space), own.size(), sum);
        }
        print(terminal.say("all", "全部"), count, all);
    }

    private static int column(SpaceBoundary b) {
        if (!b.physical()) {
            return OPEN;
        }
        return switch (b.side()) {
            case EXTERNAL -> b.parent() > 0 ? OUTSIDE_OPENINGS : OUTSIDE;
            case EXTERNAL_EARTH -> GROUND;
            case INTERNAL -> b.parent() > 0 ? SPACE_OPENINGS : SPACES;
            case CONSTRUCTION, HOLLOW -> REST;
        };
    }

    private void print(String name, int count, double[] sum) {
        String[] cells = new String[sum.length + 1];
        cells[0] = Integer.toString(count);
        for (int i = 0; i < sum.length; i++) {
            cells[i + 1] = String.format(Locale.ROOT, "%.2f", sum[i] + 0.0);
        }
        out.println(TABLE.row(Printable.of(name), cells));
    }

    private void compare(BoundaryComparison comparison) {
        if (comparison.authorCount() == 0) {
            out.println("  " + terminal.say("The model has no space boundaries of its own.", "模型本身沒有空間邊界。"));
            return;
        }
        Map<BoundaryComparison.Outcome, Integer> counts = new EnumMap<>(BoundaryComparison.Outcome.class);
        comparison.rows().forEach(row -> counts.merge(row.outcome(), 1, Integer::sum));
        out.println("  " + comparison.authorCount() + " "
                + terminal.say("boundaries in the model; pairs of space and element:",
                "個模型邊界；空間與構件的組合：") + " " + comparison.rows().size());
        counts.forEach((outcome, count) -> out.println("  " + String.format(Locale.ROOT, "%6d  ", count)
                + terminal.say(Words.of(outcome))));
        List<BoundaryComparison.Row> differing = comparison.rows().stream()
                .filter(row -> row.outcome() != BoundaryComparison.Outcome.SAME).toList();
        if (differing.isEmpty()) {
            return;
        }
        out.println();
        out.println(TABLE.row(terminal.say("space", "空間"), terminal.say("model m²", "模型 m²"),
                terminal.say("computed m²", "計算 m²"))
                + "  " + terminal.say("element", "構件"));
        for (BoundaryComparison.Row row : differing.subList(0, Math.min(SHOWN, differing.size()))) {
            String element = row.element() == null ? terminal.say("open", "開敞") : row.element().toString();
            out.println(TABLE.row(Printable.of(Words.space(row.space())), String.format(Locale.ROOT, "%.2f", row.said()),
                    String.format(Locale.ROOT, "%.2f", row.ours())) + "  " + Printable.of(element) + ": "
                    + terminal.say(Words.of(row.outcome())));
        }
        if (differing.size() > SHOWN) {
            out.println("  … " + terminal.say("and ", "另有 ") + (differing.size() - SHOWN)
                    + terminal.say(" more", " 個"));
        }
    }

    @Override
    public void end() {
        out.flush();
    }
}
