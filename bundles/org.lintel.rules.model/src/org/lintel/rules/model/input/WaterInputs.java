// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.Groups;
import org.lintel.rules.Answer;
import org.lintel.rules.model.input.NumberReading.Range;

/** What the codes ask of pipes, pumps and cooling towers. */
public final class WaterInputs {

    private static final String POWER = "IfcPowerMeasure";
    private static final String LENGTH = "IfcPositiveLengthMeasure";
    private static final String FLOW = "IfcVolumetricFlowRateMeasure";
    private static final String PIPE = LintelSets.PIPE;
    private static final String COMMON = "Pset_PipeSegmentTypeCommon";
    private static final Text SYSTEM_TYPE = Text.of("the predefined type of its system (CHILLEDWATER, CONDENSERWATER, "
                    + "HEATING, REFRIGERATION …; IFC4, IFC4X3)",
            "其系統的預設類型（CHILLEDWATER、CONDENSERWATER、HEATING、REFRIGERATION 等；IFC4、IFC4X3）");
    private static final Range SHARE = new Range(-1e-9, 100);

    /** What systems of IFC carry; those that are not named carry nothing that air-conditioning is made of. */
    private static final Map<String, String> SERVICES = services();

    /** {@code chilled-water}, {@code condenser-water}, {@code heating-water}, {@code refrigerant}, {@code other}. */
    public static final ModelInput<String> SERVICE = Question.word("pipe.service",
            Text.of("what the pipe carries", "管內流體"),
            PIPE + ".Service", SYSTEM_TYPE, WaterInputs::service, "chilled-water", "condenser-water",
            "heating-water", "refrigerant", "other");

    public static final ModelInput<Quantity> OUTER_DIAMETER = Question.measure("pipe.outer-diameter",
            Text.of("outer diameter", "外徑"), Unit.of("mm", Unit.METRE.dimension(), 0.001, 1), new Range(1, 5000),
            LENGTH,
            PIPE + ".OuterDiameter", COMMON + ".OuterDiameter", COMMON + ".OutsideDiameter",
            "Pset_PipeSegmentOccurrence.OuterDiameter");

    public static final ModelInput<Quantity> NOMINAL_DIAMETER = Question.measure("pipe.nominal-diameter",
            Text.of("nominal diameter", "標稱直徑"), Unit.MILLIMETRE, new Range(1, 5000), LENGTH,
            PIPE + ".NominalDiameter", COMMON + ".NominalDiameter");

    static final ModelInput<Quantity> INNER_DIAMETER = Question.measure("pipe.inner-diameter",
            Text.of("inner diameter", "內徑"), Unit.MILLIMETRE, new Range(1, 5000), LENGTH,
            PIPE + ".InnerDiameter", COMMON + ".InnerDiameter", COMMON + ".InsideDiameter");

    public static final ModelInput<Quantity> PIPE_FLOW = Question.measure("pipe.flow", Text.of("design flow", "設計流量"),
            Unit.LITRE_PER_SECOND, new Range(0, 20_000), FLOW, PIPE + ".DesignFlow");

    /** Stated, else the design flow over the area of the bore. */
    public static final ModelInput<Quantity> VELOCITY = new ModelInput<>("pipe.velocity",
            Text.of("design velocity", "設計流速"), Message.of(
                    "IFC has no property for it: set Lintel_Pipe.DesignVelocity (IfcLinearVelocityMeasure), or "
                            + "Lintel_Pipe.DesignFlow (IfcVolumetricFlowRateMeasure) beside the inner diameter",
                    "IFC 沒有此屬性：請設定 Lintel_Pipe.DesignVelocity（IfcLinearVelocityMeasure），或在內徑之外設定 "
                            + "Lintel_Pipe.DesignFlow（IfcVolumetricFlowRateMeasure）"),
            ValueForm.quantity(Unit.METRE_PER_SECOND), new VelocityReading());

    static final ModelInput<Quantity> STATED_VELOCITY = Question.measure("pipe.stated-velocity", VELOCITY.label(),
            Unit.METRE_PER_SECOND, new Range(0, 30), "IfcLinearVelocityMeasure", PIPE + ".DesignVelocity");

    public static final ModelInput<Quantity> FRICTION = Question.number("pipe.friction",
            Text.of("friction loss", "摩擦損失"), Unit.PASCAL_PER_METRE, new Range(0, 10_000), PIPE + ".FrictionLoss");

    /** Whether the flow of the system varies; {@code constant} or {@code variable}. */
    public static final ModelInput<String> FLOW_CONTROL = Question.word("pipe.flow-control",
            Text.of("constant or variable flow", "定流量或變流量"), PIPE + ".FlowControl", "constant", "variable");

    public static final ModelInput<Quantity> PUMP_POWER = Question.measure("pump.motor-power",
            Text.of("motor power of the pump", "水泵馬達功率"), Unit.KILOWATT, new Range(0, 5000), POWER,
            LintelSets.PUMP + ".MotorPower", "Pset_ElectricalDeviceCommon.Power",
            "Pset_ElectricalDeviceCommon.NominalPowerConsumption");

