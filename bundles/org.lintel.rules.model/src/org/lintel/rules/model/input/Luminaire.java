// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.result.Evidence;
import org.lintel.core.text.Message;

/**
 * The power of one luminaire.
 *
 * @param label what to call it
 * @param power what it draws at least; null where nothing is known
 * @param whole whether that is all of it: the power of lamps alone leaves out the control gear
 * @param open why the power is not known, or not all of it; null if it is
 * @param evidence empty where nothing is known
 */
public record Luminaire(String label, Quantity power, boolean whole, Message open, List<Evidence> evidence) {

    public Luminaire {
        evidence = List.copyOf(evidence);
    }
}
