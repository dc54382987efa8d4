// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import org.lintel.core.quantity.Quantity;

/**
 * One window or wall of a storey, as far as it is known.
 *
 * @param label what to call it
 * @param external null where that is not known
 * @param facing null where that is not known
 * @param axis one of the two ways it may look to, where only that is known; null otherwise
 * @param area null where that is not known
 */
public record FacadeEntry(String label, Boolean external, Facing facing, Facing axis, Quantity area) {
}
