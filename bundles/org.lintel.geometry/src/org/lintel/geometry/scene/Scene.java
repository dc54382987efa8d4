// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.scene;

import java.util.Arrays;
import java.util.List;
import org.lintel.geometry.mesh.Bounds;
import org.lintel.geometry.mesh.Vec;
import org.lintel.ifc.model.Instance;

/**
 * The triangles of elements where they stand in the world, and a tree of boxes over them; never changes, and may be
 * asked by any number of threads, each through a {@link Tracer} of its own. Triangles are numbered in the order in
 * which they were added, so those of an element follow one another.
 */
public final class Scene {

    private final List<Instance> elements;
    private final int[] starts;
    private final int[] elementOf;
    private final double[] corners;
    private final Vec origin;
    private final Bounds bounds;
    private final BoxTree tree;
    private final Twins twins;
    private final int dropped;
    private final int leftOut;

    /**
     * @param starts the first triangle of every element, and in the end the number of all triangles
     * @param corners nine numbers a triangle, in metres from the origin
     */
    Scene(List<Instance> elements, int[] starts, double[] corners, Vec origin, Twins twins, BoxTree tree, int dropped,
            int leftOut) {
        this.elements = List.copyOf(elements);
        this.starts = starts;
        this.corners = corners;
        this.origin = origin;
        this.twins = twins;
        this.tree = tree;
        this.dropped = dropped;
        this.leftOut = leftOut;
        this.elementOf = new int[corners.length / 9];
        for (int e = 0; e < elements.size(); e++) {
            Arrays.fill(elementOf, starts[e], starts[e + 1], e);
        }
        Bounds box = tree.bounds();
        this.bounds = box.isEmpty() ? box : new Bounds(box.minX() + origin.x(), box.minY() + origin.y(),
                box.minZ() + origin.z(), box.maxX() + origin.x(), box.maxY() + origin.y(), box.maxZ() + origin.z());
    }

    public int triangles() {
        return elementOf.length;
    }

    /** The elements in the order in which they were added, also those that have no triangle. */
    public List<Instance> elements() {
        return elements;
    }

    /** The element a triangle belongs to, as a position in {@link #elements}. */
    public int elementOf(int triangle) {
        return elementOf[triangle];
    }

    /** The first triangle of an element; for the number of elements, the number of triangles. */
    public int firstTriangle(int element) {
        return starts[element];
    }

    /** The first element that has the very same triangles in the same place; most often itself. */
    public int firstTwin(int element) {
        return twins.first(element);
    }

    /** The same triangle of the first element that stands in the same place; most often itself. */
    public int firstTriangleAt(int triangle) {
        int element = elementOf[triangle];
        return triangle - starts[element] + starts[twins.first(element)];
    }

    /** The same triangle of the next element that stands in the same place; -1 for none. */
    int nextTwin(int triangle) {
        int element = elementOf[triangle];
        int next = twins.next(element);
        return next < 0 ? -1 : triangle - starts[element] + starts[next];
    }

    /** A corner, 0 to 2, of a triangle, in the world, in metres. */
    public Vec corner(int triangle, int corner) {
        int i = triangle * 9 + corner * 3;
        return new Vec(corners[i] + origin.x(), corners[i + 1] + origin.y(), corners[i + 2] + origin.z());
    }

    /** The same from {@link #origin}: without the digits that are lost far from the world's own origin. */
    public Vec local(int triangle, int corner) {
        int i = triangle * 9 + corner * 3;
        return new Vec(corners[i], corners[i + 1], corners[i + 2]);
    }

    /** Twice the area of a triangle as a vector that points to the side from which it runs counter-clockwise. */
    public Vec cross(int triangle) {
        double[] c = corners;
        int i = triangle * 9;
        double ux = c[i + 3] - c[i];
        double uy = c[i + 4] - c[i + 1];
        double uz = c[i + 5] - c[i + 2];
        double vx = c[i + 6] - c[i];
        double vy = c[i + 7] - c[i + 1];
        double vz = c[i + 8] - c[i + 2];
        return new Vec(uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx);
    }

    /** A place in whole metres in the middle of most elements, from which triangles and rays are reckoned. */
    public Vec origin() {
        return origin;
    }

    /** The box around all triangles, in the world; a little larger than they are. */
    public Bounds bounds() {
        return bounds;
    }

    /** How many triangles were not taken up because they have no area, or a corner that is nowhere. */
    public int dropped() {
        return dropped;
    }

    /** How many elements were not taken up because the scene was full: anything said of the scene lacks these. */
    public int leftOut() {
        return leftOut;
    }

    /** What sends rays; one for each thread. */
    public Tracer tracer() {
        return new Tracer(this);
    }

    BoxTree tree() {
        return tree;
    }

    double[] corners() {
        return corners;
    }
}
