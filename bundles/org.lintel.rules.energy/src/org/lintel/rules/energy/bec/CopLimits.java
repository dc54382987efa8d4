// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Dimension;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.rules.Answer;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.Verdict;
import org.lintel.rules.model.input.ModelInput;
import org.lintel.rules.model.input.PlantInputs;
import org.lintel.rules.pack.Table;

/**
 * A coefficient of performance against the rows of Tables 6.12 that apply to a machine. Where a fact that chooses
 * between rows is not known, all of them are tried: the same verdict under each is a verdict.
 */
final class CopLimits {

    /** Coefficients of performance are written with two decimals. */
    private static final Unit COP = Unit.of("", Dimension.NONE, 1, 2);

    private final Facts facts;
    private final Table table;
    private final String plant;
    private final Mode mode;
    private final List<Missing> unknown = new ArrayList<>();

    /** What a machine does, and which of its figures tell how well. */
    enum Mode {
        COOLING("cooling", PlantInputs.CAPACITY, PlantInputs.COP),
        HEATING("heating", PlantInputs.HEATING_CAPACITY, PlantInputs.HEATING_COP);

        private final String id;
        private final ModelInput<Quantity> capacity;
        private final ModelInput<Quantity> cop;

        Mode(String id, ModelInput<Quantity> capacity, ModelInput<Quantity> cop) {
            this.id = id;
            this.capacity = capacity;
            this.cop = cop;
        }
    }

    CopLimits(Facts facts, String plant, Mode mode) {
        this.facts = facts;
        this.table = facts.table("cop");
        this.plant = plant;
        this.mode = mode;
    }

    /**
     * The rows that may apply, with {@code choosing} deciding by the facts that are peculiar to the kind of machine.
     */
    Verdict judge(RowChoice choosing) {
        double capacity = facts.get(mode.capacity).in(Unit.KILOWATT).value();
        String condenser = word(PlantInputs.CONDENSER);
        List<Table.Row> rows = new ArrayList<>();
        for (Table.Row row : table.rows("plant", plant)) {
            if (table.text(row, "mode").equals(mode.id) && holds(row, capacity)
                    && (condenser == null || table.text(row, "condenser").equals(condenser))
                    && choosing.mayApply(table, row)) {
                rows.add(row);
            }
        }
        if (rows.isEmpty()) {
            return Verdict.undetermined(Message.of("the code has no row for such a machine", "守則沒有適用於此類機器的數值"),
                    List.of(new Missing("table.cop", PlantInputs.KIND.label(),
                            Message.of("no row of Tables 6.12 fits its kind, heat rejection and capacity",
                                    "表 6.12 沒有符合其種類、散熱方式及製冷量的數值"), PlantInputs.KIND.remedy())));
        }
        return against(rows);
    }

    /** Decides by facts of the machine whether a row may apply to it. */
    @FunctionalInterface
    interface RowChoice {
        boolean mayApply(Table table, Table.Row row);
    }

    /** The answer to a question, or null where it is not known, which is then noted. */
    <T> T known(Input<T> input) {
        Answer<T> answer = facts.ask(input);
        if (answer instanceof Answer.Known<T> known) {
            return known.value();
        }
        Missing missing = Facts.missing(input, answer);
        if (!unknown.contains(missing)) {
            unknown.add(missing);
        }
        return null;
    }

    private String word(Input<String> input) {
        return known(input);
    }

    private boolean holds(Table.Row row, double capacity) {
        double from = table.number(row, "from");
        double to = table.number(row, "to");
        boolean aboveFrom = capacity > from || capacity == from && table.text(row, "from_included").equals("yes");
        boolean belowTo = Double.isNaN(to) || capacity < to
                || capacity == to && table.text(row, "to_included").equals("yes");
        return aboveFrom && belowTo;
    }

    private Verdict against(List<Table.Row> rows) {
        Quantity full = new Quantity(facts.get(mode.cop).si(), COP);
        Quantity part = facts.find(PlantInputs.PART_LOAD_COP);
        int passed = 0;
        int failed = 0;
        boolean partNeeded = false;
        List<Calculation> terms = new ArrayList<>();
        terms.add(Calculation.read(Message.of(mode.cop.label()), "COP", full, facts.evidence(mode.cop)));
        terms.add(Calculation.read(Message.of(mode.capacity.label()), "Q", facts.get(mode.capacity),
                facts.evidence(mode.capacity)));
        for (Table.Row row : rows) {
            double least = table.number(row, "cop");
            double leastAtPart = table.number(row, "cop75");
            terms.add(Calculation.read(Message.of("at least, by \"{0}\"", "下限，按「{0}」", row.cells().getFirst()),
                    "COP min",
                    Quantity.of(least, COP), List.of(table.evidence(row, "cop"))));
            boolean enough = full.si() >= least;
            if (!Double.isNaN(leastAtPart)) {
                terms.add(Calculation.read(Message.of("at least at 75 % load", "75% 負載時的下限"), "COP75 min",
                        Quantity.of(leastAtPart, COP), List.of(table.evidence(row, "cop75"))));
                partNeeded |= enough && part == null;
                enough = enough && part != null && part.si() >= leastAtPart;
                if (part == null && full.si() >= least) {
                    continue;
                }
            }
            passed += enough ? 1 : 0;
            failed += enough ? 0 : 1;
        }
        Calculation worked = Calculation.group(Message.of("coefficient of performance", "性能系數"), terms);
        double lowest = rows.stream().mapToDouble(row -> table.number(row, "cop")).min().orElseThrow();
        double highest = rows.stream().mapToDouble(row -> table.number(row, "cop")).max().orElseThrow();
        if (failed == rows.size()) {
            return Verdict.fail(Message.of("COP {0}, less than the least of {1}", "性能系數 {0}，低於下限 {1}", full,
                    Quantity.of(lowest, COP))).by(worked);
        }
        if (passed == rows.size()) {
            return Verdict.pass(Message.of("COP {0}, at least {1}", "性能系數 {0}，不低於 {1}", full,
                    Quantity.of(highest, COP))).by(worked);
        }
        List<Missing> missing = new ArrayList<>(unknown);
        if (partNeeded) {
            missing.add(facts.missing(PlantInputs.PART_LOAD_COP));
        }
        return Verdict.undetermined(Message.of("COP {0} against limits from {1} to {2}, depending on what is not known",
                "性能系數 {0}，下限為 {1} 至 {2}，視乎未知的資料", full, Quantity.of(lowest, COP), Quantity.of(highest, COP)),
                missing.isEmpty() ? List.of(new Missing("table.cop", PlantInputs.KIND.label(),
                        Message.of("the code has several rows for such a machine and the model cannot tell them apart",
                                "守則對此類機器有多項數值，模型未能區分"), PlantInputs.KIND.remedy())) : missing).by(worked);
    }
}
