// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.map.ground;

import org.lintel.geo.tile.Tile;

/** A tile of the map or of the names over it. */
record TileKey(boolean names, Tile tile) {

    /** Null at the coarsest level. */
    TileKey parent() {
        Tile parent = tile.parent();
        return parent == null ? null : new TileKey(names, parent);
    }
}
