// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.green;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Answer;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.Rule;
import org.lintel.rules.Verdict;
import org.lintel.rules.energy.green.ParkingBay.State;
import org.lintel.rules.model.input.ParkingInputs;
import org.lintel.rules.pack.Table;

/** Whether parking spaces whose area is to be disregarded have chargers for electric vehicles, PNAP APP-2 App. C, 4. */
final class EvChargingRule implements Rule {

    @Override
    public String id() {
        return "hk-green/ev-charging";
    }

    @Override
    public String subject() {
        return "building";
    }

    @Override
    public List<Input<?>> required() {
        return List.of(GreenInputs.PARKING);
    }

    @Override
    public List<Input<?>> optional() {
        return List.of(ParkingInputs.STALLS, ParkingInputs.VEHICLE, ParkingInputs.RESIDENTIAL,
                ParkingInputs.DISREGARDED, ParkingInputs.AUTOMATED, ParkingInputs.CHARGER, ParkingInputs.CHARGERS);
    }

    @Override
    public boolean onRequest() {
        return true;
    }

    @Override
    public Verdict judge(Facts facts) {
        List<ParkingBay> bays = facts.get(GreenInputs.PARKING);
        if (bays.isEmpty()) {
            return Verdict.notApplicable(Message.of("no parking space is in the model", "模型中沒有泊車位"));
        }
        Table table = facts.table("ev-charging");
        Quantity medium = Figures.quantity(table, "medium charger", Unit.KILOWATT);
        Quantity quick = Figures.quantity(table, "quick charger", Unit.KILOWATT);
        String from = table.text(table.row("plans submitted from"), "value");
        if (!facts.date().isEmpty() && facts.date().compareTo(from) < 0) {
            return Verdict.undetermined(Message.of("plans submitted before {0} go by the issue of December 2023, "
                    + "which is not at hand", "{0} 之前呈交的圖則按 2023 年 12 月版本處理，現時未有該版本", from),
                    List.of(new Missing("table.ev-charging",
                            Text.of("issue of December 2023", "2023 年 12 月版本"),
                            Message.of("{0} has the requirements of November 2025 only", "{0} 只載 2025 年 11 月的規定",
                            "ev-charging"),
                            Message.of("look it up in PNAP APP-2, December 2023", "請查閱 PNAP APP-2（2023 年 12 月）"))))
                    .schedule(CarParkingSchedule.of(bays, medium, quick));
        }
        return judge(table, bays, medium).schedule(CarParkingSchedule.of(bays, medium, quick));
    }

    private static Verdict judge(Table table, List<ParkingBay> bays, Quantity medium) {
        List<ParkingBay> asked = bays.stream().filter(bay -> !bay.isAutomated() && bay.claimed() != State.NO).toList();
        if (asked.isEmpty()) {
            return Verdict.notApplicable(Message.of("none of {0} parking spaces is claimed to be disregarded "
                    + "without being parked automatically", "{0} 個泊車位中，沒有需設充電設施者（不計入面積而非自動泊車）",
                    ParkingTally.count(bays)));
        }
        List<ParkingBay> lacking = asked.stream().filter(bay -> bay.equipped(medium) == State.NO).toList();
        List<ParkingBay> failed = lacking.stream().filter(bay -> bay.claimed() == State.YES).toList();
        List<ParkingBay> open = asked.stream().filter(bay -> bay.equipped(medium) == State.OPEN).toList();
        Calculation worked = ParkingTally.worked(table, bays, asked, medium);
        if (!failed.isEmpty()) {
            return Verdict.fail(Message.of("{0} of {1} parking spaces claimed to be disregarded lack a charger of "
                    + "{2}: {3}",
                    "申請不計入總樓面面積的 {1} 個泊車位中，{0} 個未設 {2} 的充電器：{3}", ParkingTally.count(failed),
                    ParkingTally.count(asked.stream().filter(bay -> bay.claimed() == State.YES).toList()), medium,
                    ParkingTally.names(failed)))
                    .by(worked);
        }
        if (lacking.isEmpty() && open.isEmpty()) {
            return Verdict.pass(Message.of("all {0} parking spaces that may be disregarded have chargers of at "
                    + "least {1}",
                    "可不計入總樓面面積的 {0} 個泊車位均設有最少 {1} 的充電器", ParkingTally.count(asked), medium)).by(worked);
        }
        List<Missing> missing = new ArrayList<>();
        ParkingTally.open(missing, ParkingInputs.DISREGARDED, lacking, ParkingBay::disregarded);
        ParkingTally.open(missing, ParkingInputs.CHARGER, open, ParkingBay::charger);
        ParkingTally.open(missing, ParkingInputs.STALLS,
                open.stream().filter(bay -> bay.charger() instanceof Answer.Known<?>).toList(),
                ParkingBay::stalls);
        return Verdict.undetermined(lacking.isEmpty()
                ? Message.of("of {0} of {1} parking spaces it is not told what chargers they have",
                "{1} 個泊車位中，{0} 個未有說明充電器",
                        ParkingTally.count(open), ParkingTally.count(asked))
                : Message.of("{0} parking spaces lack a charger of {1}; whether they are to be disregarded is not "
                + "told: {2}",
                        "{0} 個泊車位未設 {1} 的充電器，但未有說明是否申請不計入面積：{2}", ParkingTally.count(lacking), medium,
                        ParkingTally.names(lacking)), missing)
                .by(worked);
    }
}
