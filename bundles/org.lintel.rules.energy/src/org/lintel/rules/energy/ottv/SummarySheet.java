// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.ottv;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Schedule;
import org.lintel.core.result.Schedule.Column;
import org.lintel.core.text.Language;
import org.lintel.core.text.Text;
import org.lintel.rules.energy.envelope.End;
import org.lintel.rules.energy.envelope.HeatGain;
import org.lintel.rules.energy.envelope.HeatGains;
import org.lintel.rules.energy.envelope.WorkedTree;
import org.lintel.rules.energy.fabric.Estimate;
import org.lintel.rules.energy.fabric.Fabric;
import org.lintel.rules.energy.fabric.FabricElement;
import org.lintel.rules.energy.fabric.FabricElement.Kind;
import org.lintel.rules.energy.fabric.Glass;
import org.lintel.rules.energy.fabric.Particulars;
import org.lintel.rules.energy.fabric.Shading;

/** The lines of the OTTV Summary Sheet, APP-67 Appendix A, of one part of a building. */
final class SummarySheet {

    private final Fabric fabric;
    private final HeatGains gains;
    private final List<FormLine> lines;
    private final OttvTerms terms;
    private final Trace.Rows rows = new Trace.Rows();

    private SummarySheet(Fabric fabric, HeatGains gains, List<FormLine> lines, OttvTerms terms) {
        this.fabric = fabric;
        this.gains = gains;
        this.lines = lines;
        this.terms = terms;
    }

    /**
     * @param lines of the forms, which the sheet is a summary of
     * @param terms that tell what a device makes of the sun
     */
    static Schedule of(Fabric fabric, HeatGains gains, List<FormLine> lines, OttvTerms terms) {
        SummarySheet sheet = new SummarySheet(fabric, gains, lines, terms);
        sheet.fill();
        return new Schedule(Text.of("OTTV Summary Sheet (APP-67, Appendix A)", "OTTV 摘要表（APP-67 附錄 A）"), List.of(
                Column.of("item", "項目"), Column.of("value", "數值"), Column.of("unit", "單位")), sheet.rows.rows(), sheet.rows.follows());
    }

    private void fill() {
        Particulars told = fabric.particulars();
        line("Address", "地址", told.address(), "");
        line("BD Ref. No.", "屋宇署檔號", "", "");
        line("Building type", "建築物類別", told.uses().isEmpty() ? "" : new Text(type(told, Language.EN),
                type(told, Language.ZH_HK)), "");
        line("OTTV calculated by", "OTTV 計算者", "", "");
        line("Classification", "分類", fabric.part().label(), "");
        line("Designated use", "指定用途", new Text(uses(told, Language.EN), uses(told, Language.ZH_HK)), "");
        line("No. of storeys (excluding ground floor)", "層數（不包括地面層）",
                told.storeys() < 0 ? "" : Integer.toString(told.storeys()), "");
        line("Gross floor area", "總樓面面積", area(told.grossFloorArea()), "m²");
        line("Usable floor area", "實用樓面面積", area(told.usableFloorArea()), "m²");
        Total walls = new Total(gains, e -> !e.kind().isRoof());
        Total windows = new Total(gains, e -> e.kind() == Kind.FENESTRATION);
        area("Total external wall area (including windows)", "外牆總面積（包括窗）", walls);
        area("Total window area", "窗總面積", windows);
        boolean some = walls.area(End.MOST) > 0 && walls.area(End.LEAST) > 0;
        line("Window to wall ratio", "窗牆比", some ? printed(end -> windows.area(end) / walls.area(end)) : "", "");
        if (some) {
            rows.follows(1, ratio(windows, walls, End.LEAST), ratio(windows, walls, End.MOST));
        }
        area("Total skylight area", "天窗總面積", new Total(gains, e -> e.kind() == Kind.SKYLIGHT));
        weighted("Weighted average U-value, opaque wall", "加權平均 U 值，不透明牆", Kind.WALL, FabricElement::u, "W/m²K");
        weighted("Weighted average U-value, window", "加權平均 U 值，窗", Kind.FENESTRATION, FabricElement::u, "W/m²K");
        weighted("Weighted average U-value, opaque roof", "加權平均 U 值，不透明屋頂", Kind.ROOF, FabricElement::u, "W/m²K");
        weighted("Weighted average U-value, skylight", "加權平均 U 值，天窗", Kind.SKYLIGHT, FabricElement::u, "W/m²K");
        glass("Window", "窗", Kind.FENESTRATION);
        glass("Skylight", "天窗", Kind.SKYLIGHT);
        weightedFactor("Weighted average absorptivity, wall", "加權平均吸收率，牆", Kind.WALL, "α");
        weightedFactor("Weighted average absorptivity, roof", "加權平均吸收率，屋頂", Kind.ROOF, "α");
        weighted("Weighted average density, wall", "加權平均密度，牆", Kind.WALL, FabricElement::mass, "kg/m²");
        weighted("Weighted average density, roof", "加權平均密度，屋頂", Kind.ROOF, FabricElement::mass, "kg/m²");
        Total roofs = new Total(gains, e -> e.kind().isRoof());
        mean("OTTV, wall", "OTTV，牆", walls);
        mean("OTTV, roof", "OTTV，屋頂", roofs);
        mean("OTTV, overall average", "OTTV，整體平均", new Total(gains, e -> true));
    }

