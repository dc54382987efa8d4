// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.design;

/**
 * Glass of windows.
 *
 * @param shadingCoefficient SC; the solar heat gain coefficient written beside it is 0.87 times that
 * @param visibleTransmittance VLT
 * @param visibleReflectance ER, outside
 * @param thermalTransmittance W/m²K, of the whole window in summer
 */
public record Glazing(double shadingCoefficient, double visibleTransmittance, double visibleReflectance,
        double thermalTransmittance) {

    /** SC is defined against 3 mm clear glass, which lets 0.87 through. */
    public static final double CLEAR_GLASS_SHGC = 0.87;

    /** Rounded to four decimals, as a manufacturer would give it. */
    public double solarHeatGain() {
        return Math.round(shadingCoefficient * CLEAR_GLASS_SHGC * 1e4) / 1e4;
    }
}
