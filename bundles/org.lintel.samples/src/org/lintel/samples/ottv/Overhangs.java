// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.ottv;

import java.util.ArrayList;
import java.util.List;
import org.lintel.samples.design.Overhang;
import org.lintel.samples.design.Rect;

/**
 * The overhangs of the tower, of solid aluminium, 100 mm thick and 700 mm deep from the face of the glass, at the head
 * of the windows: 0.700 m over 1.600 m, page A8 of the example. Along the whole west and north; in the east north of
 * the lifts; from 16/F on also around the recess but for the toilets.
 */
final class Overhangs {

    static final int DEPTH = 700;

    private static final int UNDERSIDE = 2600;
    private static final int THICKNESS = 100;

    private Overhangs() {
    }

    static List<Overhang> of(boolean high) {
        int west = TowerFacades.WEST;
        int east = TowerFacades.EAST;
        int north = TowerFacades.NORTH;
        Rect recess = TowerFacades.RECESS;
        var overhangs = new ArrayList<Overhang>();
        overhangs.add(overhang("W", "West 西", new Rect(west - DEPTH, 0, west, north)));
        overhangs.add(overhang("N", "North 北", new Rect(west - DEPTH, north, east + DEPTH, north + DEPTH)));
        if (!high) {
            overhangs.add(overhang("E", "East 東", new Rect(east, recess.y0(), east + DEPTH, north)));
            return overhangs;
        }
        overhangs.add(overhang("E", "East 東", new Rect(east, recess.y1() - DEPTH, east + DEPTH, north)));
        overhangs.add(overhang("S", "South of the recess 凹位南面",
                new Rect(recess.x0() + DEPTH, recess.y1() - DEPTH, east, recess.y1())));
        overhangs.add(overhang("R", "In the recess 凹位",
                new Rect(recess.x0(), 21300, recess.x0() + DEPTH, recess.y1())));
        return overhangs;
    }

    private static Overhang overhang(String key, String name, Rect outline) {
        return new Overhang("overhang-" + key, "Overhang " + name + "簷篷", outline, UNDERSIDE, THICKNESS);
    }
}
