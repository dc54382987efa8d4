// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.result.Evidence;
import org.lintel.core.text.Message;

/**
 * The power of the fan motors of a system.
 *
 * @param atLeast what is known of it
 * @param whole whether that is all of it
 * @param open what is not known; null where it is all of it
 * @param fans what it was added up from; empty where it is stated as one figure
 */
public record FanPower(Quantity atLeast, boolean whole, Message open, List<Fan> fans) {

    public FanPower {
        fans = List.copyOf(fans);
    }

    /** @param power null where it is not known */
    public record Fan(String label, Quantity power, List<Evidence> evidence) {
    }
}
