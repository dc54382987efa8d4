// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.rttv;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Schedule;
import org.lintel.core.text.Text;
import org.lintel.rules.energy.envelope.End;
import org.lintel.rules.energy.envelope.FacadeSchedule;
import org.lintel.rules.energy.envelope.FacadeSums;
import org.lintel.rules.energy.envelope.HeatGain;
import org.lintel.rules.energy.envelope.HeatGains;
import org.lintel.rules.energy.fabric.Estimate;
import org.lintel.rules.energy.fabric.FabricElement;
import org.lintel.rules.energy.fabric.Glass;

/** The columns of the RTTV Summary Sheet, PNAP APP-156 Appendix A, Tables 2 and 3, a row for each façade. */
final class SummarySheet {

    private static final Unit FLUX = Unit.WATT_PER_SQUARE_METRE;
    private static final List<Glass.Finish> FINISHES = List.of(Glass.Finish.REFLECTIVE, Glass.Finish.TINTED,
            Glass.Finish.CLEAR, Glass.Finish.UNKNOWN);
    private static final Text YES = Text.of("yes", "是");
    private static final Text NO = Text.of("no", "否");
    private static final Text OVERALL = Text.of("overall", "整體");

    private final boolean roofs;
    private final HeatGains gains;

    private SummarySheet(boolean roofs, HeatGains gains) {
        this.roofs = roofs;
        this.gains = gains;
    }

    static Schedule of(boolean roofs, HeatGains gains) {
        return new SummarySheet(roofs, gains).schedule();
    }

    private Schedule schedule() {
        Map<String, FacadeSums> least = FacadeSums.of(gains, End.LEAST);
        List<List<Object>> rows = new ArrayList<>();
        FacadeSums.of(gains, End.MOST).forEach((facade, most) -> rows.add(row(facade, least.get(facade), most)));
        rows.add(row(OVERALL, FacadeSums.all(gains, End.LEAST), FacadeSums.all(gains, End.MOST)));
        return new Schedule(roofs ? Text.of("RTTV Summary Sheet, Table 3", "RTTV 摘要表，表 3")
                : Text.of("RTTV Summary Sheet, Table 2", "RTTV 摘要表，表 2"), columns(), rows);
    }

    private List<Schedule.Column> columns() {
        List<Schedule.Column> columns = new ArrayList<>(List.of(
                roofs ? Schedule.Column.of("roof facing", "屋頂朝向") : Schedule.Column.of("façade facing", "立面朝向"),
                roofs ? Schedule.Column.of("roof orientation factor", "屋頂朝向系數")
                        : Schedule.Column.of("wall orientation factor", "外牆朝向系數"),
                new Schedule.Column(roofs ? Text.of("total roof area", "屋頂總面積")
                        : Text.of("total external wall area", "外牆總面積"), Unit.SQUARE_METRE),
                new Schedule.Column(roofs ? Text.of("total skylight area", "天窗總面積")
                        : Text.of("total window area", "窗總面積"), Unit.SQUARE_METRE),
                roofs ? Schedule.Column.of("skylight to roof ratio", "天窗與屋頂之比")
                        : Schedule.Column.of("window to wall ratio", "窗牆比"),
                new Schedule.Column(roofs ? Text.of("heat conduction, roof", "熱傳導（屋頂）")
                        : Text.of("heat conduction, opaque wall", "熱傳導（不透明外牆）"), FLUX),
                new Schedule.Column(roofs ? Text.of("heat conduction, skylight", "熱傳導（天窗）")
                        : Text.of("heat conduction, window", "熱傳導（窗）"), FLUX)));
        for (Glass.Finish finish : FINISHES) {
            Text of = finish.label();
            columns.add(new Schedule.Column(Text.of(of.en() + ": area", of.zhHk() + "：面積"), Unit.SQUARE_METRE));
            columns.add(Schedule.Column.of(of.en() + ": SC", of.zhHk() + "：SC"));
            columns.add(Schedule.Column.of(of.en() + ": VLT %", of.zhHk() + "：VLT %"));
            columns.add(Schedule.Column.of(of.en() + ": ER %", of.zhHk() + "：ER %"));
        }
        columns.add(Schedule.Column.of("double glazing", "雙層玻璃"));
        if (!roofs) {
            columns.add(Schedule.Column.of("overhang", "遮陽板"));
            columns.add(Schedule.Column.of("side fin", "側翼"));
        }
        columns.add(new Schedule.Column(Text.of("solar radiation through glazing", "經玻璃的太陽輻射"), FLUX));
        columns.add(Schedule.Column.of("average absorptivity", "平均吸收率"));
        columns.add(new Schedule.Column(Text.verbatim(roofs ? "RTTVroof" : "RTTVwall"), FLUX));
        return columns;
    }

