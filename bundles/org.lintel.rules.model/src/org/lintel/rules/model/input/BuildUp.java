// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.result.Evidence;
import org.lintel.rules.model.input.ProjectAnswers.Given;

/** The layers of a wall or roof as the model tells them, in the order of the file. */
public record BuildUp(List<Layer> layers) {

    public BuildUp {
        layers = List.copyOf(layers);
    }

    /**
     * One layer.
     *
     * @param material its name; empty if it has none
     * @param thickness null where the model does not give it
     * @param conductivity null where the model does not give it, or gives nothing that can be right
     * @param density null likewise
     * @param air whether it is an air space: a layer without material, or one of air
     * @param ventilated whether outside air passes through it
     * @param meaning the material of a code's table that the project has mapped it to; null if none
     * @param where where it stands
     * @param conductivityFrom where the conductivity stands, also where it is no good; empty where there is none
     */
    public record Layer(String material, Quantity thickness, Quantity conductivity, Quantity density, boolean air,
            boolean ventilated, Given meaning, Evidence where, List<Evidence> conductivityFrom) {
    }
}
