// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.ottv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Schedule;
import org.lintel.core.result.Schedule.Column;
import org.lintel.core.text.Text;
import org.lintel.rules.energy.envelope.End;
import org.lintel.rules.energy.envelope.HeatGains;
import org.lintel.rules.energy.fabric.FabricElement;
import org.lintel.rules.energy.fabric.Shading;

/** The columns of Forms OTTV 1 to 4, which the code's clause 9.1 asks for. */
final class Forms {

    private static final Text SUBTOTAL = Text.of("subtotal", "小計");
    private static final Text WALL = Text.of("wall", "外牆");
    private static final Text ROOF = Text.of("roof", "屋頂");

    private final HeatGains gains;
    private final List<FormLine> lines;
    private final List<String> levels;

    /**
     * @param levels names of the building's floors from below
     * @param trace finds what the cells follow from
     */
    Forms(HeatGains gains, List<String> levels, Trace trace) {
        this.gains = gains;
        this.levels = levels;
        this.lines = FormLine.of(gains, trace);
    }

    List<FormLine> lines() {
        return lines;
    }

    private static void trace(Trace.Rows rows, int column, FormLine line, String symbol) {
        rows.follows(column, line.factor(symbol, End.LEAST), line.factor(symbol, End.MOST));
    }

    /** U-values and the other figures of what is opaque. */
    Schedule form1() {
        Trace.Rows rows = new Trace.Rows();
        for (FormLine line : lines) {
            FabricElement element = line.element();
            if (!element.kind().isGlass()) {
                rows.add(List.of(element.facade(), element.mark(), line.location(levels), FormLine.described(element),
                        element.finish(), Composition.of(element.u()), line.factor("U", FormLine.U), line.area(),
                        FormLine.cell(element.mass().low(), element.mass().high(), FormLine.MASS),
                        line.factor("α", FormLine.FACTOR), line.factor("TDEQ", FormLine.KELVIN)));
                trace(rows, 6, line, "U");
                rows.follows(7, line.area(End.LEAST), line.area(End.MOST));
                trace(rows, 9, line, "α");
                trace(rows, 10, line, "TDEQ");
            }
        }
        return new Schedule(Text.of("Form OTTV 1: U-values and details of other values", "表格 OTTV 1：U 值及其他數值詳情"),
                List.of(column("façade", "立面"), column("code no.", "編號"), column("location", "位置"),
                        column("description", "說明"), column("external finish", "外飾面"), column("composition", "構造"),
                        column("U", "U", FormLine.U), column("area", "面積", FormLine.AREA),
                        column("density of composite", "複合密度", FormLine.MASS), column("absorptivity", "吸收率"),
                        column("TDEQ", "TDEQ", FormLine.KELVIN)), rows.rows(), rows.follows());
    }

    /** The components of each construction; without rows where none tells its layers. */
    Schedule components() {
        return Components.of(lines);
    }

    /** Windows and rooflights. */
    Schedule form2() {
        Trace.Rows rows = new Trace.Rows();
        for (FormLine line : lines) {
            FabricElement element = line.element();
            if (element.kind().isGlass()) {
                String sun = solarFactor(line);
                rows.add(List.of(element.facade(), line.factor(sun, FormLine.SOLAR), element.mark(),
                        line.location(levels), FormLine.described(element), element.glass().type(),
                        length(element.shading(), true), length(element.shading(), false),
                        line.factor("SC", FormLine.FACTOR), line.factor("ESM", FormLine.MULTIPLIER), line.area()));
                trace(rows, 1, line, sun);
                trace(rows, 8, line, "SC");
                trace(rows, 9, line, "ESM");
                rows.follows(10, line.area(End.LEAST), line.area(End.MOST));
            }
        }
        return new Schedule(Text.of("Form OTTV 2: window and rooflight schedule", "表格 OTTV 2：窗及天窗一覽表"),
                List.of(column("façade", "立面"), column("SF", "SF", FormLine.SOLAR), column("code no.", "編號"),
                        column("location", "位置"), column("description", "說明"), column("glass", "玻璃"),
                        column("overhang A / B", "簷篷 A / B"),
                        column("side fin C / D", "側鰭 C / D"), column("SC", "SC"), column("ESM", "ESM"),
                        column("area", "面積", FormLine.AREA)), rows.rows(), rows.follows());
    }

    /** A rooflight that lies flat has the factor of a horizontal surface. */
    private static String solarFactor(FormLine line) {
        return line.gain().range("SF") == null ? "SFh" : "SF";
    }

