// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.envelope;

import java.util.ArrayList;
import java.util.List;
import org.lintel.geometry.mesh.Bounds;
import org.lintel.geometry.mesh.Vec;
import org.lintel.geometry.scene.Scene;
import org.lintel.geometry.scene.Tracer;
import org.lintel.ifc.model.Instance;

/** Which space a point lies in, and which spaces outside air comes into. */
final class Spaces {

    private Spaces() {
    }

    /** A space around a point, unless the model says that it is outside; null where there is none. */
    static Instance at(Scene spaces, Tracer tracer, Vec p) {
        // slightly off the vertical, so as not to run along walls
        Vec up = new Vec(0.0123, 0.0217, 1);
        int hit = tracer.first(p, up, 0, 1e4);
        if (hit < 0 || spaces.cross(hit).dot(up) <= 0) {
            return null;
        }
        Instance space = spaces.elements().get(spaces.elementOf(hit));
        return isOutside(space) ? null : space;
    }

    /** So many of the ways out of a room are barred by its walls. */
    private static final double WALLED = 0.9;

    /** Walls stand at most so far from the rim of their room, in metres. */
    private static final double NEAR = 0.5;

    /**
     * The spaces outside air comes into. Those with walls on all sides lack a roof, a floor or a door: the model says
     * that they are rooms, so the air in them is taken as that of a room from here on. Others, such as balconies, are
     * left as they are.
     */
    static List<Instance> reached(Scene spaces, AirGrid grid, Air air) {
        var found = new ArrayList<Instance>();
        Tracer tracer = spaces.tracer();
        for (int e = 0; e < spaces.elements().size(); e++) {
            Instance space = spaces.elements().get(e);
            Vec middle = isOutside(space) ? null : middle(spaces, tracer, e);
            if (middle == null || air.at(middle, null) != AirGrid.OUTSIDE) {
                continue;
            }
            found.add(space);
            if (isWalled(spaces, e, middle, air)) {
                Bounds box = Bounds.EMPTY;
                for (int t = spaces.firstTriangle(e); t < spaces.firstTriangle(e + 1); t++) {
                    for (int k = 0; k < 3; k++) {
                        Vec p = spaces.corner(t, k);
                        box = box.with(new Bounds(p.x(), p.y(), p.z(), p.x(), p.y(), p.z()));
                    }
                }
                enclose(spaces, tracer, e, box, grid);
            }
        }
        return found;
    }

    /** Takes the outside air in a space for inside: column by column, what lies below its next face from within. */
    private static void enclose(Scene spaces, Tracer tracer, int e, Bounds box, AirGrid grid) {
        int top = Math.min(grid.nz - 1, grid.at(box.maxZ(), 2));
        for (int y = Math.max(0, grid.at(box.minY(), 1)); y <= Math.min(grid.ny - 1, grid.at(box.maxY(), 1)); y++) {
            for (int x = Math.max(0, grid.at(box.minX(), 0)); x <= Math.min(grid.nx - 1, grid.at(box.maxX(), 0)); x++) {
                int z = Math.max(0, grid.at(box.minZ(), 2));
                while (z <= top) {
                    Vec from = grid.centre(x, y, z);
                    int hit = tracer.first(from, Vec.Z, 0, 1e4);
                    if (hit < 0) {
                        break;
                    }
                    boolean within = spaces.elementOf(hit) == e && spaces.cross(hit).z() > 0;
                    double until = from.z() + tracer.distance();
                    do {
                        int i = grid.index(x, y, z);
                        grid.state[i] = within && grid.state[i] == AirGrid.OUTSIDE ? AirGrid.INSIDE : grid.state[i];
                        z++;
                    } while (z <= top && grid.centre(x, y, z).z() < until);
                }
            }
        }
    }

    /** A point a metre above the largest piece of a space's floor; null where that is not in the space. */
    private static Vec middle(Scene spaces, Tracer tracer, int e) {
        int floor = -1;
        double most = 0;
        for (int t = spaces.firstTriangle(e); t < spaces.firstTriangle(e + 1); t++) {
            double down = -spaces.cross(t).z();
            if (down > most * (1 + 1e-9)) {
                most = down;
                floor = t;
            }
        }
        if (floor < 0) {
            return null;
        }
        Vec middle = spaces.corner(floor, 0).plus(spaces.corner(floor, 1)).plus(spaces.corner(floor, 2))
                .times(1 / 3.0).plus(new Vec(0, 0, 1));
        return spaces.elements().get(e).equals(at(spaces, tracer, middle)) ? middle : null;
    }

    /** Whether on nearly all level ways out of a space something stands right behind its rim. */
    private static boolean isWalled(Scene spaces, int e, Vec middle, Air air) {
        Tracer rim = spaces.tracer();
        int walled = 0;
        int ways = 64;
        for (int i = 0; i < ways; i++) {
            double angle = (i + 0.37) * 2 * Math.PI / ways;
            Vec way = new Vec(Math.cos(angle), Math.sin(angle), 0);
            int out = rim.first(middle, way, 0, 1e4, t -> spaces.elementOf(t) == e);
            double far = out < 0 ? 0 : rim.distance();
            walled += out >= 0 && air.tracer.any(middle, way, Math.max(0, far - NEAR), far + NEAR) ? 1 : 0;
        }
        return walled >= WALLED * ways;
    }

    static boolean isOutside(Instance space) {
        return "EXTERNAL".equals(space.enumeration("PredefinedType"))
                || "EXTERNAL".equals(space.enumeration("InteriorOrExteriorSpace"));
    }
}
