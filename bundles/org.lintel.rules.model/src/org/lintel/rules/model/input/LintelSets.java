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
     * {@code InnerFace} (whether it has one),
     * {@code Orientation} (N … NW, or degrees clockwise from true north), {@code PitchAngle} (plane angle),
     * {@code MassPerArea} (mass per area),
     * {@code EquivalentTemperatureDifference} of a slope (K), {@code Mark} (the author's mark of the construction). On these, and on
     * storeys and spaces: {@code Circumstance} (a word such as {@code refuge-floor}; several with commas between).
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

    /** On luminaires: {@code CircuitPower} (power, with control gear); outdoors see {@link ExternalLightingInputs}. */
    static final String LUMINAIRE = "Lintel_Luminaire";

    /**
     * On air-conditioning equipment: {@code Kind}, {@code Condenser}, {@code Compressor} (words of the code's table),
     * {@code VariableSpeed} (boolean), {@code CoolingCapacity} (power), {@code CoefficientOfPerformance} and
     * {@code CoefficientOfPerformanceAt75Percent} (ratio).
     */
    static final String PLANT = "Lintel_Plant";

    /** On systems that move air, or on a fan that is one by itself: see {@link AirInputs}. */
    static final String AIR_SYSTEM = "Lintel_AirSystem";

    /** On fans: {@code MotorPower}, {@code AirFlow}, what it can be slowed down to: see {@link AirInputs}. */
    static final String FAN = "Lintel_Fan";

    /** On pumps, pipes, ducts and cooling towers: see {@link WaterInputs}, {@link InsulationInputs}. */
    static final String PUMP = "Lintel_Pump";
    static final String PIPE = "Lintel_Pipe";
    static final String DUCT = "Lintel_Duct";
    static final String COOLING_TOWER = "Lintel_CoolingTower";

    /** On pipes and ducts: {@code Thickness}, {@code Conductivity}, {@code Exposure}, {@code SurfaceCoefficient}. */
    static final String INSULATION = "Lintel_Insulation";

    /** On transformers, motors and circuits: see {@link ElectricalInputs}, {@link CircuitInputs}. */
    static final String TRANSFORMER = "Lintel_Transformer";
    static final String MOTOR = "Lintel_Motor";
    static final String CIRCUIT = "Lintel_Circuit";

    /** On lifts, escalators and moving walkways: see {@link LiftInputs}. */
    static final String LIFT = "Lintel_Lift";
    static final String DRIVE = "Lintel_Drive";
    static final String ESCALATOR = "Lintel_Escalator";

    /** On the building: what it is, its dates, the works in it: see {@link BuildingInputs}, {@link CircumstanceInputs}. */
    static final String BUILDING = "Lintel_Building";
    static final String WORKS = "Lintel_Works";

    /**
     * On spaces: {@code Route} (cross, single-sided, simulation), {@code PathLines} (count), {@code PathLength},
     * {@code SecondaryDepth}, {@code RoomDepth}, {@code HeatSourceDistance} (length), {@code OpenableArea},
     * {@code SecondaryOpenableArea} (area), {@code DifferentHalves} (boolean), {@code MeanVelocity} (velocity).
     */
    static final String VENTILATION = "Lintel_Ventilation";

    /**
     * On windows, doors, curtain walls: {@code OverhangDepth} from the face of the glass to the tip,
     * {@code SillToOverhang}, {@code FinDepth}, {@code FinDistance} between two fins (lengths).
     */
    static final String SHADING = "Lintel_Shading";

    /** On solar panels, on spaces for parking, on chargers in them: see {@link SolarInputs}, {@link ParkingInputs}. */
    static final String SOLAR_PANEL = "Lintel_SolarPanel";
    static final String PARKING = "Lintel_Parking";
    static final String CHARGER = "Lintel_Charger";

    private LintelSets() {
    }
}