    private void area(String en, String zhHk, Total total) {
        line(en, zhHk, printed(total::area), "m²");
        rows.follows(1, total.area(lines, End.LEAST), total.area(lines, End.MOST));
    }

    private void mean(String en, String zhHk, Total total) {
        line(en, zhHk, total.count() == 0 ? "" : printed(total::mean), "W/m²");
        if (total.count() > 0) {
            rows.follows(1, total.mean(lines, End.LEAST), total.mean(lines, End.MOST));
        }
    }

    private Calculation ratio(Total over, Total under, End end) {
        return Trace.quotient(over.area(lines, end), under.area(lines, end), FormLine.FACTOR);
    }

    /** As the sheet has the types of buildings to tick. */
    private static String type(Particulars told, Language language) {
        return String.join(", ", told.uses().stream().map(use -> (switch (use) {
            case HOTEL -> Text.of("Hotel", "酒店");
            case OFFICE -> Text.of("Office (including industrial/office)", "辦公室（包括工業／辦公室）");
            case SHOP -> Text.of("Shops", "商店");
            default -> Text.of("Others: " + use.label().en(), "其他：" + use.label().zhHk());
        }).in(language)).distinct().toList());
    }

    private static String uses(Particulars told, Language language) {
        return String.join(", ", told.uses().stream().map(use -> use.label().in(language)).toList());
    }

    private void line(String en, String zhHk, Object value, String unit) {
        rows.add(List.of(Text.of(en, zhHk), value, value.equals("") ? "" : unit));
    }

    private static String area(Estimate area) {
        return area == null ? "" : WorkedTree.printed(area.low(), area.high(), 2);
    }

    private static Object printed(ToDoubleFunction<End> figure) {
        double low = figure.applyAsDouble(End.LEAST);
        double high = figure.applyAsDouble(End.MOST);
        return Double.isNaN(low) || Double.isNaN(high) ? ""
                : FormLine.cell(Math.min(low, high), Math.max(low, high), FormLine.FACTOR);
    }

    private void weighted(String en, String zhHk, Kind kind, Function<FabricElement, Estimate> of,
            String unit) {
        average(en, zhHk, kind, gain -> {
            Estimate figure = of.apply(gain.element());
            return figure == null ? null : new double[] {figure.low(), figure.high()};
        }, unit);
    }

    private void weightedFactor(String en, String zhHk, Kind kind, String symbol) {
        average(en, zhHk, kind, gain -> {
            var range = gain.range(symbol);
            return range == null ? null : new double[] {range[0].si(), range[1].si()};
        }, "");
    }

    /** Weighted by area; empty where one element does not tell, or nothing at all is known of any. */
    private void average(String en, String zhHk, Kind kind, Function<HeatGain, double[]> of,
            String unit) {
        double area = 0;
        double low = 0;
        double high = 0;
        boolean known = false;
        List<List<Calculation>> terms = List.of(new ArrayList<>(), new ArrayList<>());
        List<Calculation> areas = new ArrayList<>();
        for (FormLine line : lines) {
            if (line.element().kind() == kind) {
                double[] range = of.apply(line.gain());
                Calculation weight = line.area(End.MOST);
                area += weight.value().si();
                areas.add(weight);
                for (End end : range == null ? new End[0] : End.values()) {
                    terms.get(end.ordinal()).add(Trace.product(weight, figure(line, range[end.ordinal()], end),
                            FormLine.FACTOR));
                }
                low += range == null ? Double.NaN : weight.value().si() * range[0];
                high += range == null ? Double.NaN : weight.value().si() * range[1];
                known |= range != null && (range[0] > 0 || range[0] == range[1]);
            }
        }
        boolean told = area > 0 && known && !Double.isNaN(high);
        line(en, zhHk, !told ? "" : Double.isInfinite(high) ? "≥ " + Decimal.fixed(low / area, 2)
                : FormLine.cell(low / area, high / area, FormLine.FACTOR), unit);
        if (told && Double.isFinite(high)) {
            Calculation all = Trace.sum(areas, FormLine.AREA);
            rows.follows(1, Trace.quotient(Trace.sum(terms.get(0), FormLine.FACTOR), all, FormLine.FACTOR),
                    Trace.quotient(Trace.sum(terms.get(1), FormLine.FACTOR), all, FormLine.FACTOR));
        }
    }

