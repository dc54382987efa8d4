// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.engine;

import java.util.List;
import org.lintel.geometry.item.Precision;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;

/**
 * What meshes are wanted of.
 *
 * @param elements products, in the order in which they are wanted
 * @param cutOpenings whether openings are cut out of the elements they belong to
 * @param threads how many elements are computed at a time
 */
public record GeometryRequest(Model model, List<Instance> elements, Precision precision, boolean cutOpenings,
        int threads) {

    public GeometryRequest {
        elements = List.copyOf(elements);
        if (threads < 1) {
            throw new IllegalArgumentException("threads");
        }
    }

    /** All elements of a model that have a shape, without openings and spaces, with openings cut. */
    public static GeometryRequest of(Model model) {
        return new GeometryRequest(model, Representations.elements(model, false), Precision.DEFAULT, true,
                Math.max(1, Runtime.getRuntime().availableProcessors()));
    }

    /** The same for elements chosen by the caller. */
    public GeometryRequest with(List<Instance> chosen) {
        return new GeometryRequest(model, chosen, precision, cutOpenings, threads);
    }
}
