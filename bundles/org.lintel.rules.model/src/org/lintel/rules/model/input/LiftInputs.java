// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.model.input.NumberReading.Range;

/** What the codes ask of lifts, escalators and moving walkways; of their drives IFC knows next to nothing. */
public final class LiftInputs {

    private static final String LIFT = LintelSets.LIFT;
    private static final String ESCALATOR = LintelSets.ESCALATOR;
    private static final String DRIVE_SET = LintelSets.DRIVE;
    private static final String POWER = "IfcPowerMeasure";
    private static final String SPEED = "IfcLinearVelocityMeasure";
    private static final String MASS = "IfcMassMeasure";
    private static final String TIME = "IfcTimeMeasure";
    private static final String LENGTH = "IfcPositiveLengthMeasure";
    private static final Range MINUTES = new Range(-1e-9, 10_000);

    public static final ModelInput<Quantity> RATED_LOAD = new ModelInput<>("lift.load", Text.of("rated load", "額定負載"),
            Message.of("set Pset_TransportElementCommon.CapacityWeight (IFC4, IFC4X3), the attribute "
                            + "CapacityByWeight (IFC2X3), or Lintel_Lift.RatedLoad (IfcMassMeasure)",
                    "設定 Pset_TransportElementCommon.CapacityWeight（IFC4、IFC4X3）、屬性 CapacityByWeight（IFC2X3），或 "
                            + "Lintel_Lift.RatedLoad（IfcMassMeasure）"),
            ValueForm.quantity(Unit.KILOGRAM), new NumberReading(Unit.KILOGRAM, new Range(10, 50_000),
                    Place.measured(LIFT, "RatedLoad", Unit.KILOGRAM, MASS),
                    Place.measured("Pset_TransportElementCommon", "CapacityWeight", Unit.KILOGRAM, MASS),
                    Place.mass("CapacityByWeight")));

    public static final ModelInput<Quantity> RATED_SPEED = Question.measure("lift.speed",
            Text.of("rated speed", "額定速度"),
            Unit.METRE_PER_SECOND, new Range(0, 30), SPEED, LIFT + ".RatedSpeed");

    /** Of the motor drive, with the rated load, upwards. */
    public static final ModelInput<Quantity> ELECTRICAL_POWER = Question.measure("lift.power",
            Text.of("running active power of the drive with the rated load, upwards", "滿載上行時驅動的運行有功功率"),
            Unit.KILOWATT, new Range(0, 2000), POWER, LIFT + ".ElectricalPower");

    /** What an official table allows, for cells that Lintel does not hold. */
    public static final ModelInput<Quantity> POWER_LIMIT = Question.measure("lift.power-limit",
            Text.of("greatest power by the table", "表列最大功率"), Unit.KILOWATT, new Range(0, 2000), POWER,
            LIFT + ".PowerLimit");

    public static final ModelInput<String> DRIVE = Question.word("lift.drive", Text.of("kind of drive", "驅動方式"),
            LIFT + ".Drive", "traction", "hydraulic");

    /** Whether the lift stands in a building that existed before the works; Table 8.4.1b instead of 8.4.1a. */
    public static final ModelInput<Boolean> RETROFIT = Question.flag("lift.retrofit",
            Text.of("whether it is put into an existing building", "是否裝設於現有建築物"), LIFT + ".ExistingBuilding");

    public static final ModelInput<Quantity> ZONE_HEIGHT = Question.measure("lift.zone-height",
            Text.of("height of the zone it serves", "服務區高度"), Unit.of("m", Unit.METRE.dimension(), 1, 1),
            new Range(0, 2000), LENGTH, LIFT + ".ZoneHeight");

    public static final ModelInput<Quantity> ZONE_STOREYS = Question.number("lift.zone-storeys",
            Text.of("storeys of the zone it serves", "服務區樓層數目"), Unit.COUNT, new Range(0, 500), LIFT + ".ZoneStoreys");

    public static final ModelInput<Quantity> DECORATION = Question.measure("lift.decoration",
            Text.of("load of the car's decoration", "機廂裝飾負載"), Unit.KILOGRAM, new Range(-1e-9, 10_000), MASS,
            LIFT + ".DecorationLoad");

    public static final ModelInput<Quantity> CAR_FAN_POWER = Question.measure("lift.car-fan-power",
            Text.of("power of the car's fan", "機廂風機功率"), Unit.WATT, new Range(0, 10_000), POWER, LIFT + ".CarFanPower");

