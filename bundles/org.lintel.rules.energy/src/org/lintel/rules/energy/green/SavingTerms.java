// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.green;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;
import org.lintel.core.result.Operation;
import org.lintel.core.result.Schedule;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Facts;
import org.lintel.rules.energy.green.YearUse.MeterYear;
import org.lintel.rules.model.input.ProjectAnswers.Given;
import org.lintel.rules.pack.Table;

/** The two years that are compared, with the calculation of what is saved between them. */
final class SavingTerms {

    private static final Unit KWH = ExternalLightingRule.KILOWATT_HOUR;

    private final ProjectElectricity project;
    private final YearUse base;
    private final YearUse year;
    private final List<Calculation> figures;
    private final double adjustment;
    private final double perArea;

    private SavingTerms(ProjectElectricity project, YearUse base, YearUse year, List<Calculation> figures) {
        this.project = project;
        this.base = base;
        this.year = year;
        this.figures = figures;
        this.adjustment = project.adjustment() == null ? 0 : Double.parseDouble(project.adjustment().value());
        this.perArea = project.areaOfBase() == null || project.areaOfYear() == null ? 1
                : Double.parseDouble(project.areaOfBase().value()) / Double.parseDouble(project.areaOfYear().value());
    }

    static SavingTerms of(Facts facts, ElectricityUse use, FinancialYear year, Table.Row target) {
        Table targets = facts.table("electricity-targets");
        Table bases = facts.table("electricity-base-years");
        String name = targets.text(target, "target");
        Table.Row own = bases.row(name);
        Given given = use.project().baseYear();
        List<Calculation> figures = List.of(
                Figures.read(Text.of("share to be saved", "節省目標"), targets, name, Unit.PERCENT),
                Calculation.word(Message.of("target", "目標"), name, List.of()),
                Calculation.word(Message.of("base year", "基準年"), given != null ? given.value()
                : bases.text(own, "base_year"),
                        List.of(given != null ? given.evidence() : bases.evidence(own, "base_year"))),
                Calculation.word(Message.of("year", "年度"), year.toString(), List.of(use.project().year() != null
                        ? use.project().year().evidence() : new Evidence.Assumed(Message.of(
                                "the last that has ended by the last reading", "最後讀數前完結的最近年度")))));
        FinancialYear base = FinancialYear.parse(given != null ? given.value() : bases.text(own, "base_year"));
        return new SavingTerms(use.project(), YearUse.of(base, use.readings()), YearUse.of(year, use.readings()),
                figures);
    }

    YearUse base() {
        return base;
    }

    YearUse year() {
        return year;
    }

    /** Whether what is compared is not comparable, and nobody says by how much. */
    boolean isChanged() {
        return project.changed() != null && project.adjustment() == null;
    }

    String changed() {
        return project.changed().value();
    }

    /** Of the whole building; where its area has changed and nothing is adjusted, that or the one per square metre. */
    Saving saving() {
        Saving whole = Saving.between(base, year, adjustment, 1);
        return perArea == 1 || project.adjustment() != null ? whole
                : whole.or(Saving.between(base, year, adjustment, perArea));
    }

    List<Missing> missing() {
        List<Missing> missing = new ArrayList<>();
        for (YearUse each : List.of(base, year)) {
            for (MeterYear meter : each.meters()) {
                if (meter.missing() > 0) {
                    missing.add(readings(Message.of("meter \"{0}\" has no reading for {1} days of {2}, from {3} on",
                            "電錶「{0}」於 {2} 欠缺 {1} 天讀數，由 {3} 起", meter.meter(), meter.missing(), each.year(),
                            meter.firstMissing()), Message.of("add them; 0 kWh where the meter was not there yet",
                                    "請補上；電錶尚未安裝者填 0 kWh")));
                }
                if (meter.across() > 0) {
                    missing.add(readings(Message.of("{0} kWh of meter \"{1}\" reach beyond {2}",
                            "電錶「{1}」有 {0} kWh 的讀數跨越 {2}", meter.across(), meter.meter(), each.year()),
                            Message.of("read the meter on 31 March, or give months", "請提供 3 月 31 日的讀數，或按月填寫")));
                }
            }
        }
        if (perArea != 1 && project.adjustment() == null) {
            missing.add(new Missing("electricity.adjustment", Text.of("comparable use of the base year", "可比的基準年用電量"),
                    Message.of("the floor area has changed: the building as a whole and a square metre of it tell "
                    + "different things",
                            "樓面面積有變：整座樓宇與每平方米的結果不同"),
                    Message.of("set electricity.adjustment, the kWh the base year would have had more with the area "
                    + "of now",
                            "設定 electricity.adjustment，即按現時面積基準年應增加的 kWh")));
        }
        return missing;
    }

