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

    Forms(HeatGains gains) {
        this.gains = gains;
        this.lines = FormLine.of(gains);
    }

    /** U-values and the other figures of what is opaque. */
    Schedule form1() {
        List<List<Object>> rows = new ArrayList<>();
        for (FormLine line : lines) {
            FabricElement element = line.element();
            if (!element.kind().isGlass()) {
                rows.add(List.of(element.facade(), element.mark(), FormLine.described(element), element.finish(),
                        Composition.of(element.u()), line.factor("U", FormLine.U), line.area(),
                        FormLine.cell(element.mass().low(), element.mass().high(), FormLine.MASS),
                        line.factor("α", FormLine.FACTOR), line.factor("TDEQ", FormLine.KELVIN)));
            }
        }
        return new Schedule(Text.of("Form OTTV 1: U-values and details of other values", "表格 OTTV 1：U 值及其他數值詳情"),
                List.of(column("façade", "立面"), column("code no.", "編號"), column("description", "說明"),
                        column("external finish", "外飾面"), column("composition", "構造"),
                        column("U", "U", FormLine.U), column("area", "面積", FormLine.AREA),
                        column("density of composite", "複合密度", FormLine.MASS), column("absorptivity", "吸收率"),
                        column("TDEQ", "TDEQ", FormLine.KELVIN)), rows);
    }

    /** Windows and rooflights. */
    Schedule form2() {
        List<List<Object>> rows = new ArrayList<>();
        for (FormLine line : lines) {
            FabricElement element = line.element();
            if (element.kind().isGlass()) {
                rows.add(List.of(element.facade(), line.factor("SF", FormLine.SOLAR), element.mark(),
                        FormLine.described(element), element.glass().type(),
                        length(element.shading(), true), length(element.shading(), false),
                        line.factor("SC", FormLine.FACTOR), line.factor("ESM", FormLine.MULTIPLIER), line.area()));
            }
        }
        return new Schedule(Text.of("Form OTTV 2: window and rooflight schedule", "表格 OTTV 2：窗及天窗一覽表"),
                List.of(column("façade", "立面"), column("SF", "SF", FormLine.SOLAR), column("code no.", "編號"),
                        column("location", "位置"), column("glass", "玻璃"), column("overhang A / B", "簷篷 A / B"),
                        column("side fin C / D", "側鰭 C / D"), column("SC", "SC"), column("ESM", "ESM"),
                        column("area", "面積", FormLine.AREA)), rows);
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
        List<List<Object>> rows = new ArrayList<>();
        for (Map.Entry<String, List<FormLine>> facade : facades().entrySet()) {
            for (boolean glass : new boolean[] {false, true}) {
                for (FormLine line : facade.getValue()) {
                    FabricElement element = line.element();
                    if (element.kind().isGlass() == glass) {
                        String last = line.gain().range("SF") == null ? "SFh" : "SF";
                        rows.add(List.of(element.facade(), element.mark(), FormLine.described(element),
                                line.area(),
                                glass ? line.factor("SC", FormLine.FACTOR) : line.factor("U", FormLine.U),
                                glass ? line.factor("ESM", FormLine.MULTIPLIER) : line.factor("α", FormLine.FACTOR),
                                glass ? line.factor(last, FormLine.SOLAR) : line.factor("TDEQ", FormLine.KELVIN),
                                line.sum()));
                    }
                }
            }
            Total total = new Total(gains, e -> e.facade().equals(facade.getKey()));
            rows.add(List.of(facade.getKey(), "", SUBTOTAL, total.areaCell(), "", "", total.meanCell(),
                    total.gainCell()));
        }
        return new Schedule(Text.of("Form OTTV 3: OTTV of individual façades", "表格 OTTV 3：各立面的 OTTV"),
                List.of(column("façade", "立面"), column("code no.", "編號"), column("description", "說明"),
                        column("area", "面積", FormLine.AREA), column("U or SC", "U 或 SC"), column("α or ESM", "α 或 ESM"),
                        column("TDEQ or SF; OTTV", "TDEQ 或 SF；OTTV"), column("sum", "總和", FormLine.WATT)), rows);
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
        List<List<Object>> rows = new ArrayList<>();
        totals(false, rows);
        rows.add(line(Text.of("walls (E), (G)", "外牆 (E)、(G)"), "", new Total(gains, e -> !e.kind().isRoof())));
        totals(true, rows);
        Total roofs = new Total(gains, e -> e.kind().isRoof());
        if (roofs.count() > 0) {
            rows.add(line(Text.of("roofs (F), (H)", "屋頂 (F)、(H)"), "", roofs));
        }
        rows.add(line(Text.of("whole: (G + H) / (E + F)", "整體：(G + H) / (E + F)"), "", new Total(gains, e -> true)));
        return new Schedule(Text.of("Form OTTV 4: summary of OTTV of the envelope", "表格 OTTV 4：外殼 OTTV 摘要"),
                List.of(column("of", "項目"), column("façade", "立面"), column("gross area", "總面積", FormLine.AREA),
                        column("gross heat gain", "總得熱量", FormLine.WATT), column("OTTV", "OTTV", FormLine.FLUX)), rows);
    }

    private void totals(boolean roof, List<List<Object>> rows) {
        for (String facade : facades().keySet()) {
            Total total = new Total(gains, e -> e.facade().equals(facade) && e.kind().isRoof() == roof);
            if (total.count() > 0) {
                rows.add(line(roof ? ROOF : WALL, facade, total));
            }
        }
    }

    private static List<Object> line(Text of, String facade, Total total) {
        return List.of(of, facade, total.areaCell(), total.gainCell(), total.meanCell());
    }

    private static Column column(String en, String zhHk) {
        return Column.of(en, zhHk);
    }

    private static Column column(String en, String zhHk, Unit unit) {
        return new Column(Text.of(en, zhHk), unit);
    }
}
