// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.green;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.Rule;
import org.lintel.rules.Verdict;
import org.lintel.rules.energy.green.MeterReadings.Problem;
import org.lintel.rules.model.input.BuildingInputs;
import org.lintel.rules.model.input.SpaceUse;
import org.lintel.rules.pack.Table;

/** What a building saves of electricity against its base year, by its meters, and whether that reaches the target. */
final class ElectricitySavingRule implements Rule {

    private static final double ROUNDING = 1e-9;
    private static final Text CHANGE = Text.of("comparable use of the base year", "可比的基準年用電量");

    @Override
    public String id() {
        return "hk-green/electricity-saving";
    }

    @Override
    public String subject() {
        return "building";
    }

    @Override
    public List<Input<?>> required() {
        return List.of(GreenInputs.ELECTRICITY);
    }

    @Override
    public List<Input<?>> optional() {
        return List.of(BuildingInputs.USE);
    }

    @Override
    public boolean onRequest() {
        return true;
    }

    @Override
    public Message exemption(Facts facts) {
        SpaceUse use = facts.find(BuildingInputs.USE);
        boolean government = use != null && use.words().stream()
                .anyMatch(word -> word.text().toLowerCase(Locale.ROOT).contains("government")
                || word.text().contains("政府"));
        return facts.find(GreenInputs.ELECTRICITY) == null && !government
                ? Message.of("no meter readings are named, and nothing "
                + "tells that it is a government building, which the target is for", "沒有指明電錶讀數，亦未有說明屬政府建築物（目標適用者）")
                : null;
    }

    @Override
    public Verdict judge(Facts facts) {
        ElectricityUse use = facts.get(GreenInputs.ELECTRICITY);
        if (!use.problems().isEmpty()) {
            Problem first = use.problems().getFirst();
            return Verdict.undetermined(Message.of("{0} rows of the meter readings are of no use, the first {1}, "
                    + "line {2}: {3}",
                    "電錶讀數中有 {0} 列不能採用，首列見 {1} 第 {2} 行：{3}", use.problems().size(), first.where().file(),
                    first.where().line(), first.reason()), problems(use.problems()));
        }
        FinancialYear year = use.year();
        if (year == null || use.readings().isEmpty()) {
            return open(Message.of("there are no meter readings", "沒有電錶讀數"), "electricity.meters",
                    GreenInputs.ELECTRICITY.label(), Message.of("the files have no rows", "檔案沒有資料列"),
                    GreenInputs.ELECTRICITY.remedy());
        }
        Table targets = facts.table("electricity-targets");
        Table.Row target = target(targets, year);
        SavingTerms terms = SavingTerms.of(facts, use, year, target);
        if (terms.base().year().begins() >= year.begins()) {
            return open(Message.of("the base year {0} is not before the year {1}", "基準年 {0} 並非在 {1} 之前",
                    terms.base().year(), year),
                    "electricity.base-year", Text.of("base year", "基準年"),
                    Message.of("it is {0}", "現為 {0}", terms.base().year()),
                    Message.of("set electricity.base-year in lintel.yaml", "在 lintel.yaml 設定 electricity.base-year"));
        }
        return judge(terms, targets, target).schedule(terms.schedule());
    }

    private static Verdict judge(SavingTerms terms, Table targets, Table.Row target) {
        double asked = Figures.quantity(targets, targets.text(target, "target"), Unit.PERCENT).si();
        String due = targets.text(target, "due");
        Saving saving = terms.saving();
        boolean early = terms.year().year().begins() < FinancialYear.parse(due).begins();
        if (terms.isChanged()) {
            return Verdict.undetermined(Message.of("{0} against {1}; but the use has changed: {2}",
                    "較 {1} 節省 {0}；但用途有變：{2}",
                    saving.words(), terms.base().year(), terms.changed()),
                    List.of(new Missing("electricity.adjustment", CHANGE,
                            Message.of("the target is for comparable operating conditions", "目標以可比的運作情況為準"),
                            Message.of("set electricity.adjustment, the kWh the base year would have had more as "
                            + "the building is "
                                    + "used now", "設定 electricity.adjustment，即按現時用途基準年應增加的 kWh")))).by(terms.worked());
        }
        if (saving.least() >= asked - ROUNDING) {
            return Verdict.pass(Message.of("{0} saved in {1} against {2}, of {3} to be reached by {4}",
                    "{1} 較 {2} 節省 {0}，目標為於 {4} 或之前達 {3}",
                    saving.words(), terms.year().year(), terms.base().year(), percent(asked), due)).by(terms.worked());
        }
        if (saving.most() < asked - ROUNDING && !early) {
            return Verdict.fail(Message.of("{0} saved in {1} against {2}, less than {3}", "{1} 較 {2} 節省 {0}，未達 {3}",
                    saving.words(),
                    terms.year().year(), terms.base().year(), percent(asked))).by(terms.worked());
        }
        if (saving.most() < asked - ROUNDING) {
            return Verdict.undetermined(Message.of("{0} saved in {1} against {2}; {3} are to be reached by {4}",
                    "{1} 較 {2} 節省 {0}；目標為於 {4} 或之前達 {3}", saving.words(), terms.year().year(), terms.base().year(),
                    percent(asked),
                    due), List.of(new Missing("electricity.meters", GreenInputs.ELECTRICITY.label(),
                            Message.of("the year of the target is {0}", "目標年度為 {0}", due),
                            Message.of("add the readings of that year", "加入該年度的讀數")))).by(terms.worked());
        }
        return Verdict.undetermined(Message.of("{0} saved in {1} against {2}, of {3} to be reached",
                "{1} 較 {2} 節省 {0}，目標為 {3}",
                saving.words(), terms.year().year(), terms.base().year(), percent(asked)),
                terms.missing()).by(terms.worked());
    }

    /** The first target that is due in the year or later; the last one for years after all. */
    private static Table.Row target(Table targets, FinancialYear year) {
        for (Table.Row row : targets.rows()) {
            if (FinancialYear.parse(targets.text(row, "due")).begins() >= year.begins()) {
                return row;
            }
        }
        return targets.rows().getLast();
    }

    private static List<Missing> problems(List<Problem> problems) {
        List<Missing> missing = new ArrayList<>();
        for (Problem problem : problems.subList(0, Math.min(5, problems.size()))) {
            missing.add(new Missing("electricity.meters", GreenInputs.ELECTRICITY.label(),
                    Message.of("{0}, line {1}: {2}",
                    "{0} 第 {1} 行：{2}", problem.where().file(), problem.where().line(), problem.reason()),
                    Message.of("put the row right, or take it out", "更正或刪去該列")));
        }
        return missing;
    }

    private static Verdict open(Message summary, String input, Text label, Message reason, Message remedy) {
        return Verdict.undetermined(summary, List.of(new Missing(input, label, reason, remedy)));
    }

    private static Quantity percent(double share) {
        return new Quantity(share, Unit.PERCENT);
    }
}