    /** The factor of the calculation that is the figure, or the figure itself. */
    private static Calculation figure(FormLine line, double value, End end) {
        for (String symbol : List.of("U", "α")) {
            Calculation factor = line.factor(symbol, end);
            if (factor != null && factor.value().si() == value) {
                return factor;
            }
        }
        return Trace.number(value, FormLine.FACTOR);
    }

    private void glass(String en, String zhHk, Kind kind) {
        Map<Glass.Finish, List<HeatGain>> byFinish = new EnumMap<>(Glass.Finish.class);
        boolean doubleKnown = true;
        boolean doubleGlazed = false;
        for (HeatGain gain : gains.counted()) {
            FabricElement element = gain.element();
            if (element.kind() == kind) {
                byFinish.computeIfAbsent(element.glass().finish(), f -> new ArrayList<>()).add(gain);
                doubleKnown &= element.glass().doubleGlazed() != null;
                doubleGlazed |= Boolean.TRUE.equals(element.glass().doubleGlazed());
            }
        }
        byFinish.forEach((finish, members) -> {
            Predicate<FabricElement> which = e -> e.kind() == kind && e.glass().finish() == finish;
            area(en + " glass, " + finish.label().en() + ": area", zhHk + "玻璃，" + finish.label().zhHk() + "：面積",
                    new Total(gains, which));
            line(en + " glass, " + finish.label().en() + ": SC", zhHk + "玻璃，" + finish.label().zhHk() + "：SC",
                    span(members, false), "");
            line(en + " glass, " + finish.label().en() + ": VLT", zhHk + "玻璃，" + finish.label().zhHk() + "：VLT",
                    span(members, true), "");
        });
        if (!byFinish.isEmpty()) {
            line(en + ", double glazing", zhHk + "，雙層玻璃", doubleKnown || doubleGlazed ? yes(doubleGlazed) : "", "");
            line(en + ", overhang", zhHk + "，簷篷", shaded(kind, true), "");
            line(en + ", side fin", zhHk + "，側鰭", shaded(kind, false), "");
        }
    }

    /**
     * Whether a device takes sun from any of the windows by the tables of 7.6, and how far it reaches at the most: a
     * reveal counts as the code measures, from the face of the glass, and its depth tells what it is. Empty where only
     * what is not known decides.
     */
    private Object shaded(Kind kind, boolean overhang) {
        boolean possible = false;
        double deepest = 0;
        for (HeatGain gain : gains.counted()) {
            Shading shading = gain.element().shading();
            if (gain.element().kind() == kind && shading != null) {
                double[] multiplier = terms.multiplier(gain.element(), overhang);
                if (multiplier[1] < 1) {
                    deepest = Math.max(deepest, (overhang ? shading.overhangDepth() : shading.finDepth()).low());
                }
                possible |= multiplier[0] < 1;
            }
        }
        Quantity depth = new Quantity(deepest, Unit.MILLIMETRE);
        return deepest > 0 ? Text.of("yes, up to " + depth.printed() + " before the glass", "有，最多伸出玻璃面 " + depth.printed())
                : possible ? "" : yes(false);
    }

    private static Text yes(boolean is) {
        return is ? Text.of("yes", "有") : Text.of("no", "沒有");
    }

    private static String span(List<HeatGain> members, boolean light) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (HeatGain member : members) {
            Estimate vlt = member.element().lightTransmittance();
            double least = light ? vlt == null ? 0 : vlt.low() : member.range("SC")[0].si();
            double most = light ? vlt == null ? 1 : vlt.high() : member.range("SC")[1].si();
            low = Math.min(low, least);
            high = Math.max(high, most);
        }
        return light && low == 0 && high == 1 ? "" : WorkedTree.printed(low, high, 2);
    }
}
