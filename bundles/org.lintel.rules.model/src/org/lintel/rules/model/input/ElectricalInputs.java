// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.text.Text;
import org.lintel.rules.model.input.NumberReading.Range;

/** What the codes ask of transformers and motors. */
public final class ElectricalInputs {

    private static final String POWER = "IfcPowerMeasure";

    public static final ModelInput<Quantity> APPARENT_POWER = Question.measure("transformer.rating",
            Text.of("rated apparent power", "額定視在功率"), Unit.KILOVOLTAMPERE, new Range(0, 1e6), POWER,
            LintelSets.TRANSFORMER + ".RatedApparentPower", "Pset_TransformerTypeCommon.MaximumApparentPower");

    public static final ModelInput<Quantity> TRANSFORMER_EFFICIENCY = Question.number("transformer.efficiency",
            Text.of("efficiency", "效率"), Unit.of("%", Unit.PERCENT.dimension(), 0.01, 2), new Range(0, 100),
            LintelSets.TRANSFORMER + ".Efficiency");

    public static final ModelInput<Quantity> MOTOR_OUTPUT = Question.measure("motor.output",
            Text.of("rated output of the motor", "馬達額定輸出功率"), Unit.KILOWATT, new Range(0, 50_000), POWER,
            LintelSets.MOTOR + ".RatedOutput", "Pset_ElectricMotorTypeCommon.MaximumPowerOutput");

    public static final ModelInput<Quantity> MOTOR_EFFICIENCY = Question.number("motor.efficiency",
            Text.of("efficiency of the motor", "馬達效率"), Unit.PERCENT, new Range(0, 100),
            LintelSets.MOTOR + ".Efficiency", "Pset_ElectricMotorTypeCommon.ElectricMotorEfficiency");

    public static final ModelInput<Quantity> MOTOR_POLES = Question.number("motor.poles",
            Text.of("number of poles", "極數"),
            Unit.COUNT, new Range(1, 24), LintelSets.MOTOR + ".Poles");

    public static final ModelInput<Quantity> MOTOR_LOAD = Question.measure("motor.load",
            Text.of("load the motor is to drive", "預計負載功率"), Unit.KILOWATT, new Range(0, 50_000), POWER,
            LintelSets.MOTOR + ".ExpectedLoad");

    private ElectricalInputs() {
    }
}
