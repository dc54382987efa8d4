// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.green;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Missing;
import org.lintel.core.result.Operation;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
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
            return Verdict.notApplicable(all.isEmpty()
                    ? Message.of("no luminaire outdoors is in the model", "模型內沒有室外照明器")
                    : Message.of("of {0} luminaires outdoors none has the status NEW or DEMOLISH",
                            "{0} 個室外照明器中，沒有狀態為 NEW 或 DEMOLISH 者", all.size()));
        }
        List<Missing> missing = new ArrayList<>();
        Map<String, LightingEnergy.Group> before = new LinkedHashMap<>();
        Map<String, LightingEnergy.Group> after = new LinkedHashMap<>();
        gone.forEach(each -> LightingEnergy.add(before, each, each.power(), LightingInputs.LUMINAIRE_POWER, missing));
        replacing.forEach(each -> LightingEnergy.add(before, each, each.replaced(), ExternalLightingInputs.REPLACED,
                missing));
        fresh.forEach(each -> LightingEnergy.add(after, each, each.power(), LightingInputs.LUMINAIRE_POWER, missing));
        if (!missing.isEmpty()) {
            return Verdict.undetermined(Message.of("the saving of {0} new luminaires outdoors cannot be worked out: "
                    + "{1} figures are missing", "未能計算 {0} 個新室外照明器的節省：欠缺 {1} 項數據", fresh.size(), missing.size()),
                    LightingEnergy.once(missing));
        }
        Calculation was = LightingEnergy.sum(Text.of("before, in a year", "更換前每年"), before);
        Calculation is = LightingEnergy.sum(Text.of("after, in a year", "更換後每年"), after);
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
}
