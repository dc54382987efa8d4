// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.fabric;

import java.util.List;
import java.util.Objects;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;

/**
 * The envelope of one part of a building, code-neutral: what every code of thermal transfer starts from.
 *
 * @param part whose envelope it is; every element is of it
 * @param elements in the order of façades, marks and storeys, the same for the same model
 * @param split how the building was divided; null for the whole building
 * @param north where true north lies, clockwise from the Y axis of the project, as {@code ifc.query.North} tells it;
 *     its evidence says where it was taken from. Azimuths count from it already
 * @param disagreements where two sources told different figures (geometry against quantities): both, the one used first
 * @param gaps what could not be taken up at all and may be envelope: elements without a shape, bodies that cannot be
 *     computed. Not empty: what is computed from {@code elements} is a part of the truth, and a verdict says so
 */
public record Fabric(Part part, List<FabricElement> elements, Split split, Estimate north, Particulars particulars,
        List<Evidence> disagreements, List<Missing> gaps) {

    /** @throws IllegalArgumentException if an element is of another part */
    public Fabric {
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(north, "north");
        Objects.requireNonNull(particulars, "particulars");
        elements = List.copyOf(elements);
        disagreements = List.copyOf(disagreements);
        gaps = List.copyOf(gaps);
        for (FabricElement element : elements) {
            if (element.part() != part) {
                throw new IllegalArgumentException(element.mark() + " is of the " + element.part());
            }
        }
    }
}
