// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.model.input.NumberReading.Range;

/** What the codes ask of systems that move air, and of their fans. */
public final class AirInputs {

    private static final String POWER = "IfcPowerMeasure";
    private static final String FLOW = "IfcVolumetricFlowRateMeasure";
    private static final String AREA = "IfcAreaMeasure";
    private static final Range SHARE = new Range(-1e-9, 100);

    /** {@code cav}, {@code vav} or {@code ventilation}, of a system or of a fan by the system it is in. */
    public static final ModelInput<String> KIND = Question.word("air-system.kind",
            Text.of("kind of air system", "空氣系統種類"), LintelSets.AIR_SYSTEM + ".Kind",
            Text.of("the predefined type VENTILATION or EXHAUST of the system", "系統的預設類型 VENTILATION 或 EXHAUST"),
            AirSystemReading::kind,
            "cav", "vav", "ventilation");

    /** The power of all fan motors of a system, at design; of a single fan its own. */
    public static final ModelInput<FanPower> FAN_POWER = new ModelInput<>("air-system.fan-power",
            Text.of("fan motor power of the system", "系統風機馬達功率"),
            Message.of("assign the fans to the system and set Pset_FanTypeCommon.NominalPowerRate on each, or set "
                            + "Lintel_AirSystem.FanMotorPower (IfcPowerMeasure) on the system",
                    "將風機編入系統並逐一設定 Pset_FanTypeCommon.NominalPowerRate，"
                            + "或在系統設定 Lintel_AirSystem.FanMotorPower（IfcPowerMeasure）"),
            ValueForm.composite(), AirSystemReading::power);

    public static final ModelInput<Quantity> AIR_FLOW = new ModelInput<>("air-system.air-flow",
            Text.of("design air flow", "設計風量"),
            Message.of("set Lintel_AirSystem.DesignAirFlow (IfcVolumetricFlowRateMeasure) on the system; where it has "
                            + "one fan, Pset_FanTypeCommon.NominalAirFlowRate on that",
                    "在系統設定 Lintel_AirSystem.DesignAirFlow（IfcVolumetricFlowRateMeasure）；"
                            + "只有一台風機時可設定其 Pset_FanTypeCommon.NominalAirFlowRate"),
            ValueForm.quantity(Unit.LITRE_PER_SECOND), AirSystemReading::flow);

    /** What a system states of itself. */
    static final ModelInput<Quantity> STATED_POWER = Question.measure("air-system.stated-fan-power", FAN_POWER.label(),
            Unit.KILOWATT, new Range(0, 5000), POWER, LintelSets.AIR_SYSTEM + ".FanMotorPower");

    static final ModelInput<Quantity> STATED_FLOW = Question.measure("air-system.stated-air-flow", AIR_FLOW.label(),
            Unit.LITRE_PER_SECOND, new Range(0, 1e6), FLOW, LintelSets.AIR_SYSTEM + ".DesignAirFlow");

    /** The part of the fan power that filters and treatment above the code's allowance take. */
    public static final ModelInput<Quantity> DEDUCTIBLE_POWER = Question.measure("air-system.deductible-power",
            Text.of("fan power for filters and treatment above the allowance", "超出容許壓降的過濾及處理所需風機功率"),
            Unit.KILOWATT, new Range(-1e-9, 5000), POWER, LintelSets.AIR_SYSTEM + ".DeductibleFanPower");

    public static final ModelInput<Quantity> MOTOR_POWER = Question.measure("fan.motor-power",
            Text.of("motor power of the fan", "風機馬達功率"), Unit.KILOWATT, new Range(0, 2000), POWER,
            LintelSets.FAN + ".MotorPower", "Pset_FanTypeCommon.NominalPowerRate");

    static final ModelInput<Quantity> FAN_FLOW = Question.measure("fan.air-flow",
            Text.of("air flow of the fan", "風機風量"),
            Unit.LITRE_PER_SECOND, new Range(0, 1e6), FLOW, LintelSets.FAN + ".AirFlow",
            "Pset_FanTypeCommon.NominalAirFlowRate");

    public static final ModelInput<Quantity> LOW_SPEED = Question.number("fan.low-speed",
            Text.of("lowest speed of the fan", "風機最低轉速"), Unit.PERCENT, SHARE, LintelSets.FAN + ".LowSpeed");

    public static final ModelInput<Quantity> LOW_SPEED_POWER = Question.number("fan.low-speed-power",
            Text.of("power at the lowest speed", "最低轉速時的功率"), Unit.PERCENT, SHARE,
            LintelSets.FAN + ".LowSpeedPower");

    public static final ModelInput<Boolean> SERVES_CAR_PARK = Question.flag("fan.car-park",
            Text.of("whether the fan ventilates a car park", "是否為停車場通風"), LintelSets.FAN + ".ServesCarPark");

    public static final ModelInput<Boolean> CAR_PARK_CONTROL = Question.flag("fan.car-park-control",
            Text.of("control by the quality of the air", "按空氣質素控制"), LintelSets.FAN + ".AirQualityControl");

