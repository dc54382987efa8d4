// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.item;

/**
 * How finely curves are cut into straight pieces.
 *
 * @param chord the most a piece may lie off the curve, in metres
 * @param fewest the fewest pieces of a full circle, however small it is
 * @param most the most pieces of a full circle, however large it is
 */
public record Precision(double chord, int fewest, int most) {

    /** A millimetre; a full circle loses less than 0.7 % of its area. */
    public static final Precision DEFAULT = new Precision(0.001, 32, 180);

    public Precision {
        if (!(chord > 0) || fewest < 3 || most < fewest) {
            throw new IllegalArgumentException("precision");
        }
    }

    /** The pieces of an arc. */
    public int pieces(double radius, double angle) {
        double full = fewest;
        if (radius > chord) {
            full = Math.max(full, Math.PI / Math.acos(1 - chord / radius));
        }
        double pieces = Math.ceil(Math.min(full, most) * Math.min(Math.abs(angle), Math.PI * 2) / (Math.PI * 2) - 1e-9);
        return Math.max(1, (int) pieces);
    }
}
