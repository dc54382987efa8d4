// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.green;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.lintel.rules.model.input.ExternalLightingInputs;

/** Adds up what luminaires use in a year, those that are alike together. */
final class LightingEnergy {

    private LightingEnergy() {
    }

    /** Luminaires of the same power and hours, of which one is shown. */
    static final class Group {
        private Quantity power;
        private Quantity hours;
        private List<Evidence> ofPower;
        private List<Evidence> ofHours;
        private int count;
    }

    static void add(Map<String, Group> groups, OutdoorLuminaire luminaire, Answer<Quantity> power,
            Input<Quantity> input, List<Missing> missing) {
        for (Missing each : new Missing[] {lacking(luminaire, input, power),
                lacking(luminaire, ExternalLightingInputs.ANNUAL_HOURS, luminaire.hours())}) {
            if (each != null) {
                missing.add(each);
            }
        }
        if (power instanceof Answer.Known<Quantity> known
                && luminaire.hours() instanceof Answer.Known<Quantity> hours) {
            Group group = groups.computeIfAbsent(known.value().si() + "|" + hours.value().si(), key -> new Group());
            group.power = known.value();
            group.hours = hours.value();
            group.ofPower = group.ofPower == null ? known.evidence() : group.ofPower;
            group.ofHours = group.ofHours == null ? hours.evidence() : group.ofHours;
            group.count++;
        }
    }

    private static Missing lacking(OutdoorLuminaire luminaire, Input<Quantity> input, Answer<Quantity> answer) {
        return answer instanceof Answer.Unknown<Quantity> unknown ? new Missing(input.id(), input.label(),
                Message.of("{0} ({1})", "{0}（{1}）", unknown.reason(), luminaire.subject().label()), input.remedy())
                : null;
    }

    /** One entry for each input: the first luminaire stands for all. */
    static List<Missing> once(List<Missing> missing) {
        Map<String, Missing> byInput = new LinkedHashMap<>();
        missing.forEach(each -> byInput.putIfAbsent(each.input(), each));
        return List.copyOf(byInput.values());
    }

    static Calculation sum(Text label, Map<String, Group> groups) {
        List<Calculation> terms = new ArrayList<>();
        for (Group group : groups.values()) {
            terms.add(Calculation.of(Operation.PRODUCT, Message.of("{0} luminaires", "{0} 個照明器", group.count), "E",
                    ExternalLightingRule.KILOWATT_HOUR, List.of(Calculation.read(Message.of("number", "數目"), "n",
                            Quantity.of(group.count, Unit.COUNT), List.of()),
                            Calculation.read(Message.of("circuit power", "電路功率"), "P", group.power, group.ofPower),
                            Calculation.read(Message.of("hours in a year", "每年時數"), "t", group.hours, group.ofHours))));
        }
        if (terms.isEmpty()) {
            return Calculation.read(Message.of(label), "", Quantity.of(0, ExternalLightingRule.KILOWATT_HOUR),
                    List.of(new Evidence.Assumed(Message.of("nothing stands there", "沒有照明器"))));
        }
        return Calculation.of(Operation.SUM, Message.of(label), "", ExternalLightingRule.KILOWATT_HOUR, terms);
    }
}
