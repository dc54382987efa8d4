// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.fabric;

import java.util.List;
import java.util.Objects;

/**
 * How a building was divided into podium and tower.
 *
 * @param height of the top of the podium above the ground, m; its evidence says where it was taken from
 * @param ground level the height is measured from, m in the model's own levels; its evidence says where it was taken
 *     from
 * @param storeys the storeys of the podium, lowest first
 */
public record Split(Estimate height, Estimate ground, List<String> storeys) {

    public Split {
        Objects.requireNonNull(height, "height");
        Objects.requireNonNull(ground, "ground");
        storeys = List.copyOf(storeys);
    }
}
