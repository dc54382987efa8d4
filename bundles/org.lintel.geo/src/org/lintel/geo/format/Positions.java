// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.format;

import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;

/** A growing row of positions of one shape, with where its parts (lines, rings) and its groups of parts (polygons) end. */
final class Positions {

    /** More than any shape of a territory of this size has; a file that claims more is refused before it fills the memory. */
    static final int MOST = 4_000_000;

    private double[] numbers = new double[64];
    private int count;
    private boolean heights;
    private int[] parts = new int[4];
    private int partCount;
    private int[] groups = new int[4];
    private int groupCount;

    void clear() {
        count = 0;
        heights = false;
        partCount = 0;
        groupCount = 0;
    }

    /**
     * @param z NaN where there is none
     * @return false if there are too many
     */
    boolean add(double x, double y, double z) {
        if (count == MOST) {
            return false;
        }
        if (3 * count + 3 > numbers.length) {
            numbers = Arrays.copyOf(numbers, numbers.length * 2);
        }
        numbers[3 * count] = x;
        numbers[3 * count + 1] = y;
        numbers[3 * count + 2] = z;
        heights |= !Double.isNaN(z);
        count++;
        return true;
    }

    void endPart() {
        if (partCount == parts.length) {
            parts = Arrays.copyOf(parts, partCount * 2);
        }
        parts[partCount++] = count;
    }

    /** Ends a group of the parts so far. */
    void endGroup() {
        if (groupCount == groups.length) {
            groups = Arrays.copyOf(groups, groupCount * 2);
        }
        groups[groupCount++] = partCount;
    }

    int count() {
        return count;
    }

    int parts() {
        return partCount;
    }

    int groups() {
        return groupCount;
    }

    /** The first part of a group, and for the number of groups the end of the last. */
    int groupStart(int group) {
        return group == 0 ? 0 : groups[group - 1];
    }

    int groupEnd(int group) {
        return groups[group];
    }

    /** The positions of a part. */
    Coordinate[] part(int part) {
        return slice(part == 0 ? 0 : parts[part - 1], parts[part]);
    }

    Coordinate[] all() {
        return slice(0, count);
    }

    private Coordinate[] slice(int from, int to) {
        var points = new Coordinate[to - from];
        for (int i = from; i < to; i++) {
            points[i - from] = heights ? new Coordinate(numbers[3 * i], numbers[3 * i + 1], numbers[3 * i + 2])
                    : new CoordinateXY(numbers[3 * i], numbers[3 * i + 1]);
        }
        return points;
    }
}
