// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Answer;
import org.lintel.rules.Facts;
import org.lintel.rules.model.input.AirInputs;
import org.lintel.rules.model.input.FanPower;

/** The fan motor power of a system as a figure: a sum over its fans, a lower bound where one of them is not known. */
final class FanFigure {

    private FanFigure() {
    }

    static Figure of(Facts facts) {
        Answer<FanPower> answer = facts.ask(AirInputs.FAN_POWER);
        Text label = AirInputs.FAN_POWER.label();
        if (!(answer instanceof Answer.Known<FanPower> known)) {
            return Figure.unknown(label, List.of(Facts.missing(AirInputs.FAN_POWER, answer)));
        }
        FanPower fans = known.value();
        List<Calculation> terms = new ArrayList<>();
        for (FanPower.Fan fan : fans.fans()) {
            if (fan.power() != null) {
                terms.add(Calculation.read(Message.verbatim(fan.label()), "", fan.power(), fan.evidence()));
            }
        }
        Calculation term = terms.isEmpty()
                ? Calculation.read(Message.of(label), "P", fans.atLeast(), known.evidence())
                : Calculation.made(Message.of(label), "P", "Σ", fans.atLeast(), terms);
        return new Figure(label, fans.atLeast(), !fans.whole(), term, fans.whole() ? List.of() : List.of(new Missing(
                AirInputs.FAN_POWER.id(), label, fans.open(), AirInputs.FAN_POWER.remedy())));
    }
}
