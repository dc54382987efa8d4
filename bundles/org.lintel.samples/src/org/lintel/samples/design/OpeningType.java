// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.design;

/**
 * A make of window or door; dimensions in mm.
 *
 * @param key stands in paths and in the name
 * @param glazing null where the model says nothing of the glass, or there is none
 * @param projection how far a bay window stands out of the wall; 0 for others
 * @param external whether it stands in the envelope
 */
public record OpeningType(String key, Kind kind, int width, int height, Glazing glazing, int projection,
        boolean external) {

    /** Width of the frame seen from outside, and its depth. */
    public static final int FRAME = 50;
    public static final int FRAME_DEPTH = 60;
    public static final int GLASS = 12;

    /** Windows, doors of glass, doors of board. */
    public enum Kind {
        WINDOW, GLASS_DOOR, DOOR
    }

    /** A window of that size. */
    public static OpeningType window(int width, int height, Glazing glazing, int projection) {
        String bay = projection > 0 ? "bay-" : "";
        return new OpeningType(bay + "window-" + width + "x" + height, Kind.WINDOW, width, height, glazing, projection,
                true);
    }

    public static OpeningType door(int width, int height) {
        return new OpeningType("door-" + width + "x" + height, Kind.DOOR, width, height, null, 0, false);
    }

    public static OpeningType entrance(int width, int height, Glazing glazing) {
        return new OpeningType("entrance-" + width + "x" + height, Kind.GLASS_DOOR, width, height, glazing, 0, true);
    }

    /** The same window, of which the model does not tell the glass. */
    public OpeningType withoutGlazing() {
        return new OpeningType(key + "-unspecified", kind, width, height, null, projection, external);
    }

    /** m². */
    public double area() {
        return (long) width * height / 1e6;
    }

    /** m² inside the frame. */
    public double glassArea() {
        return (long) (width - 2 * FRAME) * (height - 2 * FRAME) / 1e6;
    }

    public boolean isGlass() {
        return kind != Kind.DOOR;
    }
}
