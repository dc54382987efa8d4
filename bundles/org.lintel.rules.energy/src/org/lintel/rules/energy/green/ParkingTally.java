// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.green;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;
import org.lintel.core.result.Operation;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Answer;
import org.lintel.rules.Input;
import org.lintel.rules.energy.green.ParkingBay.State;
import org.lintel.rules.pack.Table;

/** Counts parking spaces and puts them into words, for the rule on chargers. */
final class ParkingTally {

    private ParkingTally() {
    }

    /** One entry for all spaces that lack the same, with the first of them. */
    static <T> void open(List<Missing> missing, Input<T> input, List<ParkingBay> bays,
            Function<ParkingBay, Answer<T>> of) {
        List<ParkingBay> without = bays.stream().filter(bay -> of.apply(bay) instanceof Answer.Unknown<?>).toList();
        if (!without.isEmpty()) {
            Message reason = ((Answer.Unknown<T>) of.apply(without.getFirst())).reason();
            missing.add(new Missing(input.id(), input.label(), Message.of("{0} ({1} spaces: {2})", "{0}（{1} 個空間：{2}）",
                    reason, without.size(), names(without)), input.remedy()));
        }
    }

    static Calculation worked(Table table, List<ParkingBay> bays, List<ParkingBay> asked, Quantity medium) {
        List<ParkingBay> equipped = asked.stream().filter(bay -> bay.equipped(medium) == State.YES).toList();
        Calculation with = term(Text.of("spaces with a charger of that power", "設有該功率充電器的車位"), equipped,
                ParkingBay::charger);
        Calculation of = term(Text.of("spaces that are, or may be, claimed to be disregarded", "申請或可能申請不計入面積的車位"),
                asked, ParkingBay::disregarded);
        return Calculation.group(Message.of("electric vehicle charging", "電動車充電"), List.of(
                term(Text.of("parking spaces", "泊車位"), bays, ParkingBay::stalls),
                Calculation.of(Operation.QUOTIENT, Message.of("share that is equipped", "已設充電器的比例"), "", Unit.PERCENT,
                        List.of(with, of)),
                Figures.read(Text.of("share that has to be equipped", "須設充電器的比例"), table, "share of disregarded spaces",
                        Unit.PERCENT),
                Figures.read(Text.of("medium charger, at least", "中速充電器，最少"), table, "medium charger", Unit.KILOWATT)));
    }

    /** How many, with the evidence of the first and what was assumed. */
    private static <T> Calculation term(Text label, List<ParkingBay> bays, Function<ParkingBay, Answer<T>> of) {
        List<Evidence> evidence = new ArrayList<>();
        for (ParkingBay bay : bays) {
            if (evidence.isEmpty() && of.apply(bay) instanceof Answer.Known<T> known) {
                evidence.addAll(known.evidence());
            }
        }
        long uncounted = bays.stream().filter(bay -> !bay.counted()).count();
        if (uncounted > 0) {
            evidence.add(new Evidence.Assumed(Message.of("{0} spaces do not say how many vehicles they hold: "
                    + "counted as one each", "{0} 個空間未有說明車位數目：每個以一個計", uncounted)));
        }
        return Calculation.read(Message.of(label), "", Quantity.of(count(bays), Unit.COUNT), evidence);
    }

    static long count(List<ParkingBay> bays) {
        return bays.stream().mapToLong(ParkingBay::count).sum();
    }

    static Message names(List<ParkingBay> bays) {
        return Figures.names(bays.stream().map(bay -> bay.subject().label()).toList());
    }
}