    private static String length(Shading shading, boolean overhang) {
        if (shading == null || !(overhang ? shading.hasOverhang() : shading.hasFins())) {
            return "";
        }
        return (overhang ? shading.overhangDepth() : shading.finDepth()).printed() + " / "
                + (overhang ? shading.sillToOverhang() : shading.finClearance()).printed();
    }

    /** The terms by façade. */
    Schedule form3() {
        Trace.Rows rows = new Trace.Rows();
        for (Map.Entry<String, List<FormLine>> facade : facades().entrySet()) {
            for (boolean glass : new boolean[] {false, true}) {
                for (FormLine line : facade.getValue()) {
                    FabricElement element = line.element();
                    if (element.kind().isGlass() == glass) {
                        String last = solarFactor(line);
                        rows.add(List.of(element.facade(), element.mark(), FormLine.described(element),
                                line.area(),
                                glass ? line.factor("SC", FormLine.FACTOR) : line.factor("U", FormLine.U),
                                glass ? line.factor("ESM", FormLine.MULTIPLIER) : line.factor("α", FormLine.FACTOR),
                                glass ? line.factor(last, FormLine.SOLAR) : line.factor("TDEQ", FormLine.KELVIN),
                                line.sum()));
                        rows.follows(3, line.area(End.LEAST), line.area(End.MOST));
                        trace(rows, 4, line, glass ? "SC" : "U");
                        trace(rows, 5, line, glass ? "ESM" : "α");
                        trace(rows, 6, line, glass ? last : "TDEQ");
                        rows.follows(7, line.gain(End.LEAST), line.gain(End.MOST));
                    }
                }
            }
            Total total = new Total(gains, e -> e.facade().equals(facade.getKey()));
            rows.add(List.of(facade.getKey(), "", SUBTOTAL, total.areaCell(), "", "", total.meanCell(),
                    total.gainCell()));
            total.trace(rows, lines, 3, 7, 6);
        }
        return new Schedule(Text.of("Form OTTV 3: OTTV of individual façades", "表格 OTTV 3：各立面的 OTTV"),
                List.of(column("façade", "立面"), column("code no.", "編號"), column("description", "說明"),
                        column("area", "面積", FormLine.AREA), column("U or SC", "U 或 SC"), column("α or ESM", "α 或 ESM"),
                        column("TDEQ or SF; OTTV", "TDEQ 或 SF；OTTV"), column("sum", "總和", FormLine.WATT)), rows.rows(), rows.follows());
    }

    private Map<String, List<FormLine>> facades() {
        Map<String, List<FormLine>> facades = new LinkedHashMap<>();
        for (FormLine line : lines) {
            facades.computeIfAbsent(line.element().facade(), f -> new ArrayList<>()).add(line);
        }
        return facades;
    }

    /** The totals: walls by façade, roofs, the whole. */
    Schedule form4() {
        Trace.Rows rows = new Trace.Rows();
        totals(false, rows);
        line(rows, Text.of("walls (E), (G)", "外牆 (E)、(G)"), "", new Total(gains, e -> !e.kind().isRoof()));
        totals(true, rows);
        Total roofs = new Total(gains, e -> e.kind().isRoof());
        if (roofs.count() > 0) {
            line(rows, Text.of("roofs (F), (H)", "屋頂 (F)、(H)"), "", roofs);
        }
        line(rows, Text.of("whole: (G + H) / (E + F)", "整體：(G + H) / (E + F)"), "", new Total(gains, e -> true));
        return new Schedule(Text.of("Form OTTV 4: summary of OTTV of the envelope", "表格 OTTV 4：外殼 OTTV 摘要"),
                List.of(column("of", "項目"), column("façade", "立面"), column("gross area", "總面積", FormLine.AREA),
                        column("gross heat gain", "總得熱量", FormLine.WATT), column("OTTV", "OTTV", FormLine.FLUX)), rows.rows(), rows.follows());
    }

    private void totals(boolean roof, Trace.Rows rows) {
        for (String facade : facades().keySet()) {
            Total total = new Total(gains, e -> e.facade().equals(facade) && e.kind().isRoof() == roof);
            if (total.count() > 0) {
                line(rows, roof ? ROOF : WALL, facade, total);
            }
        }
    }

    private void line(Trace.Rows rows, Text of, String facade, Total total) {
        rows.add(List.of(of, facade, total.areaCell(), total.gainCell(), total.meanCell()));
        total.trace(rows, lines, 2, 3, 4);
    }

    private static Column column(String en, String zhHk) {
        return Column.of(en, zhHk);
    }

    private static Column column(String en, String zhHk, Unit unit) {
        return new Column(Text.of(en, zhHk), unit);
    }
}
