// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

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
import org.lintel.rules.energy.bec.Demand.Side;
import org.lintel.rules.energy.bec.Demand.State;
import org.lintel.rules.model.input.DuctTests;
import org.lintel.rules.model.input.InsulationInputs;

/** The share of all ductwork of high pressure that was tested for leakage, by area, against clause 6.6. */
final class DuctTestingRule extends DemandRule {

    private static final Text SHARE = Text.of("tested share of the ductwork", "已測試風管的比例");

    DuctTestingRule() {
        super("duct-testing", "model");
    }

    @Override
    List<Input<?>> looksAt() {
        return List.of(InsulationInputs.TESTS);
    }

    @Override
    public boolean onRequest() {
        return true;
    }

    @Override
    Demands demands(Facts facts) {
        Demands demands = new Demands(facts, "air-conditioning", Message.of("testing of ductwork", "風管測試"));
        Answer<List<DuctTests.Duct>> answer = facts.ask(InsulationInputs.TESTS);
        if (!(answer instanceof Answer.Known<List<DuctTests.Duct>> known)) {
            return demands.where(new Demand(State.FAILED, Message.of("the model has no ducts", "模型沒有風管"), List.of(),
                    List.of()));
        }
        double limit = demands.number("6.6 static pressure above which ductwork is tested");
        double all = 0;
        double tested = 0;
        int unclear = 0;
        int high = 0;
        for (DuctTests.Duct duct : known.value()) {
            if (duct.pressure() != null && duct.pressure().si() <= limit) {
                continue;
            }
            high++;
            if (duct.pressure() == null || duct.area() == null || duct.tested() == null) {
                unclear++;
                continue;
            }
            all += duct.area().si();
            tested += duct.tested() ? duct.area().si() : 0;
        }
        if (high == 0) {
            return demands.where(new Demand(State.FAILED, Message.of("no duct has more than {0} Pa", "沒有風管的靜壓超過 {0} Pa",
                    limit),
                    List.of(pressure(demands)), List.of()));
        }
        if (unclear > 0) {
            Message reason = Message.of("{0} of {1} ducts that may have more than {2} Pa tell not all of pressure, "
                    + "surface area and whether they were tested",
                    "{1} 段靜壓可能超過 {2} Pa 的風管中，有 {0} 段未齊備靜壓、表面面積及測試與否", unclear, high, limit);
            return demands.add(new Demand(State.OPEN, Message.EMPTY, List.of(), List.of(new Missing(
                    InsulationInputs.TESTS.id(), InsulationInputs.TESTS.label(), reason,
                    InsulationInputs.TESTS.remedy()))));
        }
        List<Calculation> terms = new ArrayList<>();
        terms.add(Calculation.read(Message.of("area tested", "已測試面積"), "", new Quantity(tested, Unit.SQUARE_METRE),
                known.evidence()));
        terms.add(Calculation.read(Message.of("area of all", "全部面積"), "", new Quantity(all, Unit.SQUARE_METRE),
                List.of()));
        terms.add(pressure(demands));
        return demands.limit(Figure.made(SHARE, "", "A₁ / A", new Quantity(tested / all, Unit.PERCENT), terms),
                Side.AT_LEAST,
                "6.6 share of that ductwork that is tested");
    }

    private static Calculation pressure(Demands demands) {
        var row = demands.row("6.6 static pressure above which ductwork is tested");
        return Calculation.read(Message.of("static pressure above which ducts count", "計入的風管靜壓下限"), "",
                Demand.limit(demands.table(), row, Unit.PASCAL), List.of(demands.table().evidence(row, "value")));
    }
}
