// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.envelope;

import java.util.Arrays;
import java.util.BitSet;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.geometry.mesh.Bounds;
import org.lintel.geometry.mesh.Vec;
import org.lintel.geometry.scene.Scene;
import org.lintel.geometry.scene.Tracer;

/**
 * The air in and around a building in equal cells: what a triangle touches is blocked, what can be reached from the rim
 * is outside, what cannot is inside, or within a thick body. Since a cell is as wide as the gap that counts, air does
 * not
 * pass through narrower ones.
 */
final class AirGrid {

    static final byte FREE = 0;
    static final byte BLOCKED = 1;
    static final byte OUTSIDE = 2;
    static final byte INSIDE = 3;
    static final byte BODY = 4;

    /** Less air is no room but a gap that fabric encloses, in m³: 0.6 m by 0.6 m, and high enough to stand in. */
    private static final double ROOM = 0.8;

    /** Cells around the building, so that air can pass on every side. */
    private static final int RIM = 3;

    final double cell;
    final int nx;
    final int ny;
    final int nz;
    final Vec low;
    final byte[] state;
    private int[] open = new int[1 << 16];
    /** A bit for every cell: whether outside air lies within {@link Air#FAR} cells of it along every axis. */
    private long[] nearOutside;
    private boolean room;

    private AirGrid(Vec low, double cell, int nx, int ny, int nz) {
        this.low = low;
        this.cell = cell;
        this.nx = nx;
        this.ny = ny;
        this.nz = nz;
        this.state = new byte[nx * ny * nz];
    }

    /** @throws org.lintel.core.task.CancelledException if the user asked to stop */
    static AirGrid of(Scene scene, double gap, int mostCells, Progress progress) {
        Bounds box = scene.bounds();
        double cell = gap;
        while (cells(box, cell) > mostCells) {
            cell *= 1.1;
        }
        // walls often stand at whole decimetres: cells that do not keep their sides off them
        double shift = cell * (RIM + 0.137);
        var grid = new AirGrid(new Vec(box.minX() - shift, box.minY() - shift, box.minZ() - shift), cell,
                count(box.maxX() - box.minX(), cell), count(box.maxY() - box.minY(), cell),
                count(box.maxZ() - box.minZ(), cell));
        progress.begin(Message.of("filling the air around the building", "填充建築物周圍的空氣"), scene.triangles());
        for (int t = 0; t < scene.triangles(); t++) {
            if ((t & 0xFF) == 0) {
                progress.check();
                progress.worked(Math.min(256, scene.triangles() - t));
            }
            if (scene.firstTriangleAt(t) == t) {
                grid.block(scene.corner(t, 0), scene.corner(t, 1), scene.corner(t, 2));
            }
        }
        grid.fill(0, OUTSIDE, progress);
        grid.enclosed(scene, progress);
        grid.open = null;
        return grid;
    }

    private static int count(double length, double cell) {
        return (int) Math.min(1_000_000, Math.ceil(length / cell)) + 2 * RIM + 1;
    }

    private static double cells(Bounds box, double cell) {
        return (double) count(box.maxX() - box.minX(), cell) * count(box.maxY() - box.minY(), cell)
                * count(box.maxZ() - box.minZ(), cell);
    }

    int index(int x, int y, int z) {
        return (z * ny + y) * nx + x;
    }

    /** The cell a point lies in, along one axis; may lie beyond the grid. */
    int at(double coordinate, int axis) {
        double from = axis == 0 ? low.x() : axis == 1 ? low.y() : low.z();
        return (int) Math.floor((coordinate - from) / cell);
    }

    Vec centre(int x, int y, int z) {
        return new Vec(low.x() + (x + 0.5) * cell, low.y() + (y + 0.5) * cell, low.z() + (z + 0.5) * cell);
    }

    Vec centre(int index) {
        return centre(index % nx, index / nx % ny, index / nx / ny);
    }

