// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.Property;
import org.lintel.rules.Answer;
import org.lintel.rules.model.input.NumberReading.Range;

/** What the codes ask of unitary air-conditioners and chillers. */
public final class PlantInputs {

    private static final String PLANT = LintelSets.PLANT;
    private static final String UNITARY = "Pset_UnitaryEquipmentTypeAirConditioningUnit";
    private static final String CHILLER = "Pset_ChillerTypeCommon";

    /** What one machine can cool or heat, in kW; Lintel's own: from a fridge's worth to five of the largest chillers. */
    private static final Range BELIEVABLE = new Range(0.1, 100_000);

    /** Predefined types that say a machine is something else than the codes' air-conditioners and chillers. */
    private static final Map<String, String> UNUSUAL = Map.of("AIRHANDLER", "air-handler",
            "DEHUMIDIFIER", "dehumidifier", "HEATRECOVERY", "heat-recovery");

    private static final Map<String, String> COMPRESSORS = Map.of("RECIPROCATING", "reciprocating", "SCROLL", "scroll",
            "TWINSCREW", "screw", "SINGLESCREW", "screw");

    public static final ModelInput<Quantity> CAPACITY = new ModelInput<>("plant.capacity",
            Text.of("cooling capacity", "製冷量"),
            Message.of("set SensibleCoolingCapacity and LatentCoolingCapacity of "
                            + "Pset_UnitaryEquipmentTypeAirConditioningUnit, or Pset_ChillerTypeCommon.NominalCapacity "
                            + "(ChillerCapacity in IFC4X3), or "
                            + "Lintel_Plant.CoolingCapacity",
                    "設定 Pset_UnitaryEquipmentTypeAirConditioningUnit 的 SensibleCoolingCapacity 及 LatentCoolingCapacity，"
                            + "或 Pset_ChillerTypeCommon.NominalCapacity（IFC4X3 為 ChillerCapacity），或 "
                            + "Lintel_Plant.CoolingCapacity"),
            ValueForm.quantity(Unit.KILOWATT), new NumberReading(Unit.KILOWATT, BELIEVABLE,
                    power(PLANT, "CoolingCapacity"),
                    Place.sum(power(UNITARY, "SensibleCoolingCapacity"),
                            power(UNITARY, "LatentCoolingCapacity")),
                    power(CHILLER, "NominalCapacity"), power(CHILLER, "ChillerCapacity")));

    public static final ModelInput<Quantity> COP = new ModelInput<>("plant.cop",
            Text.of("coefficient of performance at full load", "滿載製冷性能系數"),
            Message.of("set Pset_UnitaryEquipmentTypeAirConditioningUnit.CoolingEfficiency or "
                            + "Pset_ChillerTypeCommon.NominalEfficiency (all schemas), or "
                            + "Lintel_Plant.CoefficientOfPerformance; at the code's standard rating",
                    "設定 Pset_UnitaryEquipmentTypeAirConditioningUnit.CoolingEfficiency 或 "
                            + "Pset_ChillerTypeCommon.NominalEfficiency（各版本相同），或 "
                            + "Lintel_Plant.CoefficientOfPerformance；按守則的標準工況"),
            ValueForm.quantity(Unit.NONE), new NumberReading(Unit.NONE, new Range(0, 30),
                    Place.property(PLANT, "CoefficientOfPerformance"), Place.property(UNITARY, "CoolingEfficiency"),
                    Place.property(CHILLER, "NominalEfficiency"),
                    Place.ratio(power(CHILLER, "NominalCapacity"),
                            power(CHILLER, "NominalPowerConsumption")),
                    Place.ratio(power(CHILLER, "ChillerCapacity"),
                            power(CHILLER, "NominalPowerConsumption"))));

    public static final ModelInput<Quantity> PART_LOAD_COP = new ModelInput<>("plant.cop-75",
            Text.of("coefficient of performance at 75 % load", "75% 負載的製冷性能系數"),
            Message.of("IFC has no property for it: set Lintel_Plant.CoefficientOfPerformanceAt75Percent",
                    "IFC 沒有此屬性：請設定 Lintel_Plant.CoefficientOfPerformanceAt75Percent"),
            ValueForm.quantity(Unit.NONE), new NumberReading(Unit.NONE, new Range(0, 50),
                    Place.property(PLANT, "CoefficientOfPerformanceAt75Percent")));

    public static final ModelInput<Quantity> HEATING_CAPACITY = Question.measure("plant.heating-capacity",
            Text.of("heating capacity", "供暖量"), Unit.KILOWATT, BELIEVABLE, "IfcPowerMeasure",
            PLANT + ".HeatingCapacity", UNITARY + ".HeatingCapacity");

    public static final ModelInput<Quantity> HEATING_COP = Question.number("plant.heating-cop",
            Text.of("coefficient of performance for heating", "供暖性能系數"), Unit.NONE, new Range(0, 30),
            PLANT + ".HeatingCoefficientOfPerformance", UNITARY + ".HeatingEfficiency");

    public static final ModelInput<Boolean> METERED = Question.flag("plant.metered",
            Text.of("metering of input and output", "輸入及輸出能量計量"), PLANT + ".EnergyMetering");

