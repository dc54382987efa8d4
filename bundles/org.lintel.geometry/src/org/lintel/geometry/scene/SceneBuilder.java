// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.scene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.geometry.engine.ElementGeometry;
import org.lintel.geometry.mesh.Bounds;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Mesh;
import org.lintel.geometry.mesh.Vec;
import org.lintel.geometry.solid.Part;
import org.lintel.ifc.model.Instance;

/**
 * Collects elements for a {@link Scene}; may be handed to an engine as what takes its elements. Not for several
 * threads.
 */
public final class SceneBuilder implements Consumer<ElementGeometry> {

    /** What a scene holds unless told otherwise: some 100 bytes each. */
    public static final int MOST_TRIANGLES = 6_000_000;

    /** No site reaches farther from the origin of its world, in metres; what lies beyond is a wrong number. */
    private static final double FARTHEST = 1e8;

    /** So many triangles stand in a block: what they are is not copied as more are taken up. */
    private static final int BLOCK = 1024;

    private final int most;
    private final List<Instance> elements = new ArrayList<>();
    private final List<Vec> middles = new ArrayList<>();
    private int[] starts = new int[1024];
    /** Nine numbers a triangle, in the world. */
    private final List<double[]> blocks = new ArrayList<>();
    private int triangles;
    private int dropped;
    private int leftOut;

    public SceneBuilder() {
        this(MOST_TRIANGLES);
    }

    /**
     * @param most triangles that are taken up; elements that would exceed it are left out and counted
     */
    public SceneBuilder(int most) {
        if (most < 1 || most > Integer.MAX_VALUE / 10) {
            throw new IllegalArgumentException("most");
        }
        this.most = most;
    }

    /** Takes up an element as it is built, its openings cut out. */
    @Override
    public void accept(ElementGeometry element) {
        add(element, element.parts());
    }

    /** Takes up an element with parts in its own coordinates: its own, the uncut ones, or others. */
    public void add(ElementGeometry element, List<Part> parts) {
        long wanted = triangles;
        for (Part part : parts) {
            wanted += part.mesh().triangles();
        }
        if (wanted > most) {
            leftOut++;
            return;
        }
        if (elements.size() + 1 == starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
        }
        starts[elements.size()] = triangles;
        elements.add(element.element());
        Bounds box = Bounds.EMPTY;
        for (Part part : parts) {
            box = box.with(add(part.mesh(), element.placement().times(part.at())));
        }
        if (!box.isEmpty()) {
            middles.add(box.centre());
        }
    }

    /** How many elements were taken up. */
    public int size() {
        return elements.size();
    }

    private Bounds add(Mesh mesh, Matrix at) {
        boolean mirrors = at.determinant() < 0;
        double[] p = new double[9];
        double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int t = 0; t < mesh.triangles(); t++) {
            for (int k = 0; k < 3; k++) {
                // a map that mirrors turns triangles inside out
                int v = mesh.corner(t, mirrors ? (3 - k) % 3 : k);
                p[k * 3] = at.x(mesh.x(v), mesh.y(v), mesh.z(v));
                p[k * 3 + 1] = at.y(mesh.x(v), mesh.y(v), mesh.z(v));
                p[k * 3 + 2] = at.z(mesh.x(v), mesh.y(v), mesh.z(v));
            }
            if (!sound(p)) {
                dropped++;
                continue;
            }
            if (triangles % BLOCK == 0) {
                blocks.add(new double[9 * BLOCK]);
            }
            System.arraycopy(p, 0, blocks.getLast(), triangles % BLOCK * 9, 9);
            triangles++;
            for (int k = 0; k < 9; k++) {
                low[k % 3] = Math.min(low[k % 3], p[k]);
                high[k % 3] = Math.max(high[k % 3], p[k]);
            }
        }
        return low[0] > high[0] ? Bounds.EMPTY : new Bounds(low[0], low[1], low[2], high[0], high[1], high[2]);
    }

    private static boolean sound(double[] p) {
        for (double d : p) {
            if (!(Math.abs(d) < FARTHEST)) {
                return false;
            }
        }
        double ux = p[3] - p[0];
        double uy = p[4] - p[1];
        double uz = p[5] - p[2];
        double vx = p[6] - p[0];
        double vy = p[7] - p[1];
        double vz = p[8] - p[2];
        double x = uy * vz - uz * vy;
        double y = uz * vx - ux * vz;
        double z = ux * vy - uy * vx;
        return Math.sqrt(x * x + y * y + z * z) > 1e-14;
    }

    /**
     * The scene of what was taken up; the builder may take up more afterwards, for another one.
     *
     * @throws org.lintel.core.task.CancelledException if the user asked to stop
     */
    public Scene build(Progress progress) {
        progress.begin(Message.of("arranging triangles", "整理三角形"), triangles);
        Vec origin = middle();
        double[] local = new double[triangles * 9];
        for (int i = 0; i < local.length; i += 3) {
            double[] block = blocks.get(i / (9 * BLOCK));
            int at = i % (9 * BLOCK);
            local[i] = block[at] - origin.x();
            local[i + 1] = block[at + 1] - origin.y();
            local[i + 2] = block[at + 2] - origin.z();
        }
        int[] firsts = Arrays.copyOf(starts, elements.size() + 1);
        firsts[elements.size()] = triangles;
        var twins = Twins.of(firsts, local);
        var tree = BoxTree.of(local, twins.triangles(firsts), progress);
        return new Scene(elements, firsts, local, origin, twins, tree, dropped, leftOut);
    }

    /** A median, since one element that was left at the origin must not draw the middle away from all others. */
    private Vec middle() {
        if (middles.isEmpty()) {
            return Vec.ZERO;
        }
        int half = middles.size() / 2;
        return new Vec(Math.rint(middles.stream().mapToDouble(Vec::x).sorted().toArray()[half]),
                Math.rint(middles.stream().mapToDouble(Vec::y).sorted().toArray()[half]),
                Math.rint(middles.stream().mapToDouble(Vec::z).sorted().toArray()[half]));
    }
}
