// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.scene;

import org.lintel.geometry.mesh.Bounds;
import org.lintel.geometry.mesh.Vec;

/**
 * What of a scene lies in a box, for many rays within it. It learns from rays what stops most of them, so it belongs to
 * one thread, as its {@link Tracer} does.
 */
public final class Vicinity {

    /** Of more leaves the tree is quicker. */
    static final int MOST = 32;

    private final Bounds box;
    /** Leaves of the tree, in any order; null where they are too many. */
    final int[] leaves;

    Vicinity(Bounds box, int[] leaves) {
        this.box = box;
        this.leaves = leaves;
    }

    /** Whether a point, in the world, lies in the box. */
    public boolean holds(Vec p) {
        return p.x() >= box.minX() && p.x() <= box.maxX() && p.y() >= box.minY() && p.y() <= box.maxY()
                && p.z() >= box.minZ() && p.z() <= box.maxZ();
    }
}
