// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.render;

/** A finished picture. */
public final class Picture {

    private final int width;
    private final int height;
    private final int[] argb;
    private final long[] seen;
    private final int samples;

    Picture(int width, int height, int[] argb, long[] seen, int samples) {
        this.width = width;
        this.height = height;
        this.argb = argb;
        this.seen = seen;
        this.samples = samples;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The colour of a pixel, alpha first, not multiplied by it; rows run down. */
    public int argb(int x, int y) {
        return argb[y * width + x];
    }

    /** How many pixels a thing of the drawing covers where nothing stands before it, parts of pixels counted as parts. */
    public double pixelsOf(int thing) {
        return (double) seen[thing] / (samples * samples);
    }

    /** Whether any pixel is not wholly opaque. */
    boolean clear() {
        for (int p : argb) {
            if (p >>> 24 != 255) {
                return true;
            }
        }
        return false;
    }
}
