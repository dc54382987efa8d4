// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.shading;

import org.lintel.ifc.model.Instance;

/**
 * What keeps the sun from a window on one side of it: an overhang above, or a fin to the left or right. Where it is not the
 * same all along, figures are those of the place where it shades least.
 *
 * @param element what it is part of
 * @param projection from the face of the glass to its tip, square to the glass, in metres
 * @param distance from the edge of the window to the device at its tip: above the head for an overhang (below zero where
 *        it hangs lower), beside the jamb for a fin, in metres
 * @param slope how its face leans, in degrees: an overhang's below the horizontal towards its tip, a fin's from square
 *        to the glass, over the window above zero
 * @param coverage the part of the window's width (overhang) or height (fin) that has it, 0 to 1
 * @param recess whether it is the reveal of the wall the window stands in, not something that stands out
 */
public record Device(Instance element, double projection, double distance, double slope, double coverage,
        boolean recess) {

    /** So much of a side is all of it: the rest is tolerance of frames and joints. */
    private static final double WHOLE = 0.95;

    /** Whether it runs along the whole side of the window. */
    public boolean whole() {
        return coverage >= WHOLE;
    }
}
