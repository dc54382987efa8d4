// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.model.input.NumberReading.Range;

/** What the codes ask of the control of lighting in a space, and of the daylight it gets. */
public final class LightingControlInputs {

    private static final String SPACE = LintelSets.SPACE;
    private static final String TIME = "IfcTimeMeasure";
    private static final String AREA = "IfcAreaMeasure";

    public static final ModelInput<Quantity> CONTROL_POINTS = new ModelInput<>("space.control-points",
            Text.of("lighting control points", "照明控制點"),
            Message.of("IFC has no property for it: set Lintel_Space.LightingControlPoints (a count)",
                    "IFC 沒有此屬性：請設定 Lintel_Space.LightingControlPoints（數目）"),
            ValueForm.quantity(Unit.COUNT), FenestrationReading::controlPoints);

    static final NumberReading STATED_POINTS = new NumberReading(Unit.COUNT, new Range(-1e-9, 1e5),
            Place.property(SPACE, "LightingControlPoints"));

    public static final ModelInput<Boolean> AUTOMATIC = Question.flag("space.automatic-lighting-control",
            Text.of("automatic lighting control", "自動照明控制"), SPACE + ".AutomaticLightingControl");

    public static final ModelInput<Quantity> REDUCTION = Question.number("space.automatic-reduction",
            Text.of("general lighting it turns off or down", "所關閉或調暗的一般照明"), Unit.PERCENT, new Range(-1e-9, 100),
            SPACE + ".AutomaticLightingReduction");

    public static final ModelInput<Quantity> SENSOR_DELAY = Question.measure("space.sensor-delay",
            Text.of("delay of the occupant sensor", "佔用感應器延時"), Unit.MINUTE, new Range(-1e-9, 1e5), TIME,
            SPACE + ".OccupantSensorDelay");

    public static final ModelInput<Quantity> OVERRIDE = Question.measure("space.override",
            Text.of("time of an override", "手動超越時間"), Unit.HOUR, new Range(-1e-9, 1e4), TIME, SPACE + ".OverrideTime");

    public static final ModelInput<Quantity> OVERRIDE_AREA = Question.measure("space.override-area",
            Text.of("area of an override", "手動超越範圍面積"), Unit.SQUARE_METRE, new Range(-1e-9, 1e6), AREA,
            SPACE + ".OverrideArea");

    /** Of windows in external walls; from space boundaries where nothing is stated. */
    public static final ModelInput<Quantity> WINDOW_AREA = new ModelInput<>("space.window-area",
            Text.of("external window area of the space", "空間的外窗面積"),
            Message.of("export space boundaries of windows, or set Lintel_Space.ExternalWindowArea (IfcAreaMeasure)",
                    "輸出窗的空間邊界，或設定 Lintel_Space.ExternalWindowArea（IfcAreaMeasure）"),
            ValueForm.quantity(Unit.SQUARE_METRE), new FenestrationReading(SubjectKind.WINDOW));

    public static final ModelInput<Quantity> SKYLIGHT_AREA = new ModelInput<>("space.skylight-area",
            Text.of("skylight area of the space", "空間的天窗面積"),
            Message.of("export space boundaries of skylights, or set Lintel_Space.SkylightArea (IfcAreaMeasure)",
                    "輸出天窗的空間邊界，或設定 Lintel_Space.SkylightArea（IfcAreaMeasure）"),
            ValueForm.quantity(Unit.SQUARE_METRE), new FenestrationReading(SubjectKind.SKYLIGHT));

    static final NumberReading STATED_WINDOWS = new NumberReading(Unit.SQUARE_METRE, new Range(-1e-9, 1e6),
            Place.measured(SPACE, "ExternalWindowArea", Unit.SQUARE_METRE, AREA));

    static final NumberReading STATED_SKYLIGHTS = new NumberReading(Unit.SQUARE_METRE, new Range(-1e-9, 1e6),
            Place.measured(SPACE, "SkylightArea", Unit.SQUARE_METRE, AREA));

    public static final ModelInput<Boolean> DAYLIGHT_CONTROL = Question.flag("space.daylight-control",
            Text.of("daylight-responsive control of the zone at the windows", "窗邊區域的日光感應控制"), SPACE
            + ".DaylightControl");

    public static final ModelInput<Quantity> WINDOW_ZONE = Question.measure("space.daylight-zone",
            Text.of("area of the zone at the windows under that control", "該控制下的窗邊區域面積"), Unit.SQUARE_METRE,
            new Range(-1e-9, 1e6), AREA, SPACE + ".DaylightZoneArea");

    public static final ModelInput<Quantity> SKYLIGHT_ZONE = Question.measure("space.skylight-zone",
            Text.of("area of the zone under the skylights under that control", "該控制下的天窗下區域面積"), Unit.SQUARE_METRE,
            new Range(-1e-9, 1e6), AREA, SPACE + ".SkylightZoneArea");

    public static final ModelInput<Quantity> COOLING_TEMPERATURE = Question.measure("space.cooling-temperature",
            Text.of("indoor temperature the cooling load was worked out for", "計算冷負荷採用的室內溫度"), Unit.CELSIUS,
            new Range(5, 50), "IfcThermodynamicTemperatureMeasure", SPACE + ".CoolingDesignTemperature",
            "Pset_SpaceThermalDesign.CoolingDryBulb");

    /** A cooling load is worked out for rooms that are cooled. */
    public static final ModelInput<Boolean> AIR_CONDITIONED = Question.flag("space.air-conditioned",
            Text.of("air-conditioning", "空調"), "Pset_SpaceThermalRequirements.AirConditioning");

    private LightingControlInputs() {
    }
}
