// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.cache;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/**
 * A square of two kilometres of the Hong Kong 1980 Grid, the piece in which layers are fetched, kept and refreshed; or the whole of
 * a layer.
 *
 * @param east easting of its west edge divided by 2 000; -1 for the whole
 * @param north northing of its south edge divided by 2 000; -1 for the whole
 */
public record Cell(int east, int north) implements Comparable<Cell> {

    /** Metres. */
    public static final int SIZE = 2000;
    /** All of a layer, as a file or a paged download gives it. */
    public static final Cell WHOLE = new Cell(-1, -1);
    private static final String WHOLE_KEY = "*";
    /** More than the territory has; a larger area has its coordinates wrong. */
    private static final int MOST = 5000;

    /**
     * The cells that an area meets, from south to north and west to east.
     *
     * @param area EPSG:2326, metres
     * @throws IllegalArgumentException if it is empty, or larger than Hong Kong many times
     */
    public static List<Cell> of(Envelope area) {
        if (area.isNull() || area.getWidth() / SIZE * (area.getHeight() / SIZE) > MOST) {
            throw new IllegalArgumentException("no area of Hong Kong: " + area);
        }
        List<Cell> cells = new ArrayList<>();
        for (int north = index(area.getMinY()); north <= index(area.getMaxY()); north++) {
            for (int east = index(area.getMinX()); east <= index(area.getMaxX()); east++) {
                cells.add(new Cell(east, north));
            }
        }
        return cells;
    }

    private static int index(double metres) {
        return (int) Math.floor(metres / SIZE);
    }

    /**
     * @param key as {@link #toString} writes it
     * @throws IllegalArgumentException if it is no key
     */
    public static Cell parse(String key) {
        if (key.equals(WHOLE_KEY)) {
            return WHOLE;
        }
        String[] parts = key.split("_", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("no cell: " + key);
        }
        return new Cell(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    /** Null for the whole. */
    public Envelope area() {
        return this.equals(WHOLE) ? null : new Envelope((double) east * SIZE, (east + 1.0) * SIZE, (double) north * SIZE,
                (north + 1.0) * SIZE);
    }

    @Override
    public int compareTo(Cell other) {
        int order = Integer.compare(north, other.north);
        return order != 0 ? order : Integer.compare(east, other.east);
    }

    /** {@code 417_409}. */
    @Override
    public String toString() {
        return this.equals(WHOLE) ? WHOLE_KEY : east + "_" + north;
    }
}
