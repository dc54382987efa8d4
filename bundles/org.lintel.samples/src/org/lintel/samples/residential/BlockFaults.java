// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.residential;

import java.util.ArrayList;
import java.util.List;
import org.lintel.samples.design.DeviceType;
import org.lintel.samples.design.Lighting;
import org.lintel.samples.design.LuminaireType;
import org.lintel.samples.design.Rect;
import org.lintel.samples.design.Side;
import org.lintel.samples.design.SpaceUse;

/** Where the residential block goes wrong on purpose; nowhere if it is to be faultless. */
final class BlockFaults {

    /** W/m²K that one wall declares against its layers. */
    static final double DECLARED_U = 1.5;

    /** Coefficient of performance of split units, and of the one that is poor. */
    static final double COP = 3.5;
    static final double LOW_COP = 2.0;

    /** W of cooling in living rooms and in bedrooms. */
    static final double LIVING_COOLING = 3600;
    static final double BEDROOM_COOLING = 2400;

    private final BlockDimensions d;

    BlockFaults(BlockDimensions dimensions) {
        d = dimensions;
    }

    /** A level above the ground floor, or the highest there is. */
    int level(int wanted) {
        return Math.min(wanted, d.storeys - 1);
    }

    /**
     * The lift lobby in the middle is too bright, a corridor of the ground floor has a luminaire of unknown wattage.
     */
    List<Lighting> lighting(int level, int room, SpaceUse use, Rect rect) {
        boolean tooBright = !d.faultless && use == SpaceUse.LIFT_LOBBY && level == (d.storeys - 1) / 2;
        var lighting = new ArrayList<Lighting>(tooBright ? d.lighting.excessive(use, rect.area())
                : d.lighting.of(use, rect.area()));
        if (!d.faultless && level == 0 && room == 1) {
            lighting.add(new Lighting(LuminaireType.UNRATED, 1));
        }
        return lighting;
    }

    /** The switch room of the first floor does not say what it is. */
    boolean anonymous(int level, SpaceUse use) {
        return !d.faultless && use == SpaceUse.SWITCH_ROOM && level == level(1);
    }

    /** The north wall of the first floor declares a U-value that its layers deny. */
    boolean wrongU(int level, Side side) {
        return !d.faultless && side == Side.NORTH && level == level(1);
    }

    /** The window of the first bedroom of flat A on the ground floor does not tell its glass. */
    boolean unspecifiedGlass(int level, Side side, int flat, int room) {
        return !d.faultless && level == 0 && side == Side.SOUTH && flat == 0 && room == 1;
    }

    /** Room 0 is the living room, of flat A on the ground floor poorly cooled; room 1 a bedroom. */
    DeviceType splitUnit(int level, int flat, int room) {
        double cooling = room == 0 ? LIVING_COOLING : BEDROOM_COOLING;
        double cop = !d.faultless && level == 0 && flat == 0 && room == 0 ? LOW_COP : COP;
        return DeviceType.splitUnit(cooling, cop);
    }
}
