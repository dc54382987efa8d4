// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.shading;

/**
 * The figures codes take shading from. Only devices along the whole side of a window count; a side without one counts as 0.
 * A fin counts where there is one on the other side too, for the codes define fins as pairs: the shorter of both is taken.
 *
 * @param opf Hong Kong, Code of Practice for Overall Thermal Transfer Value in Buildings 1995, 7.6(a): A/B, with A from the
 *        face of the glass to the tip of the overhang, B from the sill to its underside at the tip
 * @param spf the same, 7.6(b): C/D, with C from the face of the glass to the tip of the fins, D the clear distance between them
 * @param r1 Singapore, Code on Envelope Thermal Performance for Buildings, B4.1: P/H, with P the length of the overhang
 *        along its slope, H from the sill up to where its underside meets the plane of the glass
 * @param r1Gap the same for the part between the head of the window and the overhang alone, as example B5.2 takes it off; 0
 *        where the overhang stands at the head
 * @param slope1 inclination of that overhang below the horizontal, in degrees
 * @param gap from the head of the window to where the overhang's underside meets the plane of the glass, in metres
 * @param r2 the same, B4.2: P/W, with P the length of the fins along their slope, W the clear distance between them
 * @param slope2 the larger inclination of both fins from square to the glass, in degrees, without sign: the code takes the
 *        worse of both signs
 */
public record Factors(double opf, double spf, double r1, double r1Gap, double slope1, double gap, double r2,
        double slope2) {

    public static final Factors NONE = new Factors(0, 0, 0, 0, 0, 0, 0, 0);
}
