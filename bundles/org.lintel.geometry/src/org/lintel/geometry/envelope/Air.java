// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.envelope;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import org.lintel.geometry.mesh.Vec;
import org.lintel.geometry.scene.Scene;
import org.lintel.geometry.scene.Tracer;

/**
 * Says of points what air they stand in: that of the nearest cell of the grid that is seen from them. So the answer
 * is as exact as the triangles are, not as coarse as the cells. One for each thread.
 */
final class Air {

    /** How far to look for a cell, in cells: near a surface the next two are blocked, in a corner the next three. */
    private static final double NEAR = 2.6;
    static final double FAR = 5;

    /** So many cells are tried before a point counts as standing in no air. */
    private static final int TRIES = 40;

    /** After so many it is worth while to see whether the point lies within a body. */
    private static final int FEW = 3;

    /** The least distance that counts as air, in metres. */
    static final double SLIT = 0.02;

    /** A free cell touches nothing within half its width of its middle: the part of it that must be seen. */
    private static final double BALL = 0.45;

    /** What touches the ends of a look does not stop it, in metres. */
    private static final double MARGIN = 1e-4;

    private static final int[] OFFSETS = offsets();
    private static final int WAYS = OFFSETS.length / 4;

    final AirGrid grid;
    final Scene scene;
    final Tracer tracer;
    private final int[] buildings;
    private int cell;
    private boolean partial;

    /** Points come in crowds: what stopped the last look towards each cell around one; before surfaces, elsewhere. */
    private final int[] stops = new int[2 * WAYS];
    /** What stopped the last look of all. */
    private int last = -1;
    private final double[] rim = new double[12];

    /** @param buildings the building of every element by a number of its own; null where there is only one */
    Air(AirGrid grid, Scene scene, int[] buildings) {
        this.grid = grid;
        this.scene = scene;
        this.tracer = scene.tracer();
        this.buildings = buildings;
        Arrays.fill(stops, -1);
    }

    /** Whether a surface that runs alongside lies right before a point: quicker than looking for air in vain. */
    boolean isCovered(Vec p, Vec normal) {
        return tracer.any(p, normal, 0, SLIT, t -> {
            Vec cross = scene.cross(t);
            return Math.abs(cross.dot(normal)) > 0.999 * cross.length();
        });
    }

    /** Whether an element of another building stands, facing it, within 10 cm before a point of a surface. */
    boolean touchesOtherBuilding(int element, Vec p, Vec normal) {
        if (buildings == null || buildings[element] < 0) {
            return false;
        }
        int[] one = {-1};
        boolean several = tracer.any(p.minus(normal.times(0.01)), normal, 0, 0.11, t -> {
            int other = buildings[scene.elementOf(t)];
            if (other < 0 || scene.cross(t).dot(normal) >= 0) {
                return false;
            }
            one[0] = one[0] < 0 ? other : one[0];
            return one[0] != other;
        });
        partial |= one[0] >= 0 && !several;
        return several || one[0] >= 0 && one[0] != buildings[element];
    }

    /**
     * Whether, since this was asked last, any answer depended on which building an element is of: what stands before it
     * is of one building, not of several.
     */
    boolean wasPartial() {
        boolean was = partial;
        partial = false;
        return was;
    }

    /** Whether both elements are of a building, or neither is. */
    boolean alikeOfBuilding(int element, int other) {
        return buildings == null || buildings[element] < 0 == buildings[other] < 0;
    }

    /** Neighbours of a cell, the nearest first: how far along each axis, and the square of the distance. */
    private static int[] offsets() {
        var found = new ArrayList<int[]>();
        int r = (int) FAR;
        for (int z = -r; z <= r; z++) {
            for (int y = -r; y <= r; y++) {
                for (int x = -r; x <= r; x++) {
                    int square = x * x + y * y + z * z;
                    if (square <= FAR * FAR) {
                        found.add(new int[] {x, y, z, square});
                    }
                }
            }
        }
        found.sort(Comparator.comparingInt(o -> o[3]));
        return found.stream().flatMapToInt(Arrays::stream).toArray();
    }

