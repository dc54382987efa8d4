// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.design;

import java.util.List;

/**
 * A straight wall, in mm relative to its storey. It runs from its start in one of four directions, its thickness to the
 * left of that direction.
 *
 * @param key within the storey
 * @param z of its foot; 0 is the level of the storey
 * @param quarterTurns direction, anticlockwise from project X
 * @param mitred whether both ends are cut at 45°, so that the outer face is longer than the inner one
 * @param declaredTransmittance W/m²K as the model states it; NaN where it says nothing
 */
public record Wall(String key, String name, Kind kind, BuildUp buildUp, int x, int y, int z, int quarterTurns,
        int length, int height, boolean mitred, double declaredTransmittance, List<Opening> openings) {

    /** Height of parapets. */
    public static final int PARAPET = 1100;

    /** What a wall is for. */
    public enum Kind {
        EXTERNAL, PARTITION, PARAPET
    }

    public Wall {
        openings = List.copyOf(openings);
    }

    /** On a side of a rectangular outline, cornered with its neighbours. */
    public static Wall external(BuildUp buildUp, Rect outline, Side side, int height, double declaredTransmittance,
            List<Opening> openings) {
        return new Wall("wall-" + side.letter(), "External wall " + side.label() + "外牆", Kind.EXTERNAL, buildUp,
                side.startX(outline), side.startY(outline), 0, side.quarterTurns(), side.length(outline), height, true,
                declaredTransmittance, openings);
    }

    /** On top of an external wall of that outline, thickness and upper end {@code z}. */
    public static Wall parapet(Rect outline, Side side, int thickness, int z) {
        BuildUp buildUp = BuildUps.parapet(thickness);
        return new Wall("parapet-" + side.letter(), "Parapet " + side.label(), Kind.PARAPET, buildUp,
                side.startX(outline), side.startY(outline), z, side.quarterTurns(), side.length(outline), PARAPET, true,
                buildUp.declared(), List.of());
    }

    /**
     * Filling a rectangle as thick as the construction; it runs along x where that is the longer side, else along y.
     */
    public static Wall partition(String key, BuildUp buildUp, Rect rect, int height, List<Opening> openings) {
        boolean alongX = rect.depth() == buildUp.thickness();
        int x = alongX ? rect.x0() : rect.x1();
        return new Wall(key, buildUp.name(), Kind.PARTITION, buildUp, x, rect.y0(), 0, alongX ? 0 : 1,
                alongX ? rect.width() : rect.depth(), height, false, Double.NaN, openings);
    }

    public int thickness() {
        return buildUp.thickness();
    }

    /** m² of the outer face. */
    public double grossSideArea() {
        return (long) length * height / 1e6;
    }

    /** m² of the openings. */
    public double openingArea() {
        double sum = 0;
        for (Opening opening : openings) {
            sum += opening.type().area();
        }
        return sum;
    }
}