    /** Beyond the grid everything is outside. */
    byte state(int x, int y, int z) {
        return x < 0 || y < 0 || z < 0 || x >= nx || y >= ny || z >= nz ? OUTSIDE : state[index(x, y, z)];
    }

    private void block(Vec a, Vec b, Vec c) {
        int x0 = at(Math.min(a.x(), Math.min(b.x(), c.x())), 0);
        int x1 = at(Math.max(a.x(), Math.max(b.x(), c.x())), 0);
        int y0 = at(Math.min(a.y(), Math.min(b.y(), c.y())), 1);
        int y1 = at(Math.max(a.y(), Math.max(b.y(), c.y())), 1);
        int z0 = at(Math.min(a.z(), Math.min(b.z(), c.z())), 2);
        int z1 = at(Math.max(a.z(), Math.max(b.z(), c.z())), 2);
        var touch = new TriangleBox(a, b, c, cell / 2 * (1 + 1e-9));
        for (int z = z0; z <= z1; z++) {
            for (int y = y0; y <= y1; y++) {
                for (int x = x0; x <= x1; x++) {
                    int i = index(x, y, z);
                    if (state[i] != BLOCKED && touch.meets(low.x() + (x + 0.5) * cell, low.y() + (y + 0.5) * cell,
                            low.z() + (z + 0.5) * cell)) {
                        state[i] = BLOCKED;
                    }
                }
            }
        }
    }

    /** Gives the free cells that hang together with one a state; how many these are. They stand in {@link #open}. */
    private int fill(int from, byte with, Progress progress) {
        int done = 0;
        int n = 0;
        state[from] = with;
        open[n++] = from;
        while (done < n) {
            if ((done & 0xFFFF) == 0) {
                progress.check();
            }
            int i = open[done++];
            int x = i % nx;
            int y = i / nx % ny;
            int z = i / nx / ny;
            if (n + 6 > open.length) {
                open = Arrays.copyOf(open, (int) Math.min(state.length + 8L, open.length * 2L));
            }
            n = reach(x > 0, i - 1, with, n);
            n = reach(x + 1 < nx, i + 1, with, n);
            n = reach(y > 0, i - nx, with, n);
            n = reach(y + 1 < ny, i + nx, with, n);
            n = reach(z > 0, i - nx * ny, with, n);
            n = reach(z + 1 < nz, i + nx * ny, with, n);
        }
        return n;
    }

    private int reach(boolean within, int i, byte with, int n) {
        if (within && state[i] == FREE) {
            state[i] = with;
            open[n] = i;
            return n + 1;
        }
        return n;
    }

    /**
     * What air cannot reach is inside the building or inside a body: there most ways out meet a triangle from behind.
     */
    private void enclosed(Scene scene, Progress progress) {
        Tracer tracer = scene.tracer();
        for (int i = 0; i < state.length; i++) {
            if (state[i] == FREE) {
                int n = fill(i, INSIDE, progress);
                int behind = 0;
                int all = 0;
                for (int k = 0; k < 5; k++) {
                    Vec from = centre(open[(int) ((n - 1L) * k / 4)]);
                    for (Vec way : WAYS) {
                        int hit = tracer.first(from, way, 0, 1e6);
                        all++;
                        behind += hit >= 0 && scene.cross(hit).dot(way) > 0 ? 1 : 0;
                    }
                }
                if (behind * 3 > all * 2) {
                    for (int k = 0; k < n; k++) {
                        state[open[k]] = BODY;
                    }
                }
            }
        }
    }

    /** Whether there is any; once it is surveyed. */
    boolean hasRoom() {
        return room;
    }

    /** Whether enclosed air hangs together anywhere in as much room as a person needs to stand in. */
    private boolean room() {
        int wanted = (int) Math.ceil(ROOM / (cell * cell * cell));
        var seen = new BitSet(state.length);
        int[] air = new int[wanted + 6];
        for (int i = 0; i < state.length; i++) {
            if (state[i] == INSIDE && !seen.get(i) && joined(i, wanted, seen, air) >= wanted) {
                return true;
            }
        }
        return false;
    }