    public static final ModelInput<String> CONDENSER = new ModelInput<>("plant.condenser",
            Text.of("way of heat rejection", "散熱方式"),
            Message.of("set the predefined type of the chiller (AIRCOOLED, WATERCOOLED), or Lintel_Plant.Condenser: "
                            + "air or water",
                    "設定製冷機的預設類型（AIRCOOLED、WATERCOOLED），或 Lintel_Plant.Condenser：air 或 water"),
            ValueForm.WORD, PlantInputs::condenser);

    public static final ModelInput<String> KIND = new ModelInput<>("plant.kind", Text.of("kind of unit", "機組種類"),
            Message.of("IFC has no property for it: set Lintel_Plant.Kind: unitary, vrf-modular, vrf-side, vrf, "
                            + "air-to-water or water-to-water",
                    "IFC 沒有此屬性：請設定 Lintel_Plant.Kind：unitary、vrf-modular、vrf-side、vrf、air-to-water 或 "
                            + "water-to-water"),
            ValueForm.WORD, PlantInputs::kind);

    public static final ModelInput<String> COMPRESSOR = new ModelInput<>("plant.compressor",
            Text.of("kind of compressor", "壓縮機種類"),
            Message.of("set Lintel_Plant.Compressor: reciprocating, scroll, screw or centrifugal; or model the "
                            + "IfcCompressor as a part of the chiller with its predefined type",
                    "設定 Lintel_Plant.Compressor：reciprocating、scroll、screw 或 centrifugal；"
                            + "或將 IfcCompressor 連同其預設類型作為製冷機的部件建模"),
            ValueForm.WORD, PlantInputs::compressor);

    public static final ModelInput<Boolean> VARIABLE_SPEED = new ModelInput<>("plant.variable-speed",
            Text.of("whether the speed is variable", "是否變速驅動"),
            Message.of("IFC has no property for it: set Lintel_Plant.VariableSpeed",
                    "IFC 沒有此屬性：請設定 Lintel_Plant.VariableSpeed"),
            ValueForm.FLAG, PlantInputs::variableSpeed);

    private PlantInputs() {
    }

    private static Place power(String set, String property) {
        return Place.measured(set, property, Unit.KILOWATT, "IfcPowerMeasure");
    }

    /** What was declared; else what the predefined type says the machine is, where that is not the usual one. */
    private static Answer<String> kind(ModelView view, Instance element) {
        Answer<String> stated = word(view, element, "Kind");
        if (stated instanceof Answer.Known<String>) {
            return stated;
        }
        for (Instance holder : withType(view, element)) {
            String predefined = holder.enumeration("PredefinedType");
            String kind = predefined == null ? null : UNUSUAL.get(predefined);
            if (kind != null) {
                return Answer.known(kind, view.evidence(holder, "PredefinedType", predefined));
            }
        }
        return stated;
    }

    private static Answer<String> condenser(ModelView view, Instance element) {
        Answer<String> stated = word(view, element, "Condenser");
        if (stated instanceof Answer.Known<String>) {
            return stated;
        }
        for (Instance holder : withType(view, element)) {
            String predefined = holder.enumeration("PredefinedType");
            if ("AIRCOOLED".equals(predefined) || "WATERCOOLED".equals(predefined)) {
                return Answer.known(predefined.equals("AIRCOOLED") ? "air" : "water",
                        view.evidence(holder, "PredefinedType", predefined));
            }
        }
        return stated;
    }

    private static Answer<String> compressor(ModelView view, Instance element) {
        Answer<String> stated = word(view, element, "Compressor");
        if (stated instanceof Answer.Known<String>) {
            return stated;
        }
        for (Instance part : view.spatial().children(element)) {
            for (Instance holder : withType(view, part)) {
                String kind = compressorKind(holder.enumeration("PredefinedType"));
                if (kind != null && (holder.is("IfcCompressor") || holder.is("IfcCompressorType"))) {
                    return Answer.known(kind, view.evidence(holder, "PredefinedType",
                            holder.enumeration("PredefinedType")));
                }
            }
        }
        return stated;
    }

    /** The code's word for a compressor of IFC; null where IFC tells the housing or principle and not the kind. */
    private static String compressorKind(String predefined) {
        return predefined == null ? null : COMPRESSORS.get(predefined);
    }

    private static Answer<Boolean> variableSpeed(ModelView view, Instance element) {
        Property property = ElementProperties.find(view, element, PLANT, "VariableSpeed");
        return property != null && property.value() instanceof Boolean flag
                ? Answer.known(flag, view.evidence(property))
                : Answer.unknown("the model does not give it", "模型沒有提供");
    }

    private static List<Instance> withType(ModelView view, Instance element) {
        Instance type = view.types().typeOf(element);
        return type == null ? List.of(element) : List.of(element, type);
    }

    private static Answer<String> word(ModelView view, Instance element, String property) {
        ElementProperties.Word word = ElementProperties.word(view, element, PLANT, property);
        return word != null ? Answer.known(word.text().toLowerCase(Locale.ROOT), word.evidence())
                : Answer.unknown("the model does not give it", "模型沒有提供");
    }
}
