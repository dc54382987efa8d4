// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.tile;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/**
 * How the Lands Department's maps in EPSG:2326 are cut into tiles, as programs that show them have it: 256 pixels, the
 * upper left corner and the metres in a pixel of level 0 below, halved from level to level.
 */
public final class TileGrid {

    /** Pixels on a side. */
    public static final int PIXELS = 256;

    static final double WEST = -4_786_700;
    static final double NORTH = 8_353_100;
    /** Deeper ones would not fit into whole numbers, nor is there a use for them. */
    public static final int DEEPEST = 22;

    private static final double COARSEST = 156_543.03392800014;
    /** A screen shows some hundred; whoever asks for more has made a mistake. */
    private static final int MOST = 4_000;

    private TileGrid() {
    }

    /** Metres in a pixel. */
    public static double resolution(int level) {
        return COARSEST / (1 << level);
    }

    /** The level of a range whose pixels are nearest in size to those of the screen: drawn at 71 to 141 % of its size. */
    public static int level(double resolution, int least, int most) {
        int nearest = (int) Math.round(Math.log(COARSEST / resolution) / Math.log(2));
        return Math.clamp(nearest, least, most);
    }

    /** What meets an area, row by row from the north; nothing where it would be absurdly many. */
    public static List<Tile> covering(Envelope area, int level) {
        double side = resolution(level) * PIXELS;
        long west = column(area.getMinX(), side, level);
        long east = column(area.getMaxX(), side, level);
        long north = row(area.getMaxY(), side, level);
        long south = row(area.getMinY(), side, level);
        List<Tile> tiles = new ArrayList<>();
        if (area.isNull() || (east - west + 1) * (south - north + 1) > MOST) {
            return tiles;
        }
        for (long row = north; row <= south; row++) {
            for (long column = west; column <= east; column++) {
                tiles.add(new Tile(level, (int) column, (int) row));
            }
        }
        return tiles;
    }

    private static long column(double easting, double side, int level) {
        return Math.clamp((long) Math.floor((easting - WEST) / side), 0, (1 << level) - 1);
    }

    private static long row(double northing, double side, int level) {
        return Math.clamp((long) Math.floor((NORTH - northing) / side), 0, (1 << level) - 1);
    }
}