    /** How many cells of enclosed air hang together with one; no more are counted than are wanted, and some. */
    private int joined(int from, int wanted, BitSet seen, int[] air) {
        int[] steps = {1, -1, nx, -nx, nx * ny, -nx * ny};
        int done = 0;
        int n = 0;
        seen.set(from);
        air[n++] = from;
        while (done < n && n < wanted) {
            int i = air[done++];
            for (int step : steps) {
                int next = i + step;
                // at the rim of the grid the next may be at the other end of it: air that is told by spaces alone may come there
                if (next >= 0 && next < state.length && state[next] == INSIDE && !seen.get(next)) {
                    seen.set(next);
                    air[n++] = next;
                }
            }
        }
        return n;
    }

    /**
     * Sees whether there is a room, and marks the cells near outside air: elsewhere nothing needs to be looked at to know
     * that it is not outside.
     */
    void survey() {
        room = room();
        int reach = (int) Air.FAR;
        int window = 2 * reach + 1;
        int size = nx * ny;
        nearOutside = new long[(state.length >> 6) + 1];
        byte[][] planes = new byte[window][size];
        byte[] row = new byte[size];
        int[] counts = new int[size];
        for (int z = 0; z < nz + reach; z++) {
            byte[] plane = planes[z % window];
            // what leaves the window of levels
            for (int i = 0; z >= window && i < size; i++) {
                counts[i] -= plane[i];
            }
            if (z < nz) {
                widen(z, reach, row, plane);
                for (int i = 0; i < size; i++) {
                    counts[i] += plane[i];
                }
            } else {
                Arrays.fill(plane, (byte) 0);
            }
            int level = z - reach;
            for (int i = 0; level >= 0 && i < size; i++) {
                if (counts[i] > 0) {
                    int at = level * size + i;
                    nearOutside[at >> 6] |= 1L << at;
                }
            }
        }
    }

    /** Where on a level outside air lies within some cells along both axes. */
    private void widen(int z, int reach, byte[] row, byte[] plane) {
        for (int y = 0; y < ny; y++) {
            int from = y * nx;
            int until = -1;
            for (int x = 0; x < nx + reach; x++) {
                until = x < nx && state[index(x, y, z)] == OUTSIDE ? x + reach : until;
                if (x >= reach) {
                    row[from + x - reach] = (byte) (until >= x - reach ? 1 : 0);
                }
            }
        }
        int[] until = new int[nx];
        Arrays.fill(until, -1);
        for (int y = 0; y < ny + reach; y++) {
            for (int x = 0; x < nx; x++) {
                until[x] = y < ny && row[y * nx + x] != 0 ? y + reach : until[x];
                if (y >= reach) {
                    plane[(y - reach) * nx + x] = (byte) (until[x] >= y - reach ? 1 : 0);
                }
            }
        }
    }

    /** Whether outside air may lie near a point. */
    boolean isNearOutside(Vec p) {
        int x = at(p.x(), 0);
        int y = at(p.y(), 1);
        int z = at(p.z(), 2);
        if (nearOutside == null || x < 0 || y < 0 || z < 0 || x >= nx || y >= ny || z >= nz) {
            return true;
        }
        int i = index(x, y, z);
        return (nearOutside[i >> 6] >> i & 1) != 0;
    }

    /** Directions along no edge that buildings have. */
    private static final Vec[] WAYS = {new Vec(0.91, 0.37, 0.19), new Vec(-0.87, 0.41, -0.27),
        new Vec(0.31, -0.93, 0.23), new Vec(-0.29, -0.95, -0.13), new Vec(0.23, 0.17, 0.96),
        new Vec(-0.11, 0.27, -0.97)};
}
