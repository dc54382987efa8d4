// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.boundary;

import java.util.List;
import org.lintel.ifc.model.Instance;

/**
 * The second-level boundaries of a model's spaces.
 *
 * @param options what they were looked for with
 * @param spaces those with a body, in the order of the file
 * @param boundaries space by space; their numbers are their places, from 1
 * @param passedOver elements and spaces whose bodies have too many triangles, or no flat face
 */
public record SpaceBoundaries(BoundaryOptions options, List<Instance> spaces, List<SpaceBoundary> boundaries,
        List<Instance> passedOver) {

    public SpaceBoundaries {
        spaces = List.copyOf(spaces);
        boundaries = List.copyOf(boundaries);
        passedOver = List.copyOf(passedOver);
    }

    /** The boundaries of one space. */
    public List<SpaceBoundary> of(Instance space) {
        return boundaries.stream().filter(boundary -> boundary.space().equals(space)).toList();
    }
}
