// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

/**
 * Names of the property sets that Lintel reads where IFC has no property of its own.
 *
 * <p>They may stand on an occurrence or on its type, and win over what is found elsewhere, for whoever writes them
 * means it.
 */
final class LintelSets {

    /**
     * On walls, roofs, windows, curtain walls: {@code SolarAbsorptance} and {@code InternalAbsorptance} (ratio),
     * {@code Orientation} (N … NW, or degrees clockwise from true north), {@code PitchAngle} (plane angle).
     */
    static final String ENVELOPE = "Lintel_Envelope";

    /**
     * On windows, doors, curtain walls: {@code ShadingCoefficient}, {@code SolarHeatGainCoefficient},
     * {@code VisibleLightTransmittance}, {@code ExternalReflectance} (ratio), {@code ThermalTransmittance}.
     */
    static final String GLAZING = "Lintel_Glazing";

    /**
     * On spaces: {@code SpaceType} (the code's name of it), {@code InstalledLightingPower} (power, with control gear),
     * {@code InternalFloorArea}, {@code Headroom}.
     */
    static final String SPACE = "Lintel_Space";

    /** On luminaires: {@code CircuitPower} (power, with control gear). */
    static final String LUMINAIRE = "Lintel_Luminaire";

    /**
     * On air-conditioning equipment: {@code Kind}, {@code Condenser}, {@code Compressor} (words of the code's table),
     * {@code VariableSpeed} (boolean), {@code CoolingCapacity} (power), {@code CoefficientOfPerformance} and
     * {@code CoefficientOfPerformanceAt75Percent} (ratio).
     */
    static final String PLANT = "Lintel_Plant";

    private LintelSets() {
    }
}
