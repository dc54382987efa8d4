// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.link;

import org.lintel.core.text.Message;
import org.lintel.core.text.Text;

/**
 * One figure of a building as the model tells it and as the register does. Nothing is judged: no authority says how far the
 * two may be apart.
 *
 * @param id what it is called in data
 * @param block key of the block of the register that it is of; empty where it is of the whole building
 * @param unit mPD, m², %, or empty for a count
 * @param decimals those it is compared and shown with
 * @param model null where the model does not tell
 * @param modelSource where the model's figure comes from, or why there is none
 * @param register null where the register does not tell
 * @param registerSource where the register's figure comes from, or why there is none
 */
public record Beside(String id, String block, Text label, String unit, int decimals, Double model, Message modelSource,
        Double register, Message registerSource) {

    /** The model's figure less the register's, rounded as both are shown; null where one of them is not told. */
    public Double difference() {
        if (model == null || register == null) {
            return null;
        }
        double scale = Math.pow(10, decimals);
        return Math.rint((model - register) * scale) / scale + 0.0;
    }
}