    /** Whether it moves chilled or heated water of air-conditioning: {@code chilled-water}, {@code other} … */
    public static final ModelInput<String> PUMP_SERVICE = Question.word("pump.service",
            Text.of("what the pump moves", "水泵輸送的流體"), LintelSets.PUMP + ".Service", SYSTEM_TYPE,
            WaterInputs::service,
            "chilled-water", "condenser-water", "heating-water", "refrigerant", "other");

    public static final ModelInput<Quantity> TURNDOWN = Question.number("pump.turndown",
            Text.of("lowest flow of the system", "系統最低流量"), Unit.PERCENT, SHARE, LintelSets.PUMP + ".MinimumFlow");

    public static final ModelInput<Quantity> HALF_FLOW_POWER = Question.number("pump.half-flow-power",
            Text.of("power at half the flow", "半流量時的功率"), Unit.PERCENT, SHARE, LintelSets.PUMP + ".PowerAtHalfFlow");

    public static final ModelInput<Quantity> CONTROL_VALVES = Question.number("pump.control-valves",
            Text.of("control valves in the system", "系統的控制閥數目"), Unit.COUNT, new Range(-1e-9, 1e5),
            LintelSets.PUMP + ".ControlValves");

    public static final ModelInput<Quantity> PLANT_CAPACITY = Question.measure("pump.plant-capacity",
            Text.of("capacity of the plant", "裝置容量"), Unit.KILOWATT, new Range(0, 1e6), POWER,
            LintelSets.PUMP + ".PlantCapacity");

    /** {@code centrifugal} or {@code axial}. */
    public static final ModelInput<String> TOWER_FAN = Question.word("cooling-tower.fan",
            Text.of("kind of fan", "風機種類"),
            LintelSets.COOLING_TOWER + ".Fan", "centrifugal", "axial");

    public static final ModelInput<Quantity> TOWER_FLOW = Question.measure("cooling-tower.flow",
            Text.of("condenser water flow", "冷卻水流量"), Unit.LITRE_PER_SECOND, new Range(0, 20_000), FLOW,
            LintelSets.COOLING_TOWER + ".WaterFlow");

    public static final ModelInput<Quantity> TOWER_POWER = Question.measure("cooling-tower.fan-power",
            Text.of("fan motor power", "風機馬達功率"), Unit.KILOWATT, new Range(0, 2000), POWER,
            LintelSets.COOLING_TOWER + ".FanMotorPower");

    public static final ModelInput<Quantity> TOWER_HALF_FLOW_POWER = Question.number("cooling-tower.half-flow-power",
            Text.of("fan power at half the flow", "半風量時的風機功率"), Unit.PERCENT, SHARE,
            LintelSets.COOLING_TOWER + ".PowerAtHalfFlow");

    private WaterInputs() {
    }

    private static Map<String, String> services() {
        Map<String, String> services = new HashMap<>(Map.of("CHILLEDWATER", "chilled-water",
                "CONDENSERWATER", "condenser-water", "HEATING", "heating-water", "REFRIGERATION", "refrigerant"));
        for (String other : List.of("DOMESTICCOLDWATER", "DOMESTICHOTWATER", "DRAINAGE", "FIREPROTECTION", "FUEL",
                "GAS",
                "OIL", "RAINWATER", "SEWAGE", "STORMWATER", "VENT", "WASTEWATER", "WATERSUPPLY", "COMPRESSEDAIR",
                "VACUUM", "CHEMICAL", "HAZARDOUS", "DISPOSAL")) {
            services.put(other, "other");
        }
        // how Revit classifies its systems; "Hydronic" says neither heated nor chilled
        for (String other : List.of("Domestic Cold Water", "Domestic Hot Water", "Sanitary", "Vent",
                "Fire Protection Wet",
                "Fire Protection Dry", "Fire Protection Pre-Action", "Fire Protection Other")) {
            services.put(other.toUpperCase(Locale.ROOT), "other");
        }
        return Map.copyOf(services);
    }

    /** By the systems the pipe or pump stands in, else by how its authoring tool classifies its system. */
    private static Answer<String> service(ModelView view, Instance element) {
        if (element == null) {
            return Answer.unknown("the model does not give it", "模型沒有提供");
        }
        List<Instance> systems = Groups.of(view.model()).systems(element);
        for (Instance system : systems) {
            String predefined = system.is("IfcDistributionSystem") ? system.enumeration("PredefinedType") : null;
            String service = predefined == null ? null : SERVICES.get(predefined);
            if (service != null) {
                return Answer.known(service, view.evidence(system, "PredefinedType", predefined));
            }
        }
        for (String set : List.of("Mechanical", "PSet_Revit_Mechanical")) {
            ElementProperties.Word word = ElementProperties.word(view, element, set, "System Classification");
            String service = word == null ? null : SERVICES.get(word.text().toUpperCase(Locale.ROOT));
            if (service != null) {
                return Answer.known(service, word.evidence());
            }
        }
        return systems.isEmpty() ? Answer.unknown("it stands in no system", "不屬於任何系統")
                : Answer.unknown("its system \"{0}\" does not say by its predefined type",
                        "所屬系統「{0}」的預設類型沒有說明", ModelView.name(systems.getFirst()));
    }
}
