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
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.Rule;
import org.lintel.rules.Verdict;
import org.lintel.rules.model.input.ExternalLightingInputs;
import org.lintel.rules.model.input.LightingInputs;

/**
 * What a replacement of lighting outdoors saves in a year: what goes against what comes, each with its hours of use.
 */
final class ExternalLightingRule implements Rule {

    static final Unit KILOWATT_HOUR = Unit.of("kWh", Unit.KILOWATT.dimension().times(Unit.HOUR.dimension()), 3.6e6, 0);

    @Override
    public String id() {
        return "hk-green/external-lighting";
    }

    @Override
    public String subject() {
        return "building";
    }

    @Override
    public List<Input<?>> required() {
        return List.of(GreenInputs.OUTDOOR_LIGHTING);
    }

    @Override
    public List<Input<?>> optional() {
        return List.of(ExternalLightingInputs.EXTERNAL, ExternalLightingInputs.STATUS, LightingInputs.LUMINAIRE_POWER,
                ExternalLightingInputs.REPLACED, ExternalLightingInputs.ANNUAL_HOURS, ExternalLightingInputs.SOURCE);
    }

    @Override
    public boolean onRequest() {
        return true;
    }

    @Override
    public Verdict judge(Facts facts) {
        List<OutdoorLuminaire> all = facts.get(GreenInputs.OUTDOOR_LIGHTING);
        List<OutdoorLuminaire> fresh = all.stream().filter(OutdoorLuminaire::isNew).toList();
        List<OutdoorLuminaire> gone = all.stream().filter(OutdoorLuminaire::isTakenAway).toList();
        List<OutdoorLuminaire> replacing = gone.isEmpty() ? fresh : List.of();
        if (fresh.isEmpty() && gone.isEmpty()) {
            return Verdict.notApplicable(Message.of("of {0} luminaires outdoors none has the status NEW or DEMOLISH",
                    "{0} 個室外照明器中，沒有狀態為 NEW 或 DEMOLISH 者", all.size()));
        }
        List<Missing> missing = new ArrayList<>();
        Map<String, Group> before = new LinkedHashMap<>();
        Map<String, Group> after = new LinkedHashMap<>();
        gone.forEach(each -> add(before, each, each.power(), LightingInputs.LUMINAIRE_POWER, missing));
        replacing.forEach(each -> add(before, each, each.replaced(), ExternalLightingInputs.REPLACED, missing));
        fresh.forEach(each -> add(after, each, each.power(), LightingInputs.LUMINAIRE_POWER, missing));
        if (!missing.isEmpty()) {
            return Verdict.undetermined(Message.of("the saving of {0} new luminaires outdoors cannot be worked out: "
                    + "{1} figures "
                    + "are missing", "未能計算 {0} 個新室外照明器的節省：欠缺 {1} 項數據", fresh.size(), missing.size()), once(missing));
        }
        Calculation was = sum(Text.of("before, in a year", "更換前每年"), before);
        Calculation is = sum(Text.of("after, in a year", "更換後每年"), after);
        Calculation saved = Calculation.of(Operation.DIFFERENCE, Message.of("saved in a year", "每年節省"), "",
                KILOWATT_HOUR,
                List.of(was, is));
        if (was.value().si() <= 0) {
            return Verdict.fail(Message.of("{0} a year instead of nothing: what stood there was not in use",
                    "每年 {0}，原來並無用電：原有照明器並未使用",
                    is.value())).by(saved);
        }
        Calculation share = Calculation.of(Operation.QUOTIENT, Message.of("share of what was used", "佔原有用電的比例"), "",
                Unit.PERCENT, List.of(Calculation.read(saved.label(), "", saved.value(), List.of()),
                        Calculation.read(was.label(), "", was.value(), List.of())));
        long led = fresh.stream().filter(OutdoorLuminaire::isLed).count();
        Calculation worked = Calculation.group(Message.of("lighting outdoors", "室外照明"), List.of(saved, share,
                Calculation.read(Message.of("new luminaires", "新照明器"), "", Quantity.of(fresh.size(), Unit.COUNT),
                List.of()),
                Calculation.read(Message.of("of these told to be LED", "其中說明為 LED 者"), "", Quantity.of(led, Unit.COUNT),
                        List.of())));
        boolean saves = saved.value().si() > 0;
        return (saves ? Verdict.pass(Message.of("{0} a year instead of {1}: {2} less ({3}); {4} of {5} new "
                + "luminaires are LED",
                "每年 {0}，原為 {1}：節省 {2}（{3}）；{5} 個新照明器中 {4} 個為 LED", is.value(), was.value(), saved.value(),
                share.value(), led, fresh.size()))
                : Verdict.fail(Message.of("{0} a year instead of {1}: nothing is saved", "每年 {0}，原為 {1}：並無節省",
                is.value(),
                        was.value()))).by(worked);
    }

    /** Luminaires of the same power and hours, of which one is shown. */
    private static final class Group {
        private Quantity power;
        private Quantity hours;
        private List<Evidence> ofPower;
        private List<Evidence> ofHours;
        private int count;
    }

    private static void add(Map<String, Group> groups, OutdoorLuminaire luminaire, Answer<Quantity> power,
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
    private static List<Missing> once(List<Missing> missing) {
        Map<String, Missing> byInput = new LinkedHashMap<>();
        missing.forEach(each -> byInput.putIfAbsent(each.input(), each));
        return List.copyOf(byInput.values());
    }

    private static Calculation sum(Text label, Map<String, Group> groups) {
        List<Calculation> terms = new ArrayList<>();
        for (Group group : groups.values()) {
            terms.add(Calculation.of(Operation.PRODUCT, Message.of("{0} luminaires", "{0} 個照明器", group.count), "E",
                    KILOWATT_HOUR, List.of(Calculation.read(Message.of("number", "數目"), "n",
                            Quantity.of(group.count, Unit.COUNT), List.of()),
                            Calculation.read(Message.of("circuit power", "電路功率"), "P", group.power, group.ofPower),
                            Calculation.read(Message.of("hours in a year", "每年時數"), "t", group.hours, group.ofHours))));
        }
        if (terms.isEmpty()) {
            return Calculation.read(Message.of(label), "", Quantity.of(0, KILOWATT_HOUR),
                    List.of(new Evidence.Assumed(Message.of("nothing stands there", "沒有照明器"))));
        }
        return Calculation.of(Operation.SUM, Message.of(label), "", KILOWATT_HOUR, terms);
    }
}
