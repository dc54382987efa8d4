// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.design;

import java.util.List;

/**
 * A strip of a façade, a floor, a roof or a window that is written as it is drawn; in mm.
 *
 * @param key within the storey and kind
 * @param construction of what is opaque; null for glass and for doors
 * @param pane of what is glass; null for what is opaque
 * @param x its own origin in the plan, with {@code y}; {@code z} above the storey
 * @param quarterTurns direction of its own x axis, anticlockwise from project X; its y axis goes inwards
 * @param solids in its own coordinates
 * @param external whether outside air reaches it
 * @param width of a window or door
 * @param height of a window or door; of a skylight its length
 * @param faceArea m² of its outer or upper face
 */
public record Piece(String key, String name, Kind kind, Construction construction, Pane pane, int x, int y, int z,
        int quarterTurns, List<Solid> solids, boolean external, int width, int height, double faceArea) {

    /** What it is written as. */
    public enum Kind {
        WALL, FLOOR, ROOF, BASE, WINDOW, SKYLIGHT, DOOR
    }

    public Piece {
        solids = List.copyOf(solids);
    }

    public double volume() {
        return solids.stream().mapToDouble(Solid::volume).sum();
    }
}