    /**
     * {@link AirGrid#OUTSIDE}, {@link AirGrid#INSIDE}, or {@link AirGrid#BLOCKED} where no air is seen: in a body or a
     * cavity.
     *
     * @param towards where to look, or null for all ways
     */
    byte at(Vec p, Vec towards) {
        int x = grid.at(p.x(), 0);
        int y = grid.at(p.y(), 1);
        int z = grid.at(p.z(), 2);
        int tries = 0;
        int look = towards == null ? 0 : WAYS;
        // numbers and no points: there are millions, and most are not looked at
        double tx = towards == null ? 0 : towards.x();
        double ty = towards == null ? 0 : towards.y();
        double tz = towards == null ? 0 : towards.z();
        for (int i = 0; i < OFFSETS.length; i += 4, look++) {
            if (OFFSETS[i + 3] > NEAR * NEAR && tries >= TRIES) {
                break;
            }
            int cx = x + OFFSETS[i];
            int cy = y + OFFSETS[i + 1];
            int cz = z + OFFSETS[i + 2];
            byte state = grid.state(cx, cy, cz);
            if (state != AirGrid.OUTSIDE && state != AirGrid.INSIDE) {
                continue;
            }
            double mx = grid.low.x() + (cx + 0.5) * grid.cell;
            double my = grid.low.y() + (cy + 0.5) * grid.cell;
            double mz = grid.low.z() + (cz + 0.5) * grid.cell;
            if (towards != null && (mx - p.x()) * tx + (my - p.y()) * ty + (mz - p.z()) * tz <= 0) {
                continue;
            }
            if (tries++ == FEW && towards != null && isInBody(p, towards)) {
                return AirGrid.BLOCKED;
            }
            if (sees(p, mx, my, mz, look) && (state == AirGrid.INSIDE || seesAround(p, mx, my, mz))) {
                boolean within = cx >= 0 && cy >= 0 && cz >= 0 && cx < grid.nx && cy < grid.ny && cz < grid.nz;
                cell = within ? grid.index(cx, cy, cz) : 0;
                return state;
            }
        }
        return AirGrid.BLOCKED;
    }

    /** Whether the next that comes along three ways is the inner side of a face. */
    private boolean isInBody(Vec p, Vec towards) {
        Vec u = towards.anySquare().times(0.6);
        Vec v = towards.cross(u);
        return leaves(p, towards) && leaves(p, towards.plus(u).plus(v.times(0.3)))
                && leaves(p, towards.minus(u).plus(v.times(0.4)));
    }

    private boolean leaves(Vec p, Vec way) {
        int hit = tracer.first(p, way, 0, 100);
        return hit >= 0 && scene.cross(hit).dot(way) > 0;
    }

    /** @param look the number of looks that are like this one: towards the same neighbour of the cell of the point */
    private boolean sees(Vec p, double x, double y, double z, int look) {
        int stop = tracer.between(p.x(), p.y(), p.z(), x, y, z, MARGIN, last, stops[look]);
        if (stop >= 0) {
            stops[look] = stop;
            last = stop;
        }
        return stop < 0;
    }

    /**
     * Whether the ball of clear air around the middle of a cell is seen as a whole. In a corner, however sharp, it is;
     * through a slit only its middle may be.
     */
    private boolean seesAround(Vec p, double x, double y, double z) {
        Vec way = new Vec(x - p.x(), y - p.y(), z - p.z()).unit();
        if (way == null) {
            return true;
        }
        Vec u = way.anySquare().times(grid.cell * BALL);
        Vec v = way.cross(u);
        put(rim, 0, x + u.x(), y + u.y(), z + u.z());
        put(rim, 3, x - u.x(), y - u.y(), z - u.z());
        put(rim, 6, x + v.x(), y + v.y(), z + v.z());
        put(rim, 9, x - v.x(), y - v.y(), z - v.z());
        return !tracer.betweenAny(p.x(), p.y(), p.z(), rim, MARGIN);
    }

    private static void put(double[] points, int at, double x, double y, double z) {
        points[at] = x;
        points[at + 1] = y;
        points[at + 2] = z;
    }

    /** The cell that answered last. */
    int cell() {
        return cell;
    }

    /**
     * The air beyond what stands at a point: what one comes to by going on in a direction through bodies and cavities;
     * {@link AirGrid#BLOCKED} where that is no air within the depth.
     */
    byte beyond(Vec p, Vec direction, double depth) {
        double at = 0;
        while (at < depth) {
            int hit = tracer.first(p, direction, at, depth);
            if (hit < 0) {
                return AirGrid.BLOCKED;
            }
            at = tracer.distance() + 1e-4;
            if (scene.cross(hit).dot(direction) > 0) {
                // out of a body: is there air before the next one?
                int next = tracer.first(p, direction, at, at + grid.cell);
                double room = next < 0 ? grid.cell : tracer.distance() - at;
                if (room > SLIT) {
                    byte air = at(p.plus(direction.times(at + Math.min(room / 2, grid.cell / 4))), null);
                    if (air != AirGrid.BLOCKED) {
                        return air;
                    }
                }
            }
        }
        return AirGrid.BLOCKED;
    }
}
