// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.design;

/** Some equal luminaires of a space. */
public record Lighting(LuminaireType type, int count) {

    /**
     * As many luminaires as keep a power density, at least one.
     *
     * @param watts per m² to keep below
     * @param area m²
     */
    public static Lighting upTo(LuminaireType type, double watts, double area) {
        return new Lighting(type, Math.max(1, (int) Math.floor(watts * area / type.watts())));
    }

    /** As few luminaires as exceed a power density. */
    public static Lighting beyond(LuminaireType type, double watts, double area) {
        return new Lighting(type, (int) Math.floor(watts * area / type.watts()) + 1);
    }
}
