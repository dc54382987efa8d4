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

    private final int most;
    private final List<Instance> elements = new ArrayList<>();
    private final List<Vec> middles = new ArrayList<>();
    private int[] starts = new int[1024];
    private double[] corners = new double[9 * 1024];
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
        Bounds box = Bounds.EMPTY;
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
            if ((triangles + 1) * 9 > corners.length) {
                corners = Arrays.copyOf(corners, (int) Math.min(corners.length * 2L, most * 9L + 9));
            }
            System.arraycopy(p, 0, corners, triangles * 9, 9);
            triangles++;
            box = box.with(new Bounds(Math.min(p[0], Math.min(p[3], p[6])), Math.min(p[1], Math.min(p[4], p[7])),
                    Math.min(p[2], Math.min(p[5], p[8])), Math.max(p[0], Math.max(p[3], p[6])),
                    Math.max(p[1], Math.max(p[4], p[7])), Math.max(p[2], Math.max(p[5], p[8]))));
        }
        return box;
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
            local[i] = corners[i] - origin.x();
            local[i + 1] = corners[i + 1] - origin.y();
            local[i + 2] = corners[i + 2] - origin.z();
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
