// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.csdi;

import org.lintel.core.text.Text;

/**
 * A map in tiles that can lie below what is drawn, as the catalogue describes it.
 *
 * @param tiles address of a tile, with {@code {z}}, {@code {x}} and {@code {y}}, cut as {@link org.lintel.geo.tile.TileGrid}
 *        says
 * @param labels address of a tile with the names to lie over it, with {@code {language}} too; null where there are none
 * @param logo address of the picture that the terms want on the face of the map; null for none
 * @param least the coarsest level there is
 * @param most the finest
 * @param attribution the words that the terms want on the face of the map
 */
public record BaseMap(String id, Text title, String tiles, String labels, String logo, int least, int most,
        Text attribution) {
}
