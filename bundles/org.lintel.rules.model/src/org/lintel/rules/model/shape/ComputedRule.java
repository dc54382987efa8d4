// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.shape;

import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.text.Message;
import org.lintel.geometry.item.ItemProblem;
import org.lintel.geometry.item.ItemProblem.Kind;
import org.lintel.rules.Facts;
import org.lintel.rules.Verdict;

/** Whether the whole shape of an element can be computed from what the model holds. */
final class ComputedRule extends ShapeRule {

    @Override
    public String id() {
        return "geometry/computed";
    }

    @Override
    public Message exemption(Facts facts) {
        Shape shape = facts.find(ShapeInputs.SHAPE);
        return shape != null && shape.parts() == 0 && shape.problems().stream().allMatch(p -> p.kind() == Kind.NO_BODY)
                ? Message.of("it has no body or surface to compute", "沒有可計算的實體或表面") : null;
    }

    @Override
    public Verdict judge(Facts facts) {
        Shape shape = shape(facts);
        List<ItemProblem> damage = shape.problems(Kind.DAMAGED, Kind.PLACEMENT);
        if (!damage.isEmpty()) {
            return Verdict.fail(told(damage));
        }
        List<ItemProblem> beyond = shape.problems(Kind.UNSUPPORTED, Kind.LIMIT, Kind.BOOLEAN);
        if (!beyond.isEmpty()) {
            return undetermined(beyond, "look at the element in another program; areas and volumes of it are not certain",
                    "請以其他軟件查看該構件；其面積及體積未能確定");
        }
        return Verdict.pass(Message.of("surface {0}, volume {1}", "表面 {0}，體積 {1}",
                Quantity.of(shape.net().area(), Unit.SQUARE_METRE).printed(),
                Quantity.of(shape.net().volume(), Unit.CUBIC_METRE).printed()));
    }
}
