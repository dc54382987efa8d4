// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.design;

/**
 * What a part of the envelope is made of, with the figures that codes ask for.
 *
 * @param key stands in paths
 * @param mark as schedules call it: W1, R2; empty for what no schedule lists
 * @param name in both languages
 * @param transmittance W/m²K, as its author prints it
 * @param absorptivity of the outer face for sun, 0 to 1
 * @param innerAbsorptivity of the inner face, 0 to 1
 * @param mass kg/m²
 * @param layers from outside to inside, or from top to bottom
 * @param stated whether the printed transmittance is stated even where the layers are given: they do not give it
 * @param circumstance a word for what excepts it from codes, such as {@code wall-on-roof}; empty for nothing
 * @param temperatureDifference equivalent, of a slope, K, as its author states it; NaN where he does not
 */
public record Construction(String key, String mark, String name, double transmittance, double absorptivity,
        double innerAbsorptivity, double mass, BuildUp layers, boolean stated, String circumstance,
        double temperatureDifference) {

    /** With the mass of its layers. */
    public static Construction of(String key, String mark, String name, double transmittance, double absorptivity,
            double innerAbsorptivity, Object... materialsAndThicknesses) {
        BuildUp layers = BuildUp.of(key, name, materialsAndThicknesses);
        return new Construction(key, mark, name, transmittance, absorptivity, innerAbsorptivity, mass(layers), layers,
                false, "", Double.NaN);
    }

    /** The same, whose layers do not give the printed transmittance. */
    public Construction withStated() {
        return new Construction(key, mark, name, transmittance, absorptivity, innerAbsorptivity, mass, layers, true,
                circumstance, temperatureDifference);
    }

    public Construction with(String otherCircumstance) {
        return new Construction(key, mark, name, transmittance, absorptivity, innerAbsorptivity, mass, layers, stated,
                otherCircumstance, temperatureDifference);
    }

    /** The same, a slope whose author states its equivalent temperature difference. */
    public Construction withTemperatureDifference(double kelvin) {
        return new Construction(key, mark, name, transmittance, absorptivity, innerAbsorptivity, mass, layers, stated,
                circumstance, kelvin);
    }

    private static double mass(BuildUp layers) {
        double sum = 0;
        for (BuildUp.Layer layer : layers.layers()) {
            sum += layer.thickness() / 1000.0 * layer.material().density();
        }
        return Math.round(sum * 100) / 100.0;
    }
}
