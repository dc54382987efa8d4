// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.model.input.NumberReading.Range;

/** What the codes ask of the insulation of pipes and ducts, and of ducts besides. */
public final class InsulationInputs {

    private static final String SET = LintelSets.INSULATION;
    private static final String DUCT = LintelSets.DUCT;
    private static final Message COVERING = Message.of("model the insulation as an IfcCovering (INSULATION) of the "
                    + "pipe or duct, with one layer that has a thickness and a material with ThermalConductivity, or "
                    + "set Lintel_Insulation.Thickness (IfcPositiveLengthMeasure) and Lintel_Insulation.Conductivity "
                    + "(IfcThermalConductivityMeasure)",
            "將隔熱層建模為水管或風管的 IfcCovering（INSULATION），其物料層須有厚度及附 ThermalConductivity 的物料；或設定 "
                    + "Lintel_Insulation.Thickness（IfcPositiveLengthMeasure）及 Lintel_Insulation.Conductivity"
                    + "（IfcThermalConductivityMeasure）");

    /** 0 where the model says that there is none. */
    public static final ModelInput<Quantity> THICKNESS = new ModelInput<>("insulation.thickness",
            Text.of("thickness of the insulation", "隔熱層厚度"), COVERING, ValueForm.quantity(Unit.MILLIMETRE),
            InsulationReading::thickness);

    public static final ModelInput<Quantity> CONDUCTIVITY = new ModelInput<>("insulation.conductivity",
            Text.of("conductivity of the insulation", "隔熱層導熱係數"), COVERING, ValueForm.quantity(Unit.CONDUCTIVITY),
            InsulationReading::conductivity);

    static final NumberReading STATED_THICKNESS = new NumberReading(Unit.MILLIMETRE, new Range(-1e-9, 1000),
            Place.measured(SET, "Thickness", Unit.MILLIMETRE, "IfcPositiveLengthMeasure"),
            Place.measured("Insulation", "Insulation Thickness", Unit.MILLIMETRE, "IfcLengthMeasure"),
            Place.measured("PSet_Revit_Insulation", "Insulation Thickness", Unit.MILLIMETRE, "IfcLengthMeasure"));

    static final NumberReading STATED_CONDUCTIVITY = new NumberReading(Unit.CONDUCTIVITY, new Range(0.003, 1),
            Place.measured(SET, "Conductivity", Unit.CONDUCTIVITY, "IfcThermalConductivityMeasure"));

    /** {@code outdoor}, {@code unconditioned}, {@code void} (above a ceiling) or {@code conditioned}. */
    public static final ModelInput<String> EXPOSURE = Question.word("insulation.exposure",
            Text.of("where it runs", "所處環境"), SET + ".Exposure", "outdoor", "unconditioned", "void", "conditioned");

    /** Of heat at the surface of the insulation, which depends on the surface: metal 5.7 or 9, others 10 or 13.5. */
    public static final ModelInput<Quantity> SURFACE_COEFFICIENT = Question.number("insulation.surface-coefficient",
            Text.of("surface coefficient", "表面系數"), Unit.of("W/m²K", Unit.TRANSMITTANCE.dimension(), 1, 1),
            new Range(0, 50), SET + ".SurfaceCoefficient");

    /** Of what flows in the pipe. */
    public static final ModelInput<Quantity> FLUID_TEMPERATURE = Question.measure("pipe.fluid-temperature",
            Text.of("temperature of the fluid", "流體溫度"), Unit.CELSIUS, new Range(-60, 120),
            "IfcThermodynamicTemperatureMeasure", LintelSets.PIPE + ".FluidTemperature");

    /** Between the air in the duct and around it. */
    public static final ModelInput<Quantity> DUCT_DIFFERENCE = Question.number("duct.temperature-difference",
            Text.of("temperature difference between the air in the duct and around it", "風管內外空氣溫差"), Unit.KELVIN,
            new Range(-1e-9, 60), DUCT + ".TemperatureDifference");

    public static final ModelInput<Quantity> DUCT_PRESSURE = Question.measure("duct.static-pressure",
            Text.of("static pressure", "靜壓"), Unit.PASCAL, new Range(-1e-9, 20_000), "IfcPressureMeasure",
            DUCT + ".StaticPressure", "Pset_DuctSegmentTypeCommon.WorkingPressure");

    public static final ModelInput<Boolean> LEAKAGE_TESTED = Question.flag("duct.leakage-tested",
            Text.of("whether it was tested for leakage", "是否已作洩漏測試"), DUCT + ".LeakageTested");

    public static final ModelInput<Quantity> LEAKAGE = Question.number("duct.leakage", Text.of("leakage", "洩漏率"),
            Unit.LITRE_PER_SECOND_PER_SQUARE_METRE, new Range(-1e-9, 100), DUCT + ".LeakageRate");

    public static final ModelInput<Quantity> DUCT_AREA = new ModelInput<>("duct.area",
            Text.of("surface area of the duct", "風管表面面積"),
            Message.of("export Qto_DuctSegmentBaseQuantities.OuterSurfaceArea, or set Lintel_Duct.SurfaceArea "
                            + "(IfcAreaMeasure)",
                    "輸出 Qto_DuctSegmentBaseQuantities.OuterSurfaceArea，或設定 Lintel_Duct.SurfaceArea（IfcAreaMeasure）"),
            ValueForm.quantity(Unit.SQUARE_METRE), new NumberReading(Unit.SQUARE_METRE, Range.POSITIVE,
                    Place.measured(DUCT, "SurfaceArea", Unit.SQUARE_METRE, "IfcAreaMeasure"),
                    Place.quantity("OuterSurfaceArea")));

    /** Of the model as a whole: pressure, area and testing of each of its ducts. */
    public static final ModelInput<List<DuctTests.Duct>> TESTS = new ModelInput<>("model.duct-tests",
            Text.of("leakage tests of the ductwork", "風管洩漏測試"),
            Message.of("set StaticPressure, LeakageTested and SurfaceArea of Lintel_Duct on every duct",
                    "在每段風管設定 Lintel_Duct 的 StaticPressure、LeakageTested 及 SurfaceArea"),
            ValueForm.composite(), new DuctTests());

    private InsulationInputs() {
    }
}
