// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.envelope;

import java.util.List;
import org.lintel.core.result.Missing;
import org.lintel.rules.energy.fabric.FabricElement;

/**
 * How much one missing value, the same on all elements that lack it, widens the range of the result.
 *
 * @param missing the value, with the reason of the element that weighs most
 * @param elements that lack it, those that weigh most first
 * @param width how far it alone moves the mean, the rest in the middle, W/m²
 */
public record Influence(Missing missing, List<FabricElement> elements, double width) {

    public Influence {
        elements = List.copyOf(elements);
    }
}
