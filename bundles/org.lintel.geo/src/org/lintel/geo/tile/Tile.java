// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.tile;

import org.locationtech.jts.geom.Envelope;

/**
 * A square picture of a map in {@link TileGrid}.
 *
 * @param level 0 is the coarsest; each next halves the metres in a pixel
 * @param column from the west
 * @param row from the north
 */
public record Tile(int level, int column, int row) {

    /** What it shows, EPSG:2326, metres. */
    public Envelope area() {
        double side = TileGrid.resolution(level) * TileGrid.PIXELS;
        double west = TileGrid.WEST + column * side;
        double north = TileGrid.NORTH - row * side;
        return new Envelope(west, west + side, north - side, north);
    }

    /** The one that shows four times as much, this among it; null at the coarsest level. */
    public Tile parent() {
        return level == 0 ? null : new Tile(level - 1, column >> 1, row >> 1);
    }
}
