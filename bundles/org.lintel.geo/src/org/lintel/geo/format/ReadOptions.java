// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.format;

import org.lintel.geo.crs.Crs;

/**
 * What the caller knows of a file or an answer better than it says itself.
 *
 * @param crs the system of its positions, whatever it claims; null to believe what it says and what its numbers show
 * @param axes the order of the two numbers
 */
public record ReadOptions(Crs crs, Axes axes) {

    /** Which of the two numbers of a position comes first. */
    public enum Axes {
        /** As the format's rules have it, unless the numbers prove the other. */
        BY_FORMAT,
        /** Easting or longitude. */
        EAST_FIRST,
        /** Northing or latitude. */
        NORTH_FIRST
    }

    /** Nothing known. */
    public static final ReadOptions NONE = new ReadOptions(null, Axes.BY_FORMAT);

    /** Positions are in that system: what a request asked for, where the answer does not repeat it. */
    public static ReadOptions in(Crs crs) {
        return new ReadOptions(crs, Axes.BY_FORMAT);
    }
}
