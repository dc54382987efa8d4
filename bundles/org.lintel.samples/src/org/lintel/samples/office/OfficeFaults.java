// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.office;

import org.lintel.samples.design.Side;
import org.lintel.samples.design.SpaceUse;

/** Where the office tower goes wrong on purpose; nowhere if it is to be faultless. Levels count from the ground. */
final class OfficeFaults {

    /** W/m²K that one wall declares against its layers. */
    static final double DECLARED_U = 1.2;

    /** Coefficient of performance of packaged units, and of the one that is poor. */
    static final double COP = 3.4;
    static final double LOW_COP = 2.4;

    private final OfficeDimensions d;

    OfficeFaults(OfficeDimensions dimensions) {
        d = dimensions;
    }

    /** The offices in the middle of the tower have too many luminaires. */
    boolean tooBright(int level, SpaceUse use) {
        return !d.faultless && use == SpaceUse.OFFICE && level == brightLevel();
    }

    int brightLevel() {
        return d.podiumStoreys + (d.towerStoreys - 1) / 2;
    }

    /** The pantry on the lowest storey of the tower does not say what it is. */
    boolean anonymous(int level, SpaceUse use) {
        return !d.faultless && use == SpaceUse.PANTRY && level == d.podiumStoreys;
    }

    /** The entrance lobby has a luminaire of unknown wattage. */
    boolean unratedLuminaire(SpaceUse use) {
        return !d.faultless && use == SpaceUse.ENTRANCE_LOBBY;
    }

    /** The east wall of the second storey of the tower, or of its only one, declares a U-value that its layers deny. */
    boolean wrongU(int level, Side side) {
        return !d.faultless && side == Side.EAST && level == wrongULevel();
    }

    int wrongULevel() {
        return d.podiumStoreys + Math.min(1, d.towerStoreys - 1);
    }

    /** The first window in the north wall of the lowest storey of the tower does not tell its glass. */
    boolean unspecifiedGlass(int level, Side side, int bay) {
        return !d.faultless && side == Side.NORTH && bay == 0 && level == d.podiumStoreys;
    }

    /** The packaged unit on the top storey of the podium is poor. */
    double cop(int level) {
        return !d.faultless && level == d.podiumStoreys - 1 ? LOW_COP : COP;
    }
}
