// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.text.Text;
import org.lintel.rules.model.input.NumberReading.Range;

/** What the codes ask of electrical circuits. */
public final class CircuitInputs {

    private static final String SET = LintelSets.CIRCUIT;
    private static final String CURRENT = "IfcElectricCurrentMeasure";
    private static final Range AMPERES = new Range(-1e-9, 20_000);
    private static final Unit LOSS = Unit.of("%", Unit.PERCENT.dimension(), 0.01, 3);

    /** {@code main}: from the transformer to the main incoming breaker. */
    public static final ModelInput<String> KIND = Question.word("circuit.kind", Text.of("kind of circuit", "電路種類"),
            SET + ".Kind", "main", "feeder", "sub-main", "final");

    public static final ModelInput<Boolean> RESIDENTIAL = Question.flag("circuit.residential",
            Text.of("whether it serves dwellings", "是否供應住宅"), SET + ".Residential");

    public static final ModelInput<Quantity> RATING = Question.measure("circuit.rating",
            Text.of("rated current", "額定電流"), Unit.AMPERE, new Range(0, 20_000), CURRENT, SET + ".RatedCurrent",
            "Pset_ElectricalDeviceCommon.RatedCurrent", "Pset_ElectricalDeviceCommon.NominalCurrent");

    public static final ModelInput<Quantity> LENGTH = Question.measure("circuit.length",
            Text.of("route length", "電路長度"),
            Unit.of("m", Unit.METRE.dimension(), 1, 1), new Range(0, 10_000), "IfcPositiveLengthMeasure",
            SET + ".Length");

    /** As a share of the active power. */
    public static final ModelInput<Quantity> COPPER_LOSS = Question.number("circuit.copper-loss",
            Text.of("copper loss", "銅損"), LOSS, new Range(-1e-9, 100), SET + ".CopperLoss");

    public static final ModelInput<Quantity> FINAL_COPPER_LOSS = Question.number("circuit.final-copper-loss",
            Text.of("largest copper loss of its final circuits above 32 A", "其 32 A 以上最終電路的最大銅損"), LOSS,
            new Range(-1e-9, 100), SET + ".FinalCircuitCopperLoss");

    public static final ModelInput<Quantity> DESIGN_CURRENT = Question.measure("circuit.design-current",
            Text.of("design current", "設計電流"), Unit.AMPERE, AMPERES, CURRENT, SET + ".DesignCurrent",
            "Pset_ElectricalDeviceCommon.UsageCurrent");

    public static final ModelInput<Quantity> NEUTRAL_CURRENT = Question.measure("circuit.neutral-current",
            Text.of("neutral current", "中性線電流"), Unit.AMPERE, AMPERES, CURRENT, SET + ".NeutralCurrent");

    /** Of one conductor, for alternating current, at the temperature it works at. */
    public static final ModelInput<Quantity> RESISTANCE = Question.number("circuit.resistance",
            Text.of("resistance of the conductor", "導體電阻"), Unit.MILLIOHM_PER_METRE, new Range(0, 1000),
            SET + ".ConductorResistance");

    public static final ModelInput<Quantity> VOLTAGE = Question.measure("circuit.voltage",
            Text.of("voltage between lines", "線電壓"), Unit.VOLT, new Range(0, 50_000), "IfcElectricVoltageMeasure",
            SET + ".LineVoltage");

    public static final ModelInput<Quantity> DISPLACEMENT_FACTOR = Question.number("circuit.displacement-factor",
            Text.of("displacement power factor", "位移功率因數"), Unit.of("", Unit.NONE.dimension(), 1, 2), Range.RATIO,
            SET + ".DisplacementPowerFactor");

    public static final ModelInput<Quantity> POWER_FACTOR = Question.number("circuit.power-factor",
            Text.of("total power factor", "總功率因數"), Unit.of("", Unit.NONE.dimension(), 1, 2), Range.RATIO,
            SET + ".TotalPowerFactor", "Pset_ElectricalDeviceCommon.PowerFactor");

    public static final ModelInput<Quantity> DISTORTION = Question.number("circuit.distortion",
            Text.of("total harmonic distortion of the current", "電流總諧波失真"), Unit.PERCENT, new Range(-1e-9, 300),
            SET + ".HarmonicDistortion");

    /** Whether it has three phases and a neutral and serves loads of one phase. */
    public static final ModelInput<Boolean> SINGLE_PHASE_LOADS = Question.flag("circuit.single-phase-loads",
            Text.of("three phases with single-phase loads", "三相四線並帶單相負載"), SET + ".SinglePhaseLoads");

    public static final ModelInput<Quantity> UNBALANCE = Question.number("circuit.unbalance",
            Text.of("unbalance of the currents", "電流不平衡率"), Unit.PERCENT, new Range(-1e-9, 100),
            SET + ".CurrentUnbalance");

    public static final ModelInput<Quantity> PHASE_1 = phase("1");
    public static final ModelInput<Quantity> PHASE_2 = phase("2");
    public static final ModelInput<Quantity> PHASE_3 = phase("3");

    public static final ModelInput<List<String>> METERED = Question.words("circuit.metered",
            Text.of("quantities the circuit's meter shows", "電路儀錶顯示的量值"), SET + ".MeteredQuantities",
            "V, I, PF, kWh, kVA, THD");

    private CircuitInputs() {
    }

    private static ModelInput<Quantity> phase(String number) {
        return Question.measure("circuit.phase-" + number, Text.of("current of phase L" + number, "L" + number
                + " 相電流"),
                Unit.AMPERE, AMPERES, CURRENT, SET + ".CurrentL" + number);
    }
}