    private static Missing readings(Message reason, Message remedy) {
        return new Missing("electricity.meters", GreenInputs.ELECTRICITY.label(), reason, remedy);
    }

    Calculation worked() {
        List<Calculation> terms = new ArrayList<>();
        Calculation before = use(base, Text.of("base year, as far as it was read", "基準年，已有讀數"));
        Calculation after = use(year, Text.of("year, as far as it was read", "年度，已有讀數"));
        if (project.adjustment() != null) {
            before = Calculation.of(Operation.SUM, Message.of("base year, comparable", "基準年，可比"), "B", KWH,
                    List.of(before,
                    Calculation.read(Message.of("adjustment", "調整"), "", Quantity.of(adjustment, KWH),
                            List.of(project.adjustment().evidence()))));
        }
        Calculation saved = Calculation.of(Operation.DIFFERENCE, Message.of("saved", "節省"), "", KWH,
                List.of(before, after));
        terms.add(saved);
        if (before.value().si() > 0) {
            terms.add(Calculation.of(Operation.QUOTIENT, base.isExact() && year.isExact()
                    ? Message.of("share that is saved", "節省比例")
                    : Message.of("the same share, if what was not read were nothing", "同上比例，如未讀數者為零"), "", Unit.PERCENT,
                    List.of(
                    Calculation.read(saved.label(), "", saved.value(), List.of()),
                    Calculation.read(before.label(), "", before.value(), List.of()))));
        }
        if (perArea != 1) {
            terms.add(area(Text.of("floor area in the base year", "基準年樓面面積"), project.areaOfBase()));
            terms.add(area(Text.of("floor area in the year", "年度樓面面積"), project.areaOfYear()));
            Saving each = Saving.between(base, year, adjustment, perArea);
            terms.add(Calculation.made(Message.of("share that is saved of a square metre", "每平方米節省比例"), "",
                    "1 − (Y / Ay) / (B / Ab)",
                    new Quantity(Double.isInfinite(each.least()) ? each.likelyLeast() : each.least(), Unit.PERCENT),
                    List.of()));
        }
        terms.addAll(figures);
        return Calculation.group(Message.of("electricity against the base year", "用電量與基準年比較"), terms);
    }

    private static Calculation area(Text label, Given given) {
        return Calculation.read(Message.of(label), "", Quantity.of(Double.parseDouble(given.value()),
                Unit.SQUARE_METRE),
                List.of(given.evidence()));
    }

    private static Calculation use(YearUse use, Text label) {
        List<Calculation> meters = new ArrayList<>();
        for (MeterYear meter : use.meters()) {
            List<Evidence> evidence = new ArrayList<>();
            if (meter.first() != null) {
                evidence.add(new Evidence.FromProject("electricity: meters", "n = " + meter.readings(),
                        meter.first().where()));
            }
            if (meter.missing() > 0) {
                evidence.add(new Evidence.Assumed(Message.of("{0} days are missing", "欠缺 {0} 天", meter.missing())));
            }
            if (meter.across() > 0) {
                evidence.add(new Evidence.Assumed(Message.of("readings of {0} kWh that reach beyond the year are "
                        + "not counted here",
                        "跨越年度的 {0} kWh 讀數未計入", meter.across())));
            }
            meters.add(Calculation.read(Message.of("meter \"{0}\"", "電錶「{0}」", meter.meter()), "",
                    Quantity.of(meter.inside(), KWH), evidence));
        }
        return Calculation.of(Operation.SUM, Message.of("{0}: {1}", "{0}：{1}", label, use.year()), "", KWH, meters);
    }

    Schedule schedule() {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < base.meters().size(); i++) {
            MeterYear before = base.meters().get(i);
            MeterYear after = year.meters().get(i);
            rows.add(List.of(before.meter(), Quantity.of(before.inside(), KWH),
                    Quantity.of(before.missing(), Unit.COUNT),
                    Quantity.of(after.inside(), KWH), Quantity.of(after.missing(), Unit.COUNT)));
        }
        return new Schedule(Text.of("Meters", "電錶"), List.of(Schedule.Column.of("meter", "電錶"),
                new Schedule.Column(Text.of("base year " + base.year(), "基準年 " + base.year()), KWH),
                Schedule.Column.of("days missing", "欠缺天數"),
                new Schedule.Column(Text.of("year " + year.year(), "年度 " + year.year()), KWH),
                Schedule.Column.of("days missing", "欠缺天數")), rows);
    }
}
