// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.design;

import org.lintel.core.quantity.Decimal;

/**
 * A make of luminaire; its body is a box.
 *
 * @param watts in all, with control gear; NaN where the model does not say
 * @param size mm, side of the square seen from below
 */
public record LuminaireType(String key, String name, double watts, int size) {

    /** mm. */
    public static final int DEPTH = 60;

    public static final LuminaireType DOWNLIGHT =
            new LuminaireType("downlight-12", "LED downlight 12 W 筒燈", 12, 150);
    public static final LuminaireType RETAIL =
            new LuminaireType("retail-24", "LED retail light 24 W 商店照明燈", 24, 300);
    public static final LuminaireType UNRATED =
            new LuminaireType("feature", "Feature light 裝飾燈", Double.NaN, 300);

    public static LuminaireType panel(double watts) {
        String printed = Decimal.plain(watts);
        return new LuminaireType("panel-" + printed, "LED panel " + printed + " W 平板燈", watts, 600);
    }
}
