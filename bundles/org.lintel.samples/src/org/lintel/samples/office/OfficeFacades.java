// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.office;

import java.util.ArrayList;
import java.util.List;
import org.lintel.samples.design.BuildUp;
import org.lintel.samples.design.Opening;
import org.lintel.samples.design.OpeningType;
import org.lintel.samples.design.Overhang;
import org.lintel.samples.design.Rect;
import org.lintel.samples.design.Side;
import org.lintel.samples.design.Wall;
import org.lintel.samples.design.WindowBand;

/** The external walls of the office tower with their windows, and the overhangs above these. */
final class OfficeFacades {

    static final int ENTRANCE_WIDTH = 2400;
    static final int ENTRANCE_HEIGHT = 2600;

    /** From the head of the windows to the underside of an overhang, and its thickness. */
    static final int GAP = 20;
    static final int THICKNESS = 80;

    private final OfficeDimensions d;
    private final OfficeFaults faults;

    OfficeFacades(OfficeDimensions dimensions, OfficeFaults faults) {
        d = dimensions;
        this.faults = faults;
    }

    List<Wall> walls(int level, Rect outline, BuildUp buildUp, int height) {
        var walls = new ArrayList<Wall>();
        for (Side side : Side.ALL) {
            walls.add(Wall.external(buildUp, outline, side, height,
                    faults.wrongU(level, side) ? OfficeFaults.DECLARED_U : buildUp.declared(),
                    openings(level, side, side.length(outline), height, buildUp.thickness())));
        }
        return walls;
    }

    private List<Opening> openings(int level, Side side, int length, int height, int thickness) {
        boolean inPodium = level < d.podiumStoreys;
        WindowBand band = WindowBand.of(length, height, inPodium ? d.podiumRatio() : d.towerRatio(side), thickness);
        var openings = new ArrayList<Opening>();
        int entrance = level == 0 && side == Side.SOUTH ? (length - 2 * band.start()) / band.bay() / 2 : -1;
        if (entrance >= 0) {
            openings.add(new Opening("entrance",
                    OpeningType.entrance(ENTRANCE_WIDTH, ENTRANCE_HEIGHT, d.glazing),
                    band.along(entrance, ENTRANCE_WIDTH), 0));
        }
        for (int i = 0; i < band.count(); i++) {
            if (i != entrance) {
                OpeningType type = OpeningType.window(band.width(), band.height(), d.glazing, 0);
                openings.add(new Opening("window-" + i,
                        faults.unspecifiedGlass(level, side, i) ? type.withoutGlazing() : type,
                        band.along(i, band.width()), band.sill()));
            }
        }
        return openings;
    }

    /** Along every side that has windows, the whole length. */
    List<Overhang> overhangs(Rect outline) {
        var overhangs = new ArrayList<Overhang>();
        for (Side side : Side.ALL) {
            WindowBand band = WindowBand.of(side.length(outline), d.towerHeight, d.towerRatio(side),
                    d.towerWall.thickness());
            if (band.count() > 0 && d.overhang > 0) {
                overhangs.add(new Overhang("overhang-" + side.letter(), "Overhang " + side.label() + "簷篷",
                        beside(outline, side, d.overhang), band.sill() + band.height() + GAP, THICKNESS));
            }
        }
        return overhangs;
    }

    private static Rect beside(Rect outline, Side side, int depth) {
        return switch (side) {
            case NORTH -> new Rect(outline.x0(), outline.y1(), outline.x1(), outline.y1() + depth);
            case EAST -> new Rect(outline.x1(), outline.y0(), outline.x1() + depth, outline.y1());
            case SOUTH -> new Rect(outline.x0(), outline.y0() - depth, outline.x1(), outline.y0());
            case WEST -> new Rect(outline.x0() - depth, outline.y0(), outline.x0(), outline.y1());
        };
    }
}
