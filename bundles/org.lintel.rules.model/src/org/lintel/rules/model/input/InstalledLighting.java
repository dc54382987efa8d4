// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.text.Message;

/**
 * The lighting that is installed in a space.
 *
 * @param atLeast the power that is known
 * @param whole whether that is all of it
 * @param open what is not known; null where it is all of it
 * @param luminaires what it was added up from; empty where it is stated as one figure
 */
public record InstalledLighting(Quantity atLeast, boolean whole, Message open, List<Luminaire> luminaires) {

    public InstalledLighting {
        luminaires = List.copyOf(luminaires);
    }
}
