// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.util.List;
import java.util.function.Function;
import org.lintel.core.text.Text;
import org.lintel.ifc.model.Instance;

/**
 * The kinds of subjects that rules on models can judge.
 *
 * <p>This is the only place that lists them; what exactly belongs to each is decided in {@link Elements}.
 */
public enum SubjectKind {
    /** The model as a whole; its instance is the IfcProject. */
    MODEL("model", Text.of("model", "模型"), Elements::project),
    /** Every IfcBuildingStorey. */
    STOREY("storey", Text.of("storey", "樓層"), Elements::storeys),
    /** Every element that has a representation; not openings, spaces, grids and annotations. */
    ELEMENT("element", Text.of("element", "構件"), Elements::shaped),
    /** Every IfcSpace that is a room: not a group of spaces (COMPLEX with parts), not a gross floor area (GFA). */
    SPACE("space", Text.of("space", "空間"), Elements::spaces),
    /** Every IfcWall, whether external or not. */
    WALL("wall", Text.of("wall", "牆"), Elements::walls),
    /** Every IfcSlab that is a ROOF or part of an IfcRoof, and every IfcRoof that is not made of slabs. */
    ROOF("roof", Text.of("roof", "屋頂"), Elements::roofs),
    /** Every IfcWindow that is not a skylight. */
    WINDOW("window", Text.of("window", "窗"), Elements::windows),
    /** Every IfcWindow that is a SKYLIGHT or stands in a roof or slab. */
    SKYLIGHT("skylight", Text.of("skylight", "天窗"), Elements::skylights),
    /** Every IfcCurtainWall. */
    CURTAIN_WALL("curtain-wall", Text.of("curtain wall", "幕牆"), Elements::curtainWalls),
    /** Every IfcDoor. */
    DOOR("door", Text.of("door", "門"), Elements::doors),
    /**
     * The glazing of façades: windows, curtain walls, doors that have glass; what is part of a curtain wall counts
     * with that.
     */
    GLAZING("glazing", Text.of("glazing", "玻璃構件"), Elements::glazing),
    /** Every IfcLightFixture; in IFC2X3 every IfcFlowTerminal of an IfcLightFixtureType. */
    LUMINAIRE("luminaire", Text.of("luminaire", "照明器"), Elements::luminaires),
    /** Every IfcUnitaryEquipment; in IFC2X3 everything of an IfcUnitaryEquipmentType. */
    UNITARY("unitary", Text.of("unitary air-conditioner", "單式空調機"), Elements::unitary),
    /** Every IfcChiller; in IFC2X3 everything of an IfcChillerType. */
    CHILLER("chiller", Text.of("chiller", "製冷機"), Elements::chillers),
    /** Unitary equipment and chillers together. */
    PLANT("plant", Text.of("cooling plant", "製冷設備"), Elements::plant),
    /** Those of them that {@code Lintel_Plant.Kind} calls {@code air-to-water} or {@code water-to-water}. */
    HEAT_PUMP("heat-pump", Text.of("heat pump", "熱泵"), Elements::heatPumps),
    /** Every system with a fan or with the set {@code Lintel_AirSystem}, and every fan that stands in no system. */
    AIR_SYSTEM("air-system", Text.of("air system", "空氣系統"), Elements::airSystems),
    /** Every IfcFan; in IFC2X3 everything of an IfcFanType; and so on for the next six. */
    FAN("fan", Text.of("fan", "風機"), Elements::fans),
    PUMP("pump", Text.of("pump", "水泵"), Elements::pumps),
    PIPE("pipe", Text.of("pipe", "水管"), Elements::pipes),
    DUCT("duct", Text.of("duct", "風管"), Elements::ducts),
    COOLING_TOWER("cooling-tower", Text.of("cooling tower", "冷卻塔"), Elements::coolingTowers),
    TRANSFORMER("transformer", Text.of("transformer", "變壓器"), Elements::transformers),
    MOTOR("motor", Text.of("motor", "馬達"), Elements::motors),
    /** Every IfcDistributionCircuit, IfcElectricalCircuit, and other system with the set {@code Lintel_Circuit}. */
    CIRCUIT("circuit", Text.of("circuit", "電路"), Elements::circuits),
    /** Every IfcTransportElement that is an ELEVATOR, or undefined with the set {@code Lintel_Lift}. */
    LIFT("lift", Text.of("lift", "升降機"), Elements::lifts),
    /** Every one that is an ESCALATOR or MOVINGWALKWAY, or undefined with the set {@code Lintel_Escalator}. */
    ESCALATOR("escalator", Text.of("escalator", "自動梯"), Elements::escalators),
    /** Lifts, escalators and moving walkways together. */
    CONVEYANCE("conveyance", Text.of("lift or escalator", "升降機或自動梯"), Elements::conveyances),
    /** Every IfcSolarDevice but collectors of heat, and what carries the set {@code Lintel_SolarPanel}. */
    SOLAR_PANEL("solar-panel", Text.of("solar panel", "太陽能板"), Elements::solarPanels),
    /** Every space for parking: PARKING, with {@code Pset_SpaceParking} or {@code Lintel_Parking}, or so named; no aisles. */
    PARKING_SPACE("parking-space", Text.of("parking space", "泊車位"), Elements::parkingSpaces),
    /** Every IfcBuilding. */
    BUILDING("building", Text.of("building", "建築物"), Elements::buildings);

    private final String id;
    private final Text label;
    private final Function<ModelView, List<Instance>> selection;

    SubjectKind(String id, Text label, Function<ModelView, List<Instance>> selection) {
        this.id = id;
        this.label = label;
        this.selection = selection;
    }

    /** Null for a kind that is not one of a model. */
    static SubjectKind find(String id) {
        for (SubjectKind kind : values()) {
            if (kind.id.equals(id)) {
                return kind;
            }
        }
        return null;
    }

    /** The word under which rules ask for it. */
    public String id() {
        return id;
    }

    public Text label() {
        return label;
    }

    List<Instance> in(ModelView view) {
        return selection.apply(view);
    }
}
