// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.takeoff;

import java.util.List;
import org.lintel.core.result.Evidence;
import org.lintel.core.text.Message;
import org.lintel.rules.energy.fabric.Assembly;
import org.lintel.rules.energy.fabric.Estimate;

/**
 * What is known of an opaque construction.
 *
 * @param description what its author calls it
 * @param finish what its outermost layer is called, or what the project says it is in the code's table; may be empty
 * @param assembly its layers, which are no part of its identity: what they come to is
 * @param temperatureDifference what its author states for a slope; null where none
 * @param disagreements where two sources tell different figures
 */
record OpaqueFigures(Message description, String finish, Assembly assembly, Estimate u, Estimate absorptivity,
        Estimate mass, Estimate temperatureDifference, List<Evidence> disagreements) {

    OpaqueFigures {
        disagreements = List.copyOf(disagreements);
    }

    /** The same for the same construction. */
    String key() {
        return finish + "|" + asTold();
    }

    /** The same for what looks the same on a form, whether or not the model tells which side is outside. */
    String asTold() {
        return description + "|" + of(u) + "|" + of(absorptivity) + "|" + of(mass) + "|" + of(temperatureDifference);
    }

    static String of(Estimate estimate) {
        return estimate == null ? "-" : (float) estimate.low() + ".." + (float) estimate.high();
    }
}
