// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.render;

import java.util.Arrays;

/**
 * Finds where lines are to be drawn in a tile: around things, where one stands before another, and along creases. They are
 * found between neighbouring samples, so that hidden lines are hidden, and bodies that run into each other get a line too.
 */
final class Ink {

    /** Faces that turn less than this are one rounded surface. */
    private static final double CREASE = Math.cos(Math.toRadians(24));

    private static final float OUTLINE = 0.80f;
    private static final float STEP = 0.66f;
    private static final float FOLD = 0.50f;
    private static final float JOINT = 0.22f;

    private final Faces faces;
    private final Soup soup;
    private final Camera camera;
    private final int samples;

    /** @param samples to the side of a pixel */
    Ink(Faces faces, Projection projection, int samples) {
        this.faces = faces;
        this.soup = projection.soup;
        this.camera = projection.camera;
        this.samples = samples;
    }

    /** Writes the strength of ink at each sample, 0 to 1; the outermost samples of the layer receive none. */
    void draw(Layer layer, int left, int top, float[] ink) {
        Arrays.fill(ink, 0);
        int side = layer.side;
        for (int y = 0; y + 1 < side; y++) {
            for (int x = 0; x + 1 < side; x++) {
                int s = y * side + x;
                int f = layer.face[s];
                if (f != layer.face[s + 1]) {
                    pair(layer, s, s + 1, left + x, top + y, 1, 0, ink);
                }
                if (f != layer.face[s + side]) {
                    pair(layer, s, s + side, left + x, top + y, 0, 1, ink);
                }
            }
        }
    }

    private void pair(Layer layer, int s, int t, int x, int y, int dx, int dy, float[] ink) {
        int f = layer.face[s];
        int g = layer.face[t];
        int step = t - s;
        if (f < 0 || g < 0) {
            // outside the thing there is nothing to draw on
            mark(ink, f < 0 ? t : s, OUTLINE);
            inwards(layer, f < 0 ? t + step : s - step, f < 0 ? g : f, OUTLINE, ink);
            return;
        }
        double here = faces.seen(f, x, y);
        double there = faces.seen(g, x + dx, y + dy);
        double slopes = dx == 1 ? Math.abs(faces.a[f] - faces.a[g]) : Math.abs(faces.b[f] - faces.b[g]);
        double gap = Math.min(Math.abs(faces.nearness(f, x + dx, y + dy) - there),
                Math.abs(faces.nearness(g, x, y) - here));
        double metre = camera.perMetre(Math.max(here, there));
        double pixel = camera.pixel(Math.max(1e-9, Math.max(here, there))) * samples;
        if (gap > slopes * 1.02 + (0.003 + 0.02 * pixel) * metre) {
            boolean first = here > there;
            boolean far = gap > Math.max(0.25, 2 * pixel) * metre;
            mark(ink, first ? s : t, far ? STEP : FOLD);
            inwards(layer, first ? s - step : t + step, first ? f : g, far ? STEP : FOLD * 0.5f, ink);
            return;
        }
        double turn = faces.nx[f] * faces.nx[g] + faces.ny[f] * faces.ny[g] + faces.nz[f] * faces.nz[g];
        if (turn < CREASE) {
            mark(ink, s, FOLD);
            mark(ink, t, FOLD);
        } else if (element(f) != element(g)) {
            mark(ink, s, JOINT);
            mark(ink, t, JOINT);
        }
    }

    /** One sample more on the same thing makes a heavier line. */
    private void inwards(Layer layer, int s, int face, float strength, float[] ink) {
        if (s >= 0 && s < layer.face.length && layer.face[s] >= 0 && element(layer.face[s]) == element(face)) {
            mark(ink, s, strength);
        }
    }

    private int element(int face) {
        return soup.things.get(faces.thing[face]).element();
    }

    private static void mark(float[] ink, int s, float strength) {
        ink[s] = Math.max(ink[s], strength);
    }
}
