// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.design;

/**
 * A floor or roof, in mm relative to its storey: its top lies at the storey's level.
 *
 * @param hole left out of the outline; null where there is none
 */
public record Slab(String key, String name, Kind kind, BuildUp buildUp, Rect outline, Rect hole) {

    /** On the ground, between storeys, on top. */
    public enum Kind {
        BASE, FLOOR, ROOF
    }

    /** m², without the hole. */
    public double area() {
        return outline.area() - (hole == null ? 0 : hole.area());
    }
}
