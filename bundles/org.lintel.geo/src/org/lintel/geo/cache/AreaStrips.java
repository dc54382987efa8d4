// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.cache;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;

/** Many areas in strips from south to north, for the question which of them a box meets; nearly always none. */
final class AreaStrips {

    private static final int[] NONE = {};
    /** Width of a strip where that is enough, metres. */
    private static final double FINEST = 50;
    private static final int MOST_STRIPS = 1 << 16;

    private final List<Envelope> areas;
    private final Envelope all = new Envelope();
    private final double side;
    /** The numbers of the areas that cross each strip, from west to east. */
    private final int[][] strips;
    /** By area, west; by strip, the width of its widest area. */
    private final double[] west;
    private final double[] widest;

    AreaStrips(List<Envelope> areas) {
        this.areas = areas;
        areas.forEach(all::expandToInclude);
        side = Math.max(FINEST, all.getHeight() / MOST_STRIPS * 2);
        west = areas.stream().mapToDouble(Envelope::getMinX).toArray();
        int many = all.isNull() ? 0 : strip(all.getMaxY()) + 1;
        strips = new int[many][];
        widest = new double[many];
        Arrays.fill(strips, NONE);
        int[] filled = new int[many];
        int[] order = IntStream.range(0, west.length).filter(i -> !areas.get(i).isNull()).boxed()
                .sorted(Comparator.comparingDouble(i -> west[i])).mapToInt(i -> i).toArray();
        for (int i : order) {
            Envelope area = areas.get(i);
            for (int s = strip(area.getMinY()); s <= strip(area.getMaxY()); s++) {
                if (filled[s] == strips[s].length) {
                    strips[s] = Arrays.copyOf(strips[s], filled[s] * 2 + 4);
                }
                strips[s][filled[s]++] = i;
                widest[s] = Math.max(widest[s], area.getWidth());
            }
        }
        for (int s = 0; s < many; s++) {
            strips[s] = Arrays.copyOf(strips[s], filled[s]);
        }
    }

    private int strip(double y) {
        return (int) ((Math.clamp(y, all.getMinY(), all.getMaxY()) - all.getMinY()) / side);
    }

    /** Whether a box meets any of the areas. */
    boolean isMet(double west, double east, double south, double north) {
        if (!(west <= all.getMaxX() && east >= all.getMinX() && south <= all.getMaxY() && north >= all.getMinY())) {
            return false;
        }
        int last = strip(north);
        for (int s = strip(south); s <= last; s++) {
            int[] numbers = strips[s];
            for (int k = first(s, west); k < numbers.length && this.west[numbers[k]] <= east; k++) {
                if (meets(areas.get(numbers[k]), west, east, south, north)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean meets(Envelope area, double west, double east, double south, double north) {
        return west <= area.getMaxX() && east >= area.getMinX() && south <= area.getMaxY() && north >= area.getMinY();
    }

    /** The numbers of the areas that a box meets, ascending. */
    int[] met(Envelope box) {
        int[] found = NONE;
        if (!all.intersects(box)) {
            return found;
        }
        int many = 0;
        int from = strip(box.getMinY());
        int last = strip(box.getMaxY());
        for (int s = from; s <= last; s++) {
            int[] numbers = strips[s];
            for (int k = first(s, box.getMinX()); k < numbers.length && west[numbers[k]] <= box.getMaxX(); k++) {
                Envelope area = areas.get(numbers[k]);
                // it stands in all strips that it crosses, and counts in the first of them
                if (area.intersects(box) && s == Math.max(from, strip(area.getMinY()))) {
                    found = many == found.length ? Arrays.copyOf(found, many * 2 + 2) : found;
                    found[many++] = numbers[k];
                }
            }
        }
        Arrays.sort(found, 0, many);
        return Arrays.copyOf(found, many);
    }

    /** Where in a strip the areas begin that may reach as far east. */
    private int first(int strip, double x) {
        int[] numbers = strips[strip];
        double least = x - widest[strip];
        int from = 0;
        int to = numbers.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (west[numbers[middle]] < least) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
