// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.green;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
                ? Message.of("no meter readings are named, and nothing tells that it is a government building, "
                + "which the target is for", "沒有指明電錶讀數，亦未有說明屬政府建築物（目標適用者）")
                : null;
    }

    @Override
    public Verdict judge(Facts facts) {
        ElectricityUse use = facts.get(GreenInputs.ELECTRICITY);
        if (!use.problems().isEmpty()) {
            Message first = use.problems().getFirst().words();
            int others = use.problems().size() - 1;
            return Verdict.undetermined(others == 0
                    ? Message.of("not all meter readings can be used: {0}", "電錶讀數未能全部採用：{0}", first)
                    : Message.of("not all meter readings can be used: {0}; {1} more", "電錶讀數未能全部採用：{0}；另有 {1} 項",
                            first, others), problems(use.problems()));
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
        return SavingVerdict.of(terms, targets, target).schedule(terms.schedule());
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
            missing.add(new Missing("electricity.meters", GreenInputs.ELECTRICITY.label(), problem.words(),
                    Message.of("put it right, or take it out", "請更正或刪去")));
        }
        return missing;
    }

    private static Verdict open(Message summary, String input, Text label, Message reason, Message remedy) {
        return Verdict.undetermined(summary, List.of(new Missing(input, label, reason, remedy)));
    }
}
