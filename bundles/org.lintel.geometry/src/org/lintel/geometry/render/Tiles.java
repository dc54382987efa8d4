// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.render;

/** Which triangles may be seen in which square of the picture. */
final class Tiles {

    /** Side of a tile, in pixels. */
    static final int SIDE = 32;
    /** Samples around a tile that are computed with it, for lines are found by looking at neighbours. */
    static final int MARGIN = 3;

    final int across;
    final int down;
    /** Where the triangles of each tile begin in {@link #triangles}; one more than there are tiles. */
    final int[] starts;
    final int[] triangles;
    private final int samples;

    /** @param times samples to the side of a pixel */
    Tiles(Projection projection, int times) {
        samples = SIDE * times;
        across = (projection.camera.width() + samples - 1) / samples;
        down = (projection.camera.height() + samples - 1) / samples;
        starts = new int[across * down + 1];
        int[] box = new int[4];
        long total = 0;
        for (int t = 0; t < projection.triangles; t++) {
            box(projection, t, box);
            total += (long) Math.max(0, box[2] - box[0] + 1) * Math.max(0, box[3] - box[1] + 1);
            for (int row = box[1]; row <= box[3]; row++) {
                for (int column = box[0]; column <= box[2]; column++) {
                    starts[row * across + column + 1]++;
                }
            }
        }
        Math.toIntExact(total);
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        triangles = new int[starts[starts.length - 1]];
        int[] next = starts.clone();
        for (int t = 0; t < projection.triangles; t++) {
            box(projection, t, box);
            for (int row = box[1]; row <= box[3]; row++) {
                for (int column = box[0]; column <= box[2]; column++) {
                    triangles[next[row * across + column]++] = t;
                }
            }
        }
    }

    int count() {
        return across * down;
    }

    /** First and last column and row of the tiles that the box around a triangle meets. */
    private void box(Projection p, int t, int[] box) {
        int a = p.corners[t * 3];
        int b = p.corners[t * 3 + 1];
        int c = p.corners[t * 3 + 2];
        box[0] = tile(Math.min(p.x[a], Math.min(p.x[b], p.x[c])), -MARGIN, across);
        box[1] = tile(Math.min(p.y[a], Math.min(p.y[b], p.y[c])), -MARGIN, down);
        box[2] = tile(Math.max(p.x[a], Math.max(p.x[b], p.x[c])), MARGIN, across);
        box[3] = tile(Math.max(p.y[a], Math.max(p.y[b], p.y[c])), MARGIN, down);
    }

    private int tile(int steps, int margin, int most) {
        return Math.clamp(Math.floorDiv(Math.floorDiv(steps, Span.STEPS) + margin, samples), 0, most - 1);
    }
}
