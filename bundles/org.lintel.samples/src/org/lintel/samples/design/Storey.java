// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.design;

import java.util.List;

/**
 * A level of a building and all that stands on it; in mm.
 *
 * @param key {@code 03}; stands in paths and room numbers
 * @param name as in Hong Kong, {@code G/F}, {@code 1/F}, {@code R/F}
 * @param longName what the storey is for; empty where the model does not say
 * @param elevation above the ground floor
 * @param height to the next level; of the roof level that of its parapet
 * @param outline of the outer faces; null for the roof level
 * @param recess what is left out of the outline; null where nothing is
 * @param pieces what is drawn strip by strip
 */
public record Storey(String key, String name, String longName, int elevation, int height, Rect outline,
        Rect recess, List<Room> rooms, List<Wall> walls, List<Slab> slabs, List<Overhang> overhangs,
        List<Device> devices, List<Piece> pieces) {

    public Storey {
        rooms = List.copyOf(rooms);
        walls = List.copyOf(walls);
        slabs = List.copyOf(slabs);
        overhangs = List.copyOf(overhangs);
        devices = List.copyOf(devices);
        pieces = List.copyOf(pieces);
    }

    /** Of whole walls and slabs. */
    public Storey(String key, String name, int elevation, int height, Rect outline, List<Room> rooms,
            List<Wall> walls, List<Slab> slabs, List<Overhang> overhangs, List<Device> devices) {
        this(key, name, "", elevation, height, outline, null, rooms, walls, slabs, overhangs, devices, List.of());
    }

    /** m² inside the outer faces; 0 for the roof level. */
    public double floorArea() {
        return outline == null ? 0 : outline.area() - (recess == null ? 0 : recess.area());
    }

    /** {@code G/F} for 0, {@code 12/F} for 12. */
    public static String nameOf(int level) {
        return level == 0 ? "G/F" : level + "/F";
    }

    /** {@code 00}, {@code 12}. */
    public static String keyOf(int level) {
        return level < 10 ? "0" + level : Integer.toString(level);
    }
}
