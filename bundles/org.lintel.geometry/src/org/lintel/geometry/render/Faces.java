// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.render;

import java.util.Arrays;
import org.lintel.geometry.mesh.Vec;

/** The triangles of one tile: their planes over the picture, the ways they face, and the samples they cover. */
final class Faces {

    /** Surfaces nearer to each other than this count as one: the one that was drawn first is seen, in metres. */
    private static final double SAME = 2e-4;

    private final Projection projection;
    private final double same;
    private final Span span = new Span();
    int count;
    /** Of each face: nearness = a·x + b·y + c at the middle of sample x, y. */
    double[] a = new double[256];
    double[] b = new double[256];
    double[] c = new double[256];
    double[] low = new double[256];
    double[] high = new double[256];
    /** The direction it faces, turned to the viewer. */
    float[] nx = new float[256];
    float[] ny = new float[256];
    float[] nz = new float[256];
    int[] triangle = new int[256];
    int[] thing = new int[256];
    boolean[] behind = new boolean[256];

    Faces(Projection projection, double radius) {
        this.projection = projection;
        same = Math.max(SAME, radius * 2e-6);
    }

    /** Takes up a tile's triangles; those that are seen from the edge only are left out. */
    void set(int[] triangles, int from, int to) {
        count = 0;
        for (int i = from; i < to; i++) {
            add(triangles[i]);
        }
    }

    private void add(int t) {
        Projection p = projection;
        int i = p.corners[t * 3];
        int j = p.corners[t * 3 + 1];
        int k = p.corners[t * 3 + 2];
        double x1 = p.x[j] - p.x[i];
        double y1 = p.y[j] - p.y[i];
        double x2 = p.x[k] - p.x[i];
        double y2 = p.y[k] - p.y[i];
        double area = x1 * y2 - y1 * x2;
        Vec n = area == 0 ? null : p.soup.normal(p.source[t]);
        if (n == null) {
            return;
        }
        if (count == a.length) {
            grow();
        }
        if (!plane(n, i)) {
            return;
        }
        low[count] = Math.min(p.near[i], Math.min(p.near[j], p.near[k]));
        high[count] = Math.max(p.near[i], Math.max(p.near[j], p.near[k]));
        // rows run down, so that a face seen from its front runs clockwise
        behind[count] = area > 0;
        double turn = area > 0 ? -1 : 1;
        nx[count] = (float) (n.x() * turn);
        ny[count] = (float) (n.y() * turn);
        nz[count] = (float) (n.z() * turn);
        triangle[count] = t;
        thing[count] = p.soup.thing[p.source[t]];
        count++;
    }

    /**
     * The plane by the face's direction and one corner, not by three corners: those stand on the grid of samples, which
     * tilts narrow faces.
     */
    private boolean plane(Vec n, int corner) {
        Projection p = projection;
        Camera camera = p.camera;
        double right = n.dot(camera.right());
        double up = n.dot(camera.up());
        double towards = n.dot(camera.back());
        double x = p.x[corner] / (double) Span.STEPS - camera.width() / 2.0;
        double y = p.y[corner] / (double) Span.STEPS - camera.height() / 2.0;
        double near = p.near[corner];
        // along the ray to the corner, in samples; nothing where the face is seen from its edge
        double facing = camera.perspective() ? right * x - up * y - towards * camera.scale() : towards * camera.scale();
        if (!(Math.abs(facing) > 1e-9 * camera.scale())) {
            return false;
        }
        a[count] = camera.perspective() ? near * right / facing : -right / facing;
        b[count] = camera.perspective() ? -near * up / facing : up / facing;
        c[count] = near - a[count] * (x + camera.width() / 2.0 - 0.5) - b[count] * (y + camera.height() / 2.0 - 0.5);
        return true;
    }

    private void grow() {
        int more = count * 2;
        a = Arrays.copyOf(a, more);
        b = Arrays.copyOf(b, more);
        c = Arrays.copyOf(c, more);
        low = Arrays.copyOf(low, more);
        high = Arrays.copyOf(high, more);
        nx = Arrays.copyOf(nx, more);
        ny = Arrays.copyOf(ny, more);
        nz = Arrays.copyOf(nz, more);
        triangle = Arrays.copyOf(triangle, more);
        thing = Arrays.copyOf(thing, more);
        behind = Arrays.copyOf(behind, more);
    }

    /** How near the plane of a face is at a sample. */
    double nearness(int face, double x, double y) {
        return a[face] * x + b[face] * y + c[face];
    }

    /** The same, no farther out than the face's corners. */
    double seen(int face, double x, double y) {
        return Math.clamp(nearness(face, x, y), low[face], high[face]);
    }

    /**
     * Draws a face into a layer where it is nearer than what is there.
     *
     * @param floor only before this surface; null: everywhere
     * @param ceiling only behind this surface, and not where there is none; null: everywhere
     * @param left the sample of the picture at the layer's left edge
     */
    void draw(int face, Layer layer, Layer floor, Layer ceiling, int left, int top) {
        Projection p = projection;
        int t = triangle[face];
        int i = p.corners[t * 3];
        int j = p.corners[t * 3 + 1];
        int k = p.corners[t * 3 + 2];
        if (!span.set(p.x[i], p.y[i], p.x[j], p.y[j], p.x[k], p.y[k])) {
            return;
        }
        double e = same;
        boolean perspective = p.camera.perspective();
        for (int y = Math.max(span.top(), top); y < Math.min(span.bottom(), top + layer.side); y++) {
            span.row(y, left, left + layer.side);
            int at = (y - top) * layer.side - left;
            for (int x = span.from; x < span.to; x++) {
                double n = seen(face, x, y);
                double step = perspective ? e * n * n : e;
                int s = at + x;
                if (n > layer.near[s] + step && (floor == null || n > floor.near[s] + step)
                        && (ceiling == null || ceiling.face[s] >= 0 && n < ceiling.near[s] - step)) {
                    layer.near[s] = (float) n;
                    layer.face[s] = face;
                }
            }
        }
    }
}
