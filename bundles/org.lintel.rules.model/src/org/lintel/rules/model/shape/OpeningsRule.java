// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.shape;

import java.util.ArrayList;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.text.Message;
import org.lintel.geometry.item.ItemProblem;
import org.lintel.geometry.item.ItemProblem.Kind;
import org.lintel.rules.Facts;
import org.lintel.rules.Verdict;

/** Whether all openings of an element could be cut out of it. */
final class OpeningsRule extends ShapeRule {

    @Override
    public String id() {
        return "geometry/openings";
    }

    @Override
    public Message exemption(Facts facts) {
        Shape shape = facts.find(ShapeInputs.SHAPE);
        return shape != null && shape.openings() == 0 && shape.problems(Kind.OPENING).isEmpty()
                ? Message.of("it has no openings", "沒有開口") : null;
    }

    @Override
    public Verdict judge(Facts facts) {
        Shape shape = shape(facts);
        var unusable = new ArrayList<ItemProblem>();
        var uncut = new ArrayList<ItemProblem>();
        for (ItemProblem problem : shape.problems(Kind.OPENING)) {
            // told of the opening itself where its shape is of no use, of the element where the cut did not succeed
            (problem.item() == facts.subject().where().instance() ? uncut : unusable).add(problem);
        }
        if (!unusable.isEmpty()) {
            return Verdict.fail(told(unusable));
        }
        if (!uncut.isEmpty()) {
            return undetermined(uncut, "areas and volumes of the element are those without the opening taken off; look "
                    + "whether the opening only touches the element", "該構件的面積及體積未扣除開口；請查看開口是否僅接觸構件表面");
        }
        return Verdict.pass(Message.of("openings: {0}; gross {1}, net {2}", "開口：{0} 個；毛體積 {1}，淨體積 {2}",
                shape.openings(), volume(shape.gross().volume()), volume(shape.net().volume())));
    }

    private static String volume(double cubicMetres) {
        return Quantity.of(cubicMetres, Unit.CUBIC_METRE).printed();
    }
}
