// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.curve;

import java.util.ArrayList;
import java.util.List;
import org.lintel.geometry.mesh.Vec;

/**
 * A curve cut into straight pieces.
 *
 * @param points in metres, neighbours never equal; the first is not repeated at the end of a closed one
 */
public record Path(List<Vec> points, boolean closed) {

    /** Points nearer than this are one, in metres. */
    public static final double SAME = 1e-7;

    public Path {
        points = List.copyOf(points);
    }

    /** Leaves out points that repeat their neighbour; a path whose ends meet is closed. */
    public static Path of(List<Vec> points, boolean closed) {
        var kept = new ArrayList<Vec>(points.size());
        for (Vec p : points) {
            if (kept.isEmpty() || kept.getLast().distance(p) > SAME) {
                kept.add(p);
            }
        }
        boolean ring = closed;
        while (kept.size() > 1 && kept.getFirst().distance(kept.getLast()) <= SAME) {
            kept.removeLast();
            ring = true;
        }
        return new Path(kept, ring && kept.size() > 2);
    }

    public Path reversed() {
        return new Path(points.reversed(), closed);
    }
}
