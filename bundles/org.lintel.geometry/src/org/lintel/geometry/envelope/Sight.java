// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.envelope;

import org.lintel.geometry.mesh.Vec;

/** What a point of a surface has before and behind it. */
enum Sight {
    /** Not outside air before it: it looks into a room or a cavity, or something touches it. */
    HIDDEN,
    /** Outside air before it, a room behind it. */
    ENVELOPE,
    /** Outside air on both sides: a parapet, a fin, the edge of a balcony, an overhang. */
    FREE,
    /** Outside air before it, and building fabric as deep as was looked. */
    DEEP,
    /** An element of another building stands against it, a room lies behind it. */
    PARTY;

    /** How thick a wall may be with all its layers and cavities, in metres. */
    static final double DEPTH = 1.5;

    /** Points are moved so far off their surface, in metres. */
    static final double OFF = 0.003;

    /** How far beside a point behind the surface a room is looked for, in metres: past a slab or a wall met end-on. */
    private static final double BESIDE = 1.5;

    private static final double[] BEHIND = {0.15, 0.35, 0.6};

    /** @param element the one whose surface it is, as a place in the fabric */
    static Sight of(Air air, int element, Vec p, Vec normal) {
        Vec front = p.plus(normal.times(OFF));
        Vec inwards = inwards(normal);
        // so that one goes on through the point itself
        Vec before = p.minus(inwards.times(OFF));
        if (!air.grid.isNearOutside(front) || air.isCovered(front, normal)
                || air.at(front, normal) != AirGrid.OUTSIDE) {
            return air.touchesOtherBuilding(element, p, normal)
                    && air.beyond(before, inwards, DEPTH) == AirGrid.INSIDE ? PARTY : HIDDEN;
        }
        return switch (air.beyond(before, inwards, DEPTH)) {
            case AirGrid.INSIDE -> ENVELOPE;
            case AirGrid.OUTSIDE -> FREE;
            default -> DEEP;
        };
    }

    /** Roofs are looked through straight down, so that they end above the outer faces of walls; walls squarely. */
    static Vec inwards(Vec normal) {
        return normal.z() > 0.5 ? Vec.Z.times(-1) : normal.z() < -0.5 ? Vec.Z : normal.times(-1);
    }

    /**
     * For a point with nothing but fabric behind it, such as the edge of a floor or the end of a wall: whether a room
     * lies beside that fabric; {@link #FREE} where only outside air does, {@link #DEEP} where nothing is told.
     */
    static Sight beside(Air air, Vec p, Plane plane) {
        boolean outside = false;
        for (double depth : BEHIND) {
            Vec q = p.minus(plane.normal().times(depth));
            for (Vec way : new Vec[] {plane.v(), plane.v().times(-1), plane.u(), plane.u().times(-1)}) {
                byte found = air.beyond(q, way, BESIDE);
                if (found == AirGrid.INSIDE) {
                    return ENVELOPE;
                }
                outside |= found == AirGrid.OUTSIDE;
            }
        }
        return outside ? FREE : DEEP;
    }
}
