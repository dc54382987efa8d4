// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.envelope;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintel.geometry.mesh.Bounds;
import org.lintel.geometry.mesh.Vec;
import org.lintel.geometry.scene.Scene;
import org.lintel.geometry.scene.Tracer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * Finds light wells and courtyards: outside air that at its own level cannot be reached from the rim. What is enclosed
 * over less than the height of a storey is the air behind a parapet, not a well.
 */
final class Wells {

    /** Enclosed over less than this is no well, in metres. */
    private static final double LEAST = 2.2;

    /** A slice has at most so many lines; beyond, cells are counted. */
    private static final int MOST_LINES = 50_000;

    private static final int[] NONE = {};

    private final AirGrid grid;
    private final Scene scene;
    private final Map<Integer, int[]> labels = new HashMap<>();
    private final Map<Long, Well> wells = new HashMap<>();
    private final List<Well> found = new ArrayList<>();
    /** Cells of a level that are still to be looked at: each that has its label names at most two others. */
    private final int[] open;

    Wells(AirGrid grid, Scene scene) {
        this.grid = grid;
        this.scene = scene;
        this.open = new int[2 * grid.nx * grid.ny + 1];
    }

    List<Well> all() {
        return List.copyOf(found);
    }

    /** The well an outside cell lies in; null where it lies in none. */
    Well at(int cell) {
        int x = cell % grid.nx;
        int y = cell / grid.nx % grid.ny;
        int z = cell / grid.nx / grid.ny;
        int label = label(x, y, z);
        if (label == 0) {
            return null;
        }
        int top = z;
        while (top + 1 < grid.nz && label(x, y, top + 1) > 0) {
            top++;
        }
        int bottom = z;
        while (bottom > 0 && label(x, y, bottom - 1) > 0) {
            bottom--;
        }
        double depth = (top - bottom + 1) * grid.cell;
        if (depth < LEAST) {
            return null;
        }
        // looked at in the middle of its height, so that all storeys tell of one well
        int middle = (top + bottom) / 2;
        long key = (long) middle << 32 | label(x, y, middle);
        Well known = wells.get(key);
        if (known == null) {
            known = measure(x, y, middle, depth);
            for (Well other : found) {
                boolean same = Math.abs(other.area() - known.area()) < 0.02 * known.area() && sameColumn(other, x, y);
                known = same ? other : known;
            }
            if (!found.contains(known)) {
                found.add(known);
                columns.put(known.number(), new int[] {x, y});
            }
            wells.put(key, known);
        }
        return known;
    }

    private final Map<Integer, int[]> columns = new HashMap<>();

    private boolean sameColumn(Well well, int x, int y) {
        int[] at = columns.get(well.number());
        int z = Math.clamp(grid.at(well.low(), 2), 0, grid.nz - 1);
        return at != null && label(at[0], at[1], z) == label(x, y, z) && label(x, y, z) > 0;
    }

    /**
     * 0 for cells that are reached from the rim of their level, or are no outside air; else the number of the pocket.
     */
    private int label(int x, int y, int z) {
        int[] level = labels.computeIfAbsent(z, this::level);
        int i = y * grid.nx + x;
        return level == NONE ? 0 : level[i];
    }

    /** {@link #NONE} where all outside air of a level is reached from its rim. */
    private int[] level(int z) {
        int[] level = new int[grid.nx * grid.ny];
        flood(level, 0, z, -1);
        int floor = grid.index(0, 0, z);
        int pockets = 0;
        for (int i = 0; i < level.length; i++) {
            if (isOpen(level, floor, i)) {
                flood(level, i, z, ++pockets);
            }
        }
        if (pockets == 0) {
            return NONE;
        }
        for (int i = 0; i < level.length; i++) {
            level[i] = Math.max(0, level[i]);
        }
        return level;
    }

    /** Gives the outside air of a level that hangs together a label, run by run along the rows. */
    private void flood(int[] level, int from, int z, int label) {
        int floor = grid.index(0, 0, z);
        int n = 0;
        open[n++] = from;
        while (n > 0) {
            int i = open[--n];
            if (level[i] != 0) {
                continue;
            }
            int begin = i - i % grid.nx;
            int left = i;
            while (left > begin && isOpen(level, floor, left - 1)) {
                left--;
            }
            int right = i;
            while (right + 1 < begin + grid.nx && isOpen(level, floor, right + 1)) {
                right++;
            }
            Arrays.fill(level, left, right + 1, label);
            for (int row = -grid.nx; row <= grid.nx; row += 2 * grid.nx) {
                if (begin + row < 0 || begin + row >= level.length) {
                    continue;
                }
                boolean before = false;
                for (int j = left + row; j <= right + row; j++) {
                    boolean here = isOpen(level, floor, j);
                    if (here && !before) {
                        open[n++] = j;
                    }
                    before = here;
                }
            }
        }
    }

