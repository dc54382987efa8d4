// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.evidence;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * How much of two texts is the same: of all runs of four letters that either has, the share that both have (Jaccard's
 * index). Case, marks and spaces do not count; it works for Chinese as for English.
 */
public final class Likeness {

    private static final int RUN = 4;
    /** What follows is not compared: a paper is told by its first pages. */
    private static final int MOST = 20_000;

    private final long[] runs;

    private Likeness(long[] runs) {
        this.runs = runs;
    }

    public static Likeness of(String text) {
        String plain = Normalizer.normalize(text.length() > MOST ? text.substring(0, MOST) : text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
        int[] letters = plain.codePoints().toArray();
        long[] runs = new long[Math.max(0, letters.length - RUN + 1)];
        for (int i = 0; i < runs.length; i++) {
            long run = 0;
            for (int j = 0; j < RUN; j++) {
                run = run * 0x9E3779B97F4A7C15L + letters[i + j];
            }
            runs[i] = run;
        }
        return new Likeness(Arrays.stream(runs).sorted().distinct().toArray());
    }

    /** Too short to say anything: fewer than twenty runs. */
    public boolean isShort() {
        return runs.length < 20;
    }

    /** From 0, nothing in common, to 1, the same. */
    public double to(Likeness other) {
        int both = 0;
        for (int i = 0, j = 0; i < runs.length && j < other.runs.length;) {
            int order = Long.compare(runs[i], other.runs[j]);
            both += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        int all = runs.length + other.runs.length - both;
        return all == 0 ? 0 : both / (double) all;
    }

    /**
     * Numbers of which two texts have at least one in common if they are much alike, and seldom if they are not: the
     * least of its runs by several orders, two and two together.
     */
    long[] bands() {
        long[] bands = new long[16];
        for (int i = 0; i < bands.length; i++) {
            bands[i] = (least(2L * i + 1) * 31 + least(2L * i + 2)) * 31 + i;
        }
        return bands;
    }

    private long least(long order) {
        long least = Long.MAX_VALUE;
        for (long run : runs) {
            long mixed = (run ^ order * 0xBF58476D1CE4E5B9L) * 0x94D049BB133111EBL;
            mixed ^= mixed >>> 31;
            least = Math.min(least, mixed);
        }
        return least;
    }
}