    public static final ModelInput<Quantity> CAR_FAN_FLOW = Question.measure("lift.car-fan-flow",
            Text.of("air flow of the car's fan", "機廂風機風量"), Unit.LITRE_PER_SECOND, new Range(0, 10_000),
            "IfcVolumetricFlowRateMeasure", LIFT + ".CarFanFlow");

    public static final ModelInput<Quantity> FAN_OFF_AFTER = Question.measure("lift.fan-off-after",
            Text.of("time until the car's fan stops", "機廂風機停止所需時間"), Unit.MINUTE, MINUTES, TIME,
            LIFT + ".CarFanOffAfter");

    public static final ModelInput<Boolean> CAR_COOLED = Question.flag("lift.car-cooled",
            Text.of("whether the car is air-conditioned", "機廂是否設有空調"), LIFT + ".CarAirConditioned");

    public static final ModelInput<Quantity> COOLING_OFF_AFTER = Question.measure("lift.cooling-off-after",
            Text.of("time until the car's air-conditioning stops", "機廂空調停止所需時間"), Unit.MINUTE, MINUTES, TIME,
            LIFT + ".CarCoolingOffAfter");

    public static final ModelInput<Quantity> COOLING_RESTART = Question.measure("lift.cooling-restart",
            Text.of("time before it may start again", "再啟動前的最短時間"), Unit.MINUTE, MINUTES, TIME,
            LIFT + ".CarCoolingRestartAfter");

    public static final ModelInput<Boolean> REGENERATIVE = Question.flag("lift.regenerative",
            Text.of("regenerative braking", "再生制動"), LIFT + ".RegenerativeBraking");

    public static final ModelInput<Quantity> CAR_LIGHTING = Question.measure("lift.car-lighting",
            Text.of("lighting power of the car", "機廂照明功率"), Unit.WATT, new Range(0, 5000), POWER,
            LIFT + ".CarLightingPower");

    public static final ModelInput<Quantity> CAR_AREA = Question.measure("lift.car-area",
            Text.of("floor area of the car", "機廂地面面積"), Unit.SQUARE_METRE, new Range(0, 100), "IfcAreaMeasure",
            LIFT + ".CarFloorArea");

    public static final ModelInput<Quantity> IDLE_LIGHTING = Question.number("lift.idle-lighting",
            Text.of("lighting left on after 10 minutes idle", "閒置 10 分鐘後保留的照明"), Unit.PERCENT, new Range(-1e-9, 100),
            LIFT + ".IdleLighting");

    public static final ModelInput<Quantity> CRAWL_SPEED = Question.measure("escalator.crawl-speed",
            Text.of("crawl speed", "慢行速度"), Unit.METRE_PER_SECOND, new Range(-1e-9, 3), SPEED, ESCALATOR
            + ".CrawlSpeed");

    public static final ModelInput<Boolean> AUTOMATIC_SPEED = Question.flag("escalator.automatic-speed",
            Text.of("automatic reduction of speed without passengers", "無乘客時自動減速"), ESCALATOR
            + ".AutomaticSpeedReduction");

    public static final ModelInput<Quantity> NO_LOAD_POWER = Question.measure("escalator.no-load-power",
            Text.of("running active power without load", "空載運行有功功率"), Unit.of("W", Unit.WATT.dimension(), 1, 0),
            new Range(0, 200_000), POWER, ESCALATOR + ".NoLoadPower");

    public static final ModelInput<Quantity> NO_LOAD_LIMIT = Question.measure("escalator.power-limit",
            Text.of("greatest power by the table", "表列最大功率"), Unit.of("W", Unit.WATT.dimension(), 1, 0),
            new Range(0, 200_000), POWER, ESCALATOR + ".PowerLimit");

    public static final ModelInput<Quantity> POWER_FACTOR = Question.number("conveyance.power-factor",
            Text.of("total power factor of the drive", "驅動的總功率因數"), Unit.of("", Unit.NONE.dimension(), 1, 2),
            Range.RATIO, DRIVE_SET + ".TotalPowerFactor");

    public static final ModelInput<Quantity> DRIVE_CURRENT = Question.measure("conveyance.current",
            Text.of("design current of the drive", "驅動的設計電流"), Unit.AMPERE, new Range(0, 5000),
            "IfcElectricCurrentMeasure", DRIVE_SET + ".DesignCurrent");

    public static final ModelInput<Quantity> DISTORTION = Question.number("conveyance.distortion",
            Text.of("total harmonic distortion of the drive's current", "驅動電流的總諧波失真"), Unit.PERCENT,
            new Range(-1e-9, 300), DRIVE_SET + ".HarmonicDistortion");

    private LiftInputs() {
    }
}
