// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.cache;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/** Many areas as squares of a grid, for the question which of them a box meets; nearly always none. Safe for several threads. */
final class AreaGrid {

    /** Squares there are at most: their bits fit into a core's cache. */
    private static final int MOST = 1 << 21;
    /** Side of a square where that is enough, metres. */
    private static final double FINEST = 50;

    private final List<Envelope> areas;
    private final Envelope all = new Envelope();
    private final double side;
    private final int columns;
    private final BitSet taken = new BitSet();
    private final List<List<Integer>> rows = new ArrayList<>();

    AreaGrid(List<Envelope> areas) {
        this.areas = areas;
        areas.forEach(all::expandToInclude);
        double least = Math.sqrt(all.getWidth() * all.getHeight() / MOST);
        side = Math.max(Math.max(FINEST, least), Math.max(all.getWidth(), all.getHeight()) / MOST * 2);
        columns = (int) (all.getWidth() / side) + 1;
        for (int i = 0; i < areas.size(); i++) {
            Envelope area = areas.get(i);
            for (int row = row(area.getMinY()); row <= row(area.getMaxY()); row++) {
                taken.set(row * columns + column(area.getMinX()), row * columns + column(area.getMaxX()) + 1);
                while (rows.size() <= row) {
                    rows.add(new ArrayList<>());
                }
                rows.get(row).add(i);
            }
        }
    }

    private int row(double y) {
        return (int) ((Math.clamp(y, all.getMinY(), all.getMaxY()) - all.getMinY()) / side);
    }

    private int column(double x) {
        return (int) ((Math.clamp(x, all.getMinX(), all.getMaxX()) - all.getMinX()) / side);
    }

    /** Whether a box meets any of the areas. */
    boolean isMet(double west, double east, double south, double north) {
        if (!(west <= all.getMaxX() && east >= all.getMinX() && south <= all.getMaxY() && north >= all.getMinY())) {
            return false;
        }
        int from = column(west);
        int to = column(east);
        for (int row = row(south); row <= row(north); row++) {
            int next = taken.nextSetBit(row * columns + from);
            if (next >= 0 && next <= row * columns + to && met(new Envelope(west, east, south, north)).length > 0) {
                return true;
            }
        }
        return false;
    }

    /** The numbers of the areas that a box meets, ascending. */
    int[] met(Envelope box) {
        if (!all.intersects(box)) {
            return new int[0];
        }
        int[] found = new int[4];
        int many = 0;
        int first = row(box.getMinY());
        int last = Math.min(row(box.getMaxY()), rows.size() - 1);
        for (int row = first; row <= last; row++) {
            for (int i : rows.get(row)) {
                Envelope area = areas.get(i);
                // it stands in all rows that it crosses, and counts in the first of them
                if (area.intersects(box) && row == Math.max(first, row(area.getMinY()))) {
                    found = many == found.length ? Arrays.copyOf(found, many * 2) : found;
                    found[many++] = i;
                }
            }
        }
        Arrays.sort(found, 0, many);
        return Arrays.copyOf(found, many);
    }
}