    private boolean isOpen(int[] level, int floor, int i) {
        return level[i] == 0 && grid.state[floor + i] == AirGrid.OUTSIDE;
    }

    private Well measure(int x, int y, int z, double depth) {
        Vec middle = grid.centre(x, y, z);
        int[] level = labels.get(z);
        int label = level[y * grid.nx + x];
        double exact = outline(middle, around(level, label, z));
        double counted = Arrays.stream(level).filter(l -> l == label).count() * grid.cell * grid.cell;
        // an outline that leaves most of the cells out, or takes in far more, is not that of this pocket
        boolean sound = exact >= counted * 0.95 && exact < counted * 3 + 20 * grid.cell;
        return new Well(found.size() + 1, sound ? exact : counted, sound, middle.z(), depth);
    }

    /** The box around the cells of a pocket, on its level, as wide as what bounds it stands from them. */
    private Bounds around(int[] level, int label, int z) {
        Bounds box = Bounds.EMPTY;
        for (int i = 0; i < level.length; i++) {
            if (level[i] == label) {
                Vec c = grid.centre(i % grid.nx, i / grid.nx, z);
                box = box.with(new Bounds(c.x(), c.y(), c.z(), c.x(), c.y(), c.z()));
            }
        }
        double wide = 3 * grid.cell;
        return new Bounds(box.minX() - wide, box.minY() - wide, box.minZ(), box.maxX() + wide, box.maxY() + wide,
                box.maxZ());
    }

    /**
     * The area of what the lines, in which triangles cross a level, enclose around a point; 0 where they do not.
     *
     * @param near where it should lie: if it does, what stands elsewhere need not be looked at
     */
    private double outline(Vec at, Bounds near) {
        Polygon small = outlineWithin(at, near);
        if (small == null || !holds(near, at, small)) {
            small = outlineWithin(at, scene.bounds());
        }
        // from the same corner each time, so that the sum has the same last digits
        return small == null ? 0 : small.norm().getArea();
    }

    /** Whether a polygon around a point lies within a box, so that no other line can pass through it. */
    private static boolean holds(Bounds box, Vec at, Polygon polygon) {
        var own = polygon.getEnvelopeInternal();
        return own.getMinX() + at.x() > box.minX() && own.getMaxX() + at.x() < box.maxX()
                && own.getMinY() + at.y() > box.minY() && own.getMaxY() + at.y() < box.maxY();
    }

    /** What the lines of triangles in a box enclose; null where they do not. */
    private Polygon outlineWithin(Vec at, Bounds box) {
        Tracer tracer = scene.tracer();
        var lines = new ArrayList<Geometry>();
        tracer.within(new Bounds(box.minX(), box.minY(), at.z(), box.maxX(), box.maxY(), at.z()), t -> {
            if (lines.size() <= MOST_LINES) {
                LineString line = crossing(t, at);
                if (line != null) {
                    lines.add(line);
                }
            }
        });
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            return null;
        }
        var polygons = new Polygonizer();
        polygons.add(Flat.noded(lines));
        var here = Flat.FACTORY.createPoint(new Coordinate(0, 0));
        for (Object one : polygons.getPolygons()) {
            if (one instanceof Polygon polygon && polygon.contains(here)) {
                return polygon;
            }
        }
        return null;
    }

    private LineString crossing(int triangle, Vec at) {
        var ends = new ArrayList<Coordinate>();
        for (int k = 0; k < 3; k++) {
            Vec a = scene.corner(triangle, k).minus(at);
            Vec b = scene.corner(triangle, (k + 1) % 3).minus(at);
            if (a.z() < 0 != b.z() < 0) {
                double f = a.z() / (a.z() - b.z());
                ends.add(new Coordinate(a.x() + (b.x() - a.x()) * f, a.y() + (b.y() - a.y()) * f));
            }
        }
        return ends.size() == 2 && ends.get(0).distance(ends.get(1)) > 1e-6
                ? Flat.FACTORY.createLineString(ends.toArray(Coordinate[]::new)) : null;
    }
}
