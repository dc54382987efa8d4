// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.geometry;

import java.util.IdentityHashMap;
import java.util.Map;
import org.lintel.geometry.engine.ElementGeometry;
import org.lintel.geometry.mesh.Mesh;
import org.lintel.geometry.mesh.SelfIntersections;
import org.lintel.geometry.solid.Part;

/** Counts where the surfaces of elements cross themselves; a mesh that several share is looked at once. */
final class Crossings {

    /** After so many pairs of triangles it is enough to say that there are so many, or more. */
    static final int MOST = 1000;

    private final Map<Mesh, SelfIntersections.Found> known = new IdentityHashMap<>();

    /** Pairs of triangles in all parts. */
    int pairs(ElementGeometry element) {
        int sum = 0;
        for (Part part : element.parts()) {
            sum += found(part.mesh()).pairs().size();
        }
        return sum;
    }

    /** Whether there are no more than were counted. */
    boolean complete(ElementGeometry element) {
        for (Part part : element.parts()) {
            if (!found(part.mesh()).complete()) {
                return false;
            }
        }
        return true;
    }

    private SelfIntersections.Found found(Mesh mesh) {
        return known.computeIfAbsent(mesh, m -> SelfIntersections.of(m, MOST));
    }
}
