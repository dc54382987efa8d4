// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.boundary;

import java.util.HashSet;
import java.util.List;
import org.lintel.geometry.mesh.Bounds;
import org.lintel.geometry.mesh.Vec;
import org.lintel.geometry.scene.Tracer;
import org.lintel.ifc.model.Instance;

/**
 * What lies behind a point of a space's surface, by rays: another space, the outside, the ground, or no end of walls.
 */
final class Behind {

    /**
     * What was found.
     *
     * @param space where a space lies behind
     * @param distance from the point through the construction, in metres
     */
    record Found(SpaceBoundary.Side side, Instance space, double distance) {

        /** To the millimetre, so that equal pieces are one. */
        Found rounded() {
            return new Found(side, space, Math.rint(distance * 1000) / 1000);
        }
    }

    private static final double STEP = 1e-4;
    private static final double SAME = 1e-6;
    private static final int MOST_HITS = 200;

    private final Surroundings around;
    private final BoundaryOptions options;
    private final Tracer elements;
    private final Tracer rooms;

    Behind(Surroundings around, BoundaryOptions options) {
        this.around = around;
        this.options = options;
        this.elements = around.elements.tracer();
        this.rooms = around.rooms.tracer();
    }

    /**
     * Walks from a point on a space's surface through what bounds it.
     *
     * @param start how far along the direction the construction begins
     */
    Found at(Vec point, Vec direction, double start, boolean slab) {
        Vec from = point.plus(direction.times(start - STEP));
        double left = walk(from, direction);
        if (left < 0) {
            return new Found(SpaceBoundary.Side.CONSTRUCTION, null, 0);
        }
        left += start - STEP;
        double most = Math.abs(direction.z()) > 0.5 ? Math.max(options.gap(), options.hollow()) : options.gap();
        for (double beyond : new double[] {5 * STEP, options.gap() / 2, options.gap(), most}) {
            Instance space = spaceAt(point.plus(direction.times(left + beyond)));
            if (space != null) {
                return new Found(SpaceBoundary.Side.INTERNAL, space, left);
            }
        }
        Vec out = point.plus(direction.times(left + 5 * STEP));
        if (slab && direction.z() < -0.9 && out.z() < around.elements.bounds().minZ() + 1
                && !elements.any(out, direction, STEP, Double.POSITIVE_INFINITY)) {
            return new Found(SpaceBoundary.Side.EXTERNAL_EARTH, null, left);
        }
        return new Found(escapes(out, direction) ? SpaceBoundary.Side.EXTERNAL : SpaceBoundary.Side.HOLLOW, null, left);
    }

    /** How far the construction reaches from a point just before it; -1 where it does not end. */
    private double walk(Vec from, Vec direction) {
        var inside = new HashSet<Integer>();
        var seen = new HashSet<Integer>();
        double left = 0;
        for (int hits = 0; hits < MOST_HITS; hits++) {
            double near = Math.max(0, left - SAME);
            int hit = elements.first(from, direction, near, options.thickest() + options.gap(), t -> !seen.contains(t));
            if (hit < 0) {
                return inside.isEmpty() ? left : -1;
            }
            seen.add(hit);
            double distance = elements.distance();
            boolean enters = around.elements.cross(hit).dot(direction) < 0;
            // a hollow wider than allowed is the end of the construction
            if (enters && inside.isEmpty() && left > 0 && distance - left > options.gap()) {
                return left;
            }
            if (enters) {
                inside.add(around.elements.elementOf(hit));
            } else {
                inside.remove(around.elements.elementOf(hit));
            }
            left = Math.max(left, distance);
        }
        return -1;
    }

    /** Whether one of some rays from a point finds nothing in its way. */
    boolean escapes(Vec from, Vec direction) {
        Vec u = direction.anySquare();
        Vec v = direction.cross(u);
        for (double lean : new double[] {0, 0.5, 1.2, 2.5}) {
            for (int k = 0; k < (lean == 0 ? 1 : 8); k++) {
                double angle = k * Math.PI / 4 + 0.1;
                Vec way = direction.plus(u.times(lean * Math.cos(angle))).plus(v.times(lean * Math.sin(angle))).unit();
                if (way.z() > -0.5 && !elements.any(from, way, STEP, Double.POSITIVE_INFINITY)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The space around a point, the smallest where several are; null where there is none. */
    Instance spaceAt(Vec p) {
        Instance best = null;
        double least = Double.POSITIVE_INFINITY;
        List<Instance> known = around.rooms.elements();
        for (int i = 0; i < known.size(); i++) {
            Bounds b = around.spaceBoxes.get(known.get(i));
            double size = (b.maxX() - b.minX()) * (b.maxY() - b.minY()) * (b.maxZ() - b.minZ());
            if (p.x() > b.minX() && p.x() < b.maxX() && p.y() > b.minY() && p.y() < b.maxY() && p.z() > b.minZ()
                    && p.z() < b.maxZ() && size < least && within(p, i)) {
                best = known.get(i);
                least = size;
            }
        }
        return best;
    }

    /** The first face of a space above a point looks up if the point is within. */
    private boolean within(Vec p, int space) {
        Vec way = new Vec(0.0123, 0.0071, 1).unit();
        int hit = rooms.first(p, way, 0, Double.POSITIVE_INFINITY, t -> around.rooms.elementOf(t) == space);
        return hit >= 0 && around.rooms.cross(hit).dot(way) > 0;
    }
}
