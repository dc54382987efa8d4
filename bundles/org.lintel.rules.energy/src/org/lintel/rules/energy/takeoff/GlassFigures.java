// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.takeoff;

import java.util.List;
import org.lintel.core.result.Evidence;
import org.lintel.core.text.Message;
import org.lintel.rules.energy.fabric.Estimate;
import org.lintel.rules.energy.fabric.Glass;

/**
 * What is known of glass.
 *
 * @param description what its author calls the kind of window
 * @param thickness of all panes together; null where not known
 * @param doubleGlazed null where not known
 * @param disagreements where two sources tell different figures
 */
record GlassFigures(Message description, Estimate sc, Estimate shgc, Estimate vlt, Estimate reflectance, Estimate u,
        String type, Estimate thickness, Glass.Finish finish, Boolean doubleGlazed, List<Evidence> disagreements) {

    GlassFigures {
        disagreements = List.copyOf(disagreements);
    }

    /** The same for the same glass. */
    String key() {
        return description + "|" + OpaqueFigures.of(sc) + "|" + OpaqueFigures.of(shgc) + "|" + OpaqueFigures.of(vlt) + "|"
                + OpaqueFigures.of(reflectance) + "|" + OpaqueFigures.of(u) + "|" + type + "|"
                + OpaqueFigures.of(thickness) + "|" + finish + "|" + doubleGlazed;
    }
}
