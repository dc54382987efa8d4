// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.style;

/**
 * A colour as files give it: sRGB parts and how much it covers, each from 0 to 1.
 *
 * @param alpha 1 hides what is behind, 0 cannot be seen
 */
public record Rgba(double red, double green, double blue, double alpha) {

    public Rgba {
        red = clamped(red);
        green = clamped(green);
        blue = clamped(blue);
        alpha = clamped(alpha);
    }

    private static double clamped(double part) {
        return part >= 0 ? Math.min(1, part) + 0.0 : 0;
    }

    /** The same colour, covering as much as is said. */
    public Rgba withAlpha(double covering) {
        return new Rgba(red, green, blue, covering);
    }
}
