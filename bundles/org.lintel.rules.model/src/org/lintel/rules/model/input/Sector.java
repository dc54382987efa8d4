// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import org.lintel.core.text.Text;

/** One of the eight directions of 45 degrees, centred on the points of the compass, by which the codes sort façades. */
public enum Sector {
    N("north", "北"), NE("north-east", "東北"), E("east", "東"), SE("south-east", "東南"),
    S("south", "南"), SW("south-west", "西南"), W("west", "西"), NW("north-west", "西北");

    private final Text label;

    Sector(String en, String zhHk) {
        label = Text.of(en, zhHk);
    }

    /** The sector of a direction in degrees clockwise from north, of whatever size and sign. */
    public static Sector of(double degrees) {
        int index = (int) Math.floor((degrees + 22.5) / 45.0);
        return values()[Math.floorMod(index, 8)];
    }

    public Text label() {
        return label;
    }
}
