// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.design;

import java.util.ArrayList;
import java.util.List;

/**
 * A layered construction, from outside to inside or from top to bottom.
 *
 * @param key stands in the paths that GlobalIds are made from
 * @param name in both languages
 */
public record BuildUp(String key, String name, List<Layer> layers) {

    /** Surface resistances of the OTTV code, Table 2, where nothing is known of the inner surface, m²K/W. */
    public static final double WALL_SURFACES = 0.120 + 0.044;
    public static final double ROOF_SURFACES = 0.162 + 0.055;

    /** A material of a thickness in mm. */
    public record Layer(Material material, int thickness) {
    }

    public BuildUp {
        layers = List.copyOf(layers);
    }

    /** Material and thickness in mm in turn; layers of thickness 0 are left out. */
    public static BuildUp of(String key, String name, Object... materialsAndThicknesses) {
        var layers = new ArrayList<Layer>();
        for (int i = 0; i < materialsAndThicknesses.length; i += 2) {
            int thickness = (Integer) materialsAndThicknesses[i + 1];
            if (thickness > 0) {
                layers.add(new Layer((Material) materialsAndThicknesses[i], thickness));
            }
        }
        return new BuildUp(key, name, layers);
    }

    /** mm. */
    public int thickness() {
        int sum = 0;
        for (Layer layer : layers) {
            sum += layer.thickness();
        }
        return sum;
    }

    /** W/m²K of a wall as it is stated in the model, to three decimals. */
    public double declared() {
        return Math.round(thermalTransmittance(WALL_SURFACES) * 1000) / 1000.0;
    }

    /** W/m²K with those surface resistances. */
    public double thermalTransmittance(double surfaces) {
        double resistance = surfaces;
        for (Layer layer : layers) {
            resistance += layer.thickness() / 1000.0 / layer.material().conductivity();
        }
        return 1 / resistance;
    }
}
