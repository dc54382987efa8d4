// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.geometry;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lintel.cli.Columns;
import org.lintel.cli.Printable;
import org.lintel.cli.Terminal;
import org.lintel.core.quantity.Decimal;
import org.lintel.geometry.engine.ElementGeometry;
import org.lintel.geometry.item.ItemProblem;
import org.lintel.geometry.mesh.Measures;

/** Sums by entity and problems by kind, for a person. */
final class TextMeasures implements MeasureReport {

    /** More of one kind are only counted; json has them all. */
    private static final int SHOWN = 10;
    private static final Columns TABLE = new Columns(32, 12);

    private static final class Sum {
        private int elements;
        private int shapes;
        private int open;
        private long triangles;
        private double gross;
        private double net;
        private double area;
    }

    private final Terminal terminal;
    private final PrintStream out;
    private final Map<String, Sum> sums = new TreeMap<>();
    private final Map<ItemProblem.Kind, List<ItemProblem>> problems = new TreeMap<>();
    private final Crossings crossings;
    private final List<String> crossing = new ArrayList<>();
    private boolean first = true;

    /** @param crossings null where surfaces that cross themselves are not looked for */
    TextMeasures(Terminal terminal, Crossings crossings) {
        this.crossings = crossings;
        this.terminal = terminal;
        this.out = terminal.out();
    }

    @Override
    public void begin(String file) {
        sums.clear();
        problems.clear();
        crossing.clear();
        if (!first) {
            out.println();
        }
        first = false;
        out.println(Printable.of(file));
    }

    @Override
    public void add(ElementGeometry element) {
        Sum sum = sums.computeIfAbsent(element.element().typeName(), name -> new Sum());
        sum.elements++;
        for (ItemProblem problem : element.problems()) {
            problems.computeIfAbsent(problem.kind(), kind -> new ArrayList<>()).add(problem);
        }
        if (element.parts().isEmpty()) {
            return;
        }
        Measures net = element.net();
        sum.shapes++;
        sum.open += net.closed() ? 0 : 1;
        sum.triangles += element.triangles();
        sum.net += net.volume();
        sum.gross += element.gross().volume();
        sum.area += net.area();
        int pairs = crossings == null ? 0 : crossings.pairs(element);
        if (pairs > 0) {
            crossing.add(element.element().typeName() + " #" + element.element().id() + ": " + pairs
                    + (crossings.complete(element) ? "" : "+")
                    + terminal.say(pairs == 1 ? " pair of triangles" : " pairs of triangles", " 對三角形"));
        }
    }

    @Override
    public boolean finish() {
        out.println(TABLE.row(terminal.say("entity", "實體"), terminal.say("elements", "構件"), terminal.say("shapes", "形狀"),
                terminal.say("not closed", "未封閉"), terminal.say("triangles", "三角形"), terminal.say("gross m³", "毛 m³"),
                terminal.say("net m³", "淨 m³"), terminal.say("surface m²", "表面 m²")));
        for (Map.Entry<String, Sum> entry : sums.entrySet()) {
            Sum sum = entry.getValue();
            out.println(TABLE.row(Printable.of(entry.getKey()), Integer.toString(sum.elements), Integer.toString(sum.shapes),
                    Integer.toString(sum.open), Long.toString(sum.triangles), rounded(sum.gross), rounded(sum.net),
                    rounded(sum.area)));
        }
        if (crossings != null) {
            out.println();
            out.println(terminal.say("Surfaces that cross themselves", "自相交的表面") + " (" + crossing.size() + ")");
            for (String one : crossing.subList(0, Math.min(SHOWN, crossing.size()))) {
                out.println("  " + Printable.of(one));
            }
            more(crossing.size());
        }
        boolean complete = true;
        for (Map.Entry<ItemProblem.Kind, List<ItemProblem>> entry : problems.entrySet()) {
            List<ItemProblem> all = entry.getValue();
            complete &= !MeasureReport.isFinding(all.getFirst());
            out.println();
            out.println(terminal.say(Words.of(entry.getKey())) + " (" + all.size() + ")");
            for (ItemProblem problem : all.subList(0, Math.min(SHOWN, all.size()))) {
                out.println("  " + Printable.of(problem.message().in(terminal.language())));
            }
            more(all.size());
        }
        return complete;
    }

    private void more(int all) {
        if (all > SHOWN) {
            out.println("  … " + terminal.say("and ", "另有 ") + (all - SHOWN) + terminal.say(" more", " 個"));
        }
    }

    private static String rounded(double value) {
        return Decimal.plain(Math.rint(value * 1000) / 1000);
    }

    @Override
    public void end() {
        out.flush();
    }
}
