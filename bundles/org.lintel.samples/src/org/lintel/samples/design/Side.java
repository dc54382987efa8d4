// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.design;

import java.util.List;

/**
 * A side of a rectangular plan. A wall on it starts at the corner that is on the left when seen from outside, runs to
 * the right, and has its thickness inwards.
 */
public enum Side {
    NORTH("N", 0, "North", "北"), EAST("E", 90, "East", "東"), SOUTH("S", 180, "South", "南"), WEST("W", 270, "West", "西");

    /** In the order in which walls are made. */
    public static final List<Side> ALL = List.of(values());

    private final String letter;
    private final int azimuth;
    private final String en;
    private final String zhHk;

    Side(String letter, int azimuth, String en, String zhHk) {
        this.letter = letter;
        this.azimuth = azimuth;
        this.en = en;
        this.zhHk = zhHk;
    }

    public String letter() {
        return letter;
    }

    /** Of the outward normal, degrees clockwise from project Y. */
    public int azimuth() {
        return azimuth;
    }

    /** In both languages, for names in the file. */
    public String label() {
        return en + " " + zhHk;
    }

    /** Where a wall on this side starts. */
    public int startX(Rect outline) {
        return this == NORTH || this == EAST ? outline.x1() : outline.x0();
    }

    public int startY(Rect outline) {
        return this == NORTH || this == WEST ? outline.y1() : outline.y0();
    }

    /** The direction a wall on this side runs in, in quarter turns anticlockwise from project X. */
    public int quarterTurns() {
        return switch (this) {
            case SOUTH -> 0;
            case EAST -> 1;
            case NORTH -> 2;
            case WEST -> 3;
        };
    }

    public int length(Rect outline) {
        return this == NORTH || this == SOUTH ? outline.width() : outline.depth();
    }
}
