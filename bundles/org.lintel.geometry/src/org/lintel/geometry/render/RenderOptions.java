// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.render;

/**
 * What a picture is to look like.
 *
 * @param samples to the side of a pixel, 1 to 6: 3 gives smooth edges
 * @param background its colour, alpha first; 0 leaves it clear, with the shadow as a veil of black
 * @param lines whether edges are drawn
 * @param shadows whether things throw shadows, on each other and on the ground
 * @param threads how many tiles are painted at a time; the picture is the same with any number
 */
public record RenderOptions(int samples, int background, boolean lines, boolean shadows, int threads) {

    /** More pixels are refused: a picture is held in memory. */
    public static final int MOST_PIXELS = 50_000_000;
    /** A picture is at most so many pixels wide or high. */
    public static final int LONGEST_SIDE = 16_384;

    public static final RenderOptions DEFAULT = new RenderOptions(3, 0xFFF6F7F8, true, true,
            Runtime.getRuntime().availableProcessors());

    public RenderOptions {
        if (samples < 1 || samples > 6 || threads < 1) {
            throw new IllegalArgumentException("samples or threads");
        }
    }

    public RenderOptions withBackground(int argb) {
        return new RenderOptions(samples, argb, lines, shadows, threads);
    }

    public RenderOptions withLines(boolean wanted) {
        return new RenderOptions(samples, background, wanted, shadows, threads);
    }

    public RenderOptions withShadows(boolean wanted) {
        return new RenderOptions(samples, background, lines, wanted, threads);
    }

    public RenderOptions withThreads(int wanted) {
        return new RenderOptions(samples, background, lines, shadows, wanted);
    }
}