    private List<Object> row(Object name, FacadeSums least, FacadeSums most) {
        List<Object> row = new ArrayList<>(List.of(name, factor(most.gains()),
                FacadeSchedule.printed(least, most, FacadeSums::area, Unit.SQUARE_METRE, 2),
                FacadeSchedule.printed(least, most, FacadeSums::glass, Unit.SQUARE_METRE, 2),
                FacadeSchedule.printed(least, most, FacadeSums::glassRatio, Unit.NONE, 3),
                FacadeSchedule.printed(least, most, sums -> sums.opaque() / sums.area(), FLUX, 2),
                FacadeSchedule.printed(least, most, sums -> sums.conduction() / sums.area(), FLUX, 2)));
        List<FabricElement> glass = most.gains().stream().map(HeatGain::element)
                .filter(element -> element.kind().isGlass()).toList();
        for (Glass.Finish finish : FINISHES) {
            List<FabricElement> own = glass.stream().filter(element -> element.glass().finish() == finish).toList();
            row.add(own.isEmpty() ? "" : new Quantity(own.stream().mapToDouble(e -> e.area().high()).sum(),
                    Unit.SQUARE_METRE));
            row.add(major(own, Kind.SC));
            row.add(major(own, Kind.VLT));
            row.add(major(own, Kind.ER));
        }
        row.add(glass.stream().anyMatch(e -> Boolean.TRUE.equals(e.glass().doubleGlazed())) ? YES
                : glass.stream().allMatch(e -> Boolean.FALSE.equals(e.glass().doubleGlazed())) ? NO : "");
        if (!roofs) {
            row.add(glass.stream().anyMatch(e -> e.shading() != null && e.shading().hasOverhang()) ? YES : NO);
            row.add(glass.stream().anyMatch(e -> e.shading() != null && e.shading().hasFins()) ? YES : NO);
        }
        row.add(FacadeSchedule.printed(least, most, sums -> sums.sun() / sums.area(), FLUX, 2));
        row.add(absorptivity(most.gains()));
        row.add(FacadeSchedule.printed(least, most, FacadeSums::mean, FLUX, 2));
        return row;
    }

    /** The orientation factor where all have one. */
    private Object factor(List<HeatGain> members) {
        Quantity found = null;
        for (HeatGain gain : members) {
            Quantity[] range = gain.range(roofs ? "Gs" : "Gw");
            if (!range[0].equals(range[1]) || found != null && !found.equals(range[0])) {
                return "";
            }
            found = range[0];
        }
        return found == null ? "" : found;
    }

    private enum Kind {
        SC, VLT, ER
    }

    /** As note 2 of the sheet has it: that of the kind of glass most of which is used. */
    private static Object major(List<FabricElement> glass, Kind kind) {
        FabricElement most = null;
        for (FabricElement element : glass) {
            most = most == null || element.area().high() > most.area().high() ? element : most;
        }
        Estimate figure = most == null ? null : kind == Kind.SC ? most.shadingCoefficient()
                : kind == Kind.VLT ? most.lightTransmittance() : most.externalReflectance();
        return figure == null || !figure.isExact() ? ""
                : kind == Kind.SC ? figure.least() : new Quantity(figure.low(), Unit.PERCENT);
    }

    /** Weighted by area; empty where one is not known. */
    private static Object absorptivity(List<HeatGain> members) {
        double area = 0;
        double sum = 0;
        for (HeatGain gain : members) {
            FabricElement element = gain.element();
            if (!element.kind().isGlass()) {
                if (!element.absorptivity().isExact()) {
                    return "";
                }
                area += element.area().high();
                sum += element.area().high() * element.absorptivity().high();
            }
        }
        return area > 0 && Double.isFinite(area) ? Quantity.of(sum / area, Unit.NONE) : "";
    }
}
