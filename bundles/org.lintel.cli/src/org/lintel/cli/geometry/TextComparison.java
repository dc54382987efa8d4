// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.geometry;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lintel.cli.Columns;
import org.lintel.cli.Printable;
import org.lintel.cli.Terminal;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.text.Message;
import org.lintel.geometry.engine.Agreement;
import org.lintel.geometry.engine.Agreement.Verdict;
import org.lintel.geometry.mesh.Measures;

/** How far two engines agree, by entity, and the elements about which they do not, for a person. */
final class TextComparison implements Comparison.Report {

    /** More are only counted; json has them all. */
    private static final int SHOWN = 40;
    private static final Columns TABLE = new Columns(28, 11);

    private final Terminal terminal;
    private boolean first = true;

    TextComparison(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void model(String file, List<String> engines, List<Comparison.Pair> pairs) {
        if (!first) {
            terminal.out().println();
        }
        first = false;
        terminal.out().println(Printable.of(file));
        Map<String, Map<Verdict, Integer>> counts = new TreeMap<>();
        Map<Verdict, Integer> all = new EnumMap<>(Verdict.class);
        var open = new ArrayList<Comparison.Pair>();
        for (Comparison.Pair pair : pairs) {
            Agreement agreement = pair.agreement();
            counts.computeIfAbsent(agreement.element().typeName(), name -> new EnumMap<>(Verdict.class))
                    .merge(agreement.verdict(), 1, Integer::sum);
            all.merge(agreement.verdict(), 1, Integer::sum);
            if (!agreement.holds()) {
                open.add(pair);
            }
        }
        row(terminal.say("entity", "實體"), terminal.say("elements", "構件"), terminal.say("agree", "相符"),
                terminal.say("differ", "不符"), terminal.say("only A", "只有 A"), terminal.say("only B", "只有 B"),
                terminal.say("neither", "兩者皆無"));
        counts.forEach(this::row);
        if (counts.size() > 1) {
            row(terminal.say("all", "合計"), all);
        }
        terminal.out().println("  " + terminal.say("A: ", "A：") + engines.get(0) + terminal.say(", B: ", "，B：")
                + engines.get(1) + terminal.say("; volume and surface within 1 %", "；體積及表面積相差不超過 1 %"));
        for (Comparison.Pair pair : open.subList(0, Math.min(SHOWN, open.size()))) {
            element(pair);
        }
        if (open.size() > SHOWN) {
            terminal.out().println("  … " + terminal.say("and ", "另有 ") + (open.size() - SHOWN)
                    + terminal.say(" more", " 個"));
        }
    }

    private void row(String entity, Map<Verdict, Integer> counts) {
        int differ = count(counts, Verdict.VOLUME_DIFFERS) + count(counts, Verdict.AREA_DIFFERS)
                + count(counts, Verdict.BOTH_DIFFER);
        row(Printable.of(entity), Integer.toString(counts.values().stream().mapToInt(Integer::intValue).sum()),
                Integer.toString(count(counts, Verdict.AGREE)), Integer.toString(differ),
                Integer.toString(count(counts, Verdict.ONLY_FIRST)),
                Integer.toString(count(counts, Verdict.ONLY_SECOND)), Integer.toString(count(counts, Verdict.NEITHER)));
    }

    private static int count(Map<Verdict, Integer> counts, Verdict verdict) {
        return counts.getOrDefault(verdict, 0);
    }

    private void element(Comparison.Pair pair) {
        Agreement agreement = pair.agreement();
        String guid = agreement.element().globalId();
        var line = new StringBuilder("\n  ").append(Printable.of(agreement.element().typeName())).append(" #")
                .append(agreement.element().id());
        if (guid != null) {
            line.append(' ').append(Printable.of(guid));
        }
        terminal.out().println(line);
        measures("A", agreement.first());
        measures("B", agreement.second());
        for (Message reason : pair.reasons()) {
            terminal.out().println("    " + Printable.of(reason.in(terminal.language())));
        }
    }

    private void measures(String engine, Measures measures) {
        terminal.out().println("    " + engine + "  " + (measures == null ? terminal.say("no shape", "沒有形狀")
                : Decimal.fixed(measures.volume(), 4) + " m³  " + Decimal.fixed(measures.area(), 3) + " m²"
                        + (measures.closed() ? "" : terminal.say("  not closed", "  未封閉"))));
    }

    private void row(String name, String... cells) {
        terminal.out().println(TABLE.row(name, cells));
    }

    @Override
    public void end() {
        terminal.out().flush();
    }
}
