// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.fabric;

import java.util.List;
import java.util.Objects;
import org.lintel.core.quantity.Quantity;

/**
 * The layers that a wall or roof is put together of, with the figures that are calculated with.
 *
 * @param fromOutside whether they stand from outside to inside; else in the order of the file, for the model does
 *     not tell
 */
public record Assembly(List<Layer> layers, boolean fromOutside) {

    /** No layers are told. */
    public static final Assembly NONE = new Assembly(List.of(), false);

    public Assembly {
        layers = List.copyOf(layers);
    }

    /**
     * One layer.
     *
     * @param material its name; empty if it has none
     * @param air whether it is an air space
     * @param thickness null where not known
     * @param conductivity null where not known, and of air
     * @param density null where not known, and of air
     * @param leastResistance null where not known
     * @param mostResistance null where not known
     */
    public record Layer(String material, boolean air, Quantity thickness, Quantity conductivity, Quantity density,
            Quantity leastResistance, Quantity mostResistance) {
        public Layer {
            Objects.requireNonNull(material, "material");
        }
    }
}
