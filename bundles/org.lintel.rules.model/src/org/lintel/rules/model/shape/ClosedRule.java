// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.shape;

import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.text.Message;
import org.lintel.rules.Facts;
import org.lintel.rules.Verdict;

/** Whether what is given as a body encloses one, so that its volume is certain. */
final class ClosedRule extends ShapeRule {

    @Override
    public String id() {
        return "geometry/closed";
    }

    @Override
    public Message exemption(Facts facts) {
        Shape shape = facts.find(ShapeInputs.SHAPE);
        return shape != null && shape.bodies() == 0 ? Message.of("it is not given as a body", "並非以實體表示") : null;
    }

    @Override
    public Verdict judge(Facts facts) {
        Shape shape = shape(facts);
        String volume = Quantity.of(shape.net().volume(), Unit.CUBIC_METRE).printed();
        return shape.openEdges() == 0
                ? Verdict.pass(Message.of("bodies: {0}, closed; volume {1}", "實體：{0} 個，封閉；體積 {1}", shape.bodies(),
                        volume))
                : Verdict.fail(Message.of("{0} edges of its surface have no neighbour; its volume of {1} is not certain",
                        "表面有 {0} 條邊沒有相鄰面；體積 {1} 未能確定", shape.openEdges(), volume));
    }
}
