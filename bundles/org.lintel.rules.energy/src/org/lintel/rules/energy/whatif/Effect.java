// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.whatif;

import org.lintel.core.text.Message;
import org.lintel.rules.energy.fabric.Part;

/**
 * What a change came to on a part of a building.
 *
 * @param pieces of the envelope that it changed
 * @param area of them, at the most, m²
 * @param was what the figure was before: one value, or the least and the most of all
 */
public record Effect(Change change, Part part, int pieces, double area, Message was) {
}
