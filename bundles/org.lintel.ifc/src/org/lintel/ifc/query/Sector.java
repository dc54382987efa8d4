// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import org.lintel.core.text.Text;

/** One of the eight directions of 45 degrees, centred on the points of the compass, by which the codes sort façades. */
public enum Sector {
    N("北"), NE("東北"), E("東"), SE("東南"), S("南"), SW("西南"), W("西"), NW("西北");

    private final Text label;

    Sector(String zhHk) {
        label = Text.of(name(), zhHk);
    }

    /** The sector of a direction in degrees clockwise from north, of whatever size and sign. */
    public static Sector of(double degrees) {
        int index = (int) Math.floor((degrees + 22.5) / 45.0);
        return values()[Math.floorMod(index, 8)];
    }

    /** {@code NE}, {@code 東北}. */
    public Text label() {
        return label;
    }
}