    public static final ModelInput<Quantity> CAR_PARK_TURNDOWN = Question.number("fan.car-park-turndown",
            Text.of("lowest flow under that control", "該控制下的最低風量"), Unit.PERCENT, SHARE,
            LintelSets.FAN + ".AirQualityTurndown");

    public static final ModelInput<Quantity> FRESH_AIR = Question.measure("air-system.fresh-air",
            Text.of("design fresh air", "設計新鮮空氣量"), Unit.LITRE_PER_SECOND, new Range(-1e-9, 1e6), FLOW,
            LintelSets.AIR_SYSTEM + ".FreshAirFlow");

    public static final ModelInput<Boolean> DEMAND_CONTROL = Question.flag("air-system.demand-control",
            Text.of("fresh air controlled by demand", "新鮮空氣按需求控制"), LintelSets.AIR_SYSTEM + ".DemandControl");

    public static final ModelInput<Quantity> STATIC_SET_POINT = Question.measure("air-system.static-set-point",
            Text.of("set point of static pressure", "靜壓設定值"), Unit.PASCAL, new Range(0, 5000), "IfcPressureMeasure",
            LintelSets.AIR_SYSTEM + ".StaticPressureSetPoint");

    public static final ModelInput<Quantity> COOLING_UP_TO = Question.measure("air-system.cooling-up-to",
            Text.of("highest set point for cooling", "製冷設定溫度上限"), Unit.CELSIUS, new Range(0, 60),
            "IfcThermodynamicTemperatureMeasure", LintelSets.AIR_SYSTEM + ".CoolingSetPointUpTo");

    public static final ModelInput<Quantity> HEATING_DOWN_TO = Question.measure("air-system.heating-down-to",
            Text.of("lowest set point for heating", "供暖設定溫度下限"), Unit.CELSIUS, new Range(0, 60),
            "IfcThermodynamicTemperatureMeasure", LintelSets.AIR_SYSTEM + ".HeatingSetPointDownTo");

    public static final ModelInput<Quantity> DEAD_BAND = Question.number("air-system.dead-band",
            Text.of("dead band", "靜帶"), Unit.KELVIN, new Range(-1e-9, 30), LintelSets.AIR_SYSTEM + ".DeadBand");

    public static final ModelInput<Boolean> HEATS = Question.flag("air-system.heats",
            Text.of("whether the system heats", "系統是否供暖"), LintelSets.AIR_SYSTEM + ".Heats");

    public static final ModelInput<Boolean> OFF_HOUR_CONTROL = Question.flag("air-system.off-hour-control",
            Text.of("automatic off-hour control", "自動非運作時間控制"), LintelSets.AIR_SYSTEM + ".OffHourControl");

    public static final ModelInput<Quantity> COOLING_SETBACK = Question.number("air-system.cooling-setback",
            Text.of("set-back for cooling", "製冷回設溫差"), Unit.KELVIN, new Range(-1e-9, 30),
            LintelSets.AIR_SYSTEM + ".CoolingSetback");

    public static final ModelInput<Quantity> HEATING_SETBACK = Question.number("air-system.heating-setback",
            Text.of("set-back for heating", "供暖回設溫差"), Unit.KELVIN, new Range(-1e-9, 30),
            LintelSets.AIR_SYSTEM + ".HeatingSetback");

    public static final ModelInput<Quantity> COOLING_CAPACITY = Question.measure("air-system.capacity",
            Text.of("cooling capacity of the system", "系統製冷量"), Unit.KILOWATT, new Range(0, 1e5), POWER,
            LintelSets.AIR_SYSTEM + ".CoolingCapacity");

    public static final ModelInput<Quantity> ISOLATION_AREA = Question.measure("air-system.isolation-area",
            Text.of("largest isolation area", "最大隔離區面積"), Unit.SQUARE_METRE, new Range(0, 1e6), AREA,
            LintelSets.AIR_SYSTEM + ".LargestIsolationArea");

    public static final ModelInput<Quantity> ISOLATION_FLOORS = Question.number("air-system.isolation-floors",
            Text.of("floors of the largest isolation area", "最大隔離區涉及的樓層數"), Unit.COUNT, new Range(0, 200),
            LintelSets.AIR_SYSTEM + ".LargestIsolationFloors");

    public static final ModelInput<Boolean> METERED = Question.flag("air-system.metered",
            Text.of("metering of its energy", "電能計量"), LintelSets.AIR_SYSTEM + ".EnergyMetering");

    public static final ModelInput<Boolean> DIRECT_DIGITAL_CONTROL = Question.flag("air-system.ddc",
            Text.of("direct digital control", "直接數碼控制"), LintelSets.AIR_SYSTEM + ".DirectDigitalControl");

    public static final ModelInput<Quantity> ZONES = Question.number("air-system.zones",
            Text.of("zones the plant serves", "裝置服務的區域數目"), Unit.COUNT, new Range(0, 10_000),
            LintelSets.AIR_SYSTEM + ".Zones");

    private AirInputs() {
    }
}
