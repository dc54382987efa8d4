// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.green;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.result.Evidence;
import org.lintel.core.text.Message;
import org.lintel.rules.Answer;

/**
 * How high a panel stands, at least and at most: the roof below it counts, or perhaps that of most of the building.
 */
record PanelHeight(SolarArray.Panel panel, double least, double most, List<Evidence> evidence) {

    /** Shape and statement that differ by less say the same, in metres. */
    private static final double SAME = 0.02;

    /** A roof that is higher than the main roof by more is another one: less is falls and finishes, in metres. */
    private static final double STEP = 0.3;

    /** Null where nothing tells. */
    static PanelHeight of(SolarArray.Panel panel) {
        Quantity stated = ParkingBay.value(panel.height());
        if (!panel.isOnRoof()) {
            return stated == null ? null : new PanelHeight(panel, stated.si(), stated.si(),
                    ((Answer.Known<Quantity>) panel.height()).evidence());
        }
        PanelPosition at = panel.position();
        List<Evidence> evidence = new ArrayList<>(SolarRule.measured(panel.subject(), Decimal.fixed(at.above(), 3)
                + " m"));
        if (stated != null && Math.abs(stated.si() - at.above()) > SAME) {
            evidence.addAll(((Answer.Known<Quantity>) panel.height()).evidence());
            evidence.add(new Evidence.Assumed(Message.of("stated is {0}: the shape counts", "所述為 {0}：以形狀為準",
                    stated)));
        }
        double most = at.aboveMain() > at.above() + STEP ? at.aboveMain() : at.above();
        return new PanelHeight(panel, at.above(), most, evidence);
    }
}
