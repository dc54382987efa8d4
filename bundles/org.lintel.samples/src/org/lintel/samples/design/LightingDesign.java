// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.design;

import java.util.List;

/**
 * Chooses luminaires for spaces.
 *
 * @param panel for offices
 * @param ratio of the power density that the lighting code allows
 */
public record LightingDesign(LuminaireType panel, double ratio) {

    /** W/m² in rooms of flats and houses. */
    public static final double DOMESTIC = 4;

    /** How far too bright lighting goes beyond the limit. */
    public static final double EXCESS = 1.3;

    /** Within the limit, except where a single luminaire exceeds it. */
    public List<Lighting> of(SpaceUse use, double area) {
        double density = use.isDomestic() ? DOMESTIC : ratio * use.lightingLimit(area);
        return List.of(Lighting.upTo(type(use), density, area));
    }

    /** Beyond the limit by a margin. */
    public List<Lighting> excessive(SpaceUse use, double area) {
        return List.of(Lighting.beyond(type(use), EXCESS * use.lightingLimit(area), area));
    }

    private LuminaireType type(SpaceUse use) {
        return switch (use) {
            case OFFICE, CONFERENCE -> panel;
            case RETAIL, RESTAURANT -> LuminaireType.RETAIL;
            default -> LuminaireType.DOWNLIGHT;
        };
    }
}
