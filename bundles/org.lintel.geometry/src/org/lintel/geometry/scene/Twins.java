// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.scene;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Which elements have the very same triangles in the same place: models that were put together from several, or in
 * which something was pasted twice, have many. A ray has to look at one of each.
 */
final class Twins {

    private final int[] first;
    private final int[] next;

    private Twins(int elements) {
        first = new int[elements];
        next = new int[elements];
        Arrays.setAll(first, e -> e);
        Arrays.fill(next, -1);
    }

    /**
     * Compares to the last digit.
     *
     * @param starts the first triangle of every element, and in the end the number of all
     * @param corners nine numbers a triangle
     */
    static Twins of(int[] starts, double[] corners) {
        var twins = new Twins(starts.length - 1);
        // the last of those that are alike, by what they hash to
        Map<Long, Integer> last = new HashMap<>();
        for (int e = 0; e < twins.first.length; e++) {
            int from = starts[e] * 9;
            int to = starts[e + 1] * 9;
            Integer before = from == to ? null : last.put(hash(corners, from, to), e);
            if (before != null
                    && Arrays.equals(corners, from, to, corners, starts[before] * 9, starts[before + 1] * 9)) {
                twins.first[e] = twins.first[before];
                twins.next[before] = e;
            }
        }
        return twins;
    }

    private static long hash(double[] corners, int from, int to) {
        long h = to - from;
        for (int i = from; i < to; i++) {
            h = (h ^ Double.doubleToRawLongBits(corners[i])) * 0xBF58476D1CE4E5B9L;
            h ^= h >>> 29;
        }
        return h;
    }

    int first(int element) {
        return first[element];
    }

    /** -1 for none. */
    int next(int element) {
        return next[element];
    }

    /** The triangles of all elements but those that have a twin before them. */
    int[] triangles(int[] starts) {
        int[] found = new int[starts[first.length]];
        int n = 0;
        for (int e = 0; e < first.length; e++) {
            for (int t = starts[e]; first[e] == e && t < starts[e + 1]; t++) {
                found[n++] = t;
            }
        }
        return Arrays.copyOf(found, n);
    }
}
