// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Subject;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.Groups;
import org.lintel.rules.Answer;
import org.lintel.rules.model.input.NumberReading.Range;
import org.lintel.rules.model.input.ProjectAnswers.Given;

/** What the codes ask of a building as a whole: what it is, when it was declared, which works are done in it. */
public final class BuildingInputs {

    private static final String SET = LintelSets.BUILDING;
    private static final String WORKS = LintelSets.WORKS;
    private static final String POWER = "IfcPowerMeasure";
    private static final String CURRENT = "IfcElectricCurrentMeasure";
    private static final String LENGTH = "IfcPositiveLengthMeasure";
    private static final String AREA = "IfcAreaMeasure";

    /** The words that tell what it is used for, the declared type first. */
    public static final ModelInput<SpaceUse> USE = new ModelInput<>("building.use",
            Text.of("type of building", "建築物類別"),
            Message.of("set Lintel_Building.PrescribedType as the ordinance names it (\"Commercial building\", "
                            + "\"Hotel or guesthouse\" …; \"none\" where it is no prescribed building)",
                    "按條例用語設定 Lintel_Building.PrescribedType（如「Commercial building」、「Hotel or guesthouse」；"
                            + "並非訂明建築物則填「none」）"),
            ValueForm.use(), BuildingInputs::use);

    public static final ModelInput<Quantity> MAIN_SWITCH = Question.measure("building.main-switch",
            Text.of("approved loading of the main switch", "總開關批准負載"), Unit.AMPERE, new Range(0, 1e5), CURRENT,
            SET + ".MainSwitchLoading");

    public static final ModelInput<Quantity> STOREYS = Question.number("building.storeys", Text.of("storeys", "樓層數目"),
            Unit.COUNT, new Range(0, 500), SET + ".Storeys", "Pset_BuildingCommon.NumberOfStoreys");

    public static final ModelInput<Quantity> ROOFED_AREA = Question.measure("building.roofed-area",
            Text.of("roofed-over area", "有蓋面積"), Unit.SQUARE_METRE, new Range(0, 1e7), AREA, SET + ".RoofedOverArea");

    public static final ModelInput<Quantity> HEIGHT = Question.measure("building.height", Text.of("height", "高度"),
            Unit.of("m", Unit.METRE.dimension(), 1, 2), new Range(0, 2000), LENGTH, SET + ".Height");

    public static final ModelInput<LocalDate> CONSENT = Question.day("building.consent",
            Text.of("day of the consent to commence works", "展開建築工程同意書日期"), SET + ".ConsentDate");

    public static final ModelInput<LocalDate> STAGE_ONE = Question.day("building.stage-one",
            Text.of("day of the Stage One Declaration", "第一階段聲明日期"), SET + ".StageOneDeclarationDate");

    public static final ModelInput<LocalDate> OCCUPATION = Question.day("building.occupation",
            Text.of("day of the occupation permit", "佔用許可證日期"), SET + ".OccupationPermitDate");

    public static final ModelInput<LocalDate> STAGE_TWO = Question.day("building.stage-two",
            Text.of("day of the Stage Two Declaration", "第二階段聲明日期"), SET + ".StageTwoDeclarationDate");

    public static final ModelInput<LocalDate> REGISTRATION = Question.day("building.registration",
            Text.of("day of the Certificate of Compliance Registration", "遵行規定登記證明書日期"), SET + ".RegistrationDate");

    public static final ModelInput<LocalDate> RENEWAL = Question.day("building.renewal",
            Text.of("day of its renewal", "續期日期"), SET + ".RegistrationRenewalDate");

    public static final ModelInput<Quantity> WORKS_AREA = Question.measure("works.area",
            Text.of("floor area of the works in one unit or common area", "同一單位或公用地方內工程的樓面面積"),
            Unit.SQUARE_METRE, new Range(-1e-9, 1e7), AREA, WORKS + ".FloorArea");

    /** Of luminaires added or replaced: as stated, else of those whose status is NEW. */
    public static final ModelInput<Quantity> WORKS_LIGHTING = new ModelInput<>("works.lighting",
            Text.of("circuit wattage of added or replaced luminaires", "新增或更換照明器的電路功率"),
            Message.of("set Lintel_Works.LightingPower (IfcPowerMeasure), or Pset_LightFixtureTypeCommon.Status NEW on "
                            + "the luminaires of the works",
                    "設定 Lintel_Works.LightingPower（IfcPowerMeasure），或將工程的照明器的 Pset_LightFixtureTypeCommon.Status "
                            + "設為 NEW"),
            ValueForm.quantity(Unit.KILOWATT), WorksReading.LIGHTING);

    /** Of unitary equipment and air handlers added or replaced: as stated, else of those whose status is NEW. */
    public static final ModelInput<Quantity> WORKS_COOLING = new ModelInput<>("works.cooling",
            Text.of("capacity of added or replaced air-conditioners", "新增或更換空調機的容量"),
            Message.of("set Lintel_Works.CoolingCapacity (IfcPowerMeasure), or "
                            + "Pset_UnitaryEquipmentTypeCommon.Status NEW on the air-conditioners of the works",
                    "設定 Lintel_Works.CoolingCapacity（IfcPowerMeasure），或將工程的空調機的 "
                            + "Pset_UnitaryEquipmentTypeCommon.Status 設為 NEW"),
            ValueForm.quantity(Unit.KILOWATT), WorksReading.COOLING);

    /** How many lifts, escalators or conveyors get both a new motor drive and a new mechanical drive. */
    public static final ModelInput<Quantity> WORKS_DRIVES = Question.number("works.drives",
            Text.of("lifts or escalators with new motor and mechanical drive", "更換馬達及機械驅動的升降機或自動梯"), Unit.COUNT,
            new Range(-1e-9, 1000), WORKS + ".LiftDrives");

    public static final ModelInput<Quantity> WORKS_CIRCUIT = Question.measure("works.circuit",
            Text.of("rating of the largest complete circuit added or replaced", "新增或更換的最大完整電路額定電流"), Unit.AMPERE,
            new Range(-1e-9, 20_000), CURRENT, WORKS + ".CircuitRating");

    public static final ModelInput<Quantity> WORKS_MACHINE = Question.measure("works.machine",
            Text.of("capacity of the largest central air-conditioner or chiller added or replaced",
            "新增或更換的最大中央空調機或製冷機容量"),
            Unit.KILOWATT, new Range(-1e-9, 1e5), POWER, WORKS + ".CentralMachineCapacity");

    public static final ModelInput<LocalDate> WORKS_COMPLETED = Question.day("works.completed",
            Text.of("day the works were completed", "工程完成日期"), WORKS + ".CompletionDate");

    public static final ModelInput<LocalDate> FORM_OF_COMPLIANCE = Question.day("works.form-of-compliance",
            Text.of("day of the Form of Compliance", "遵行規定表格日期"), WORKS + ".FormOfComplianceDate");

    /** The building a room, a device or a system belongs to; what the ordinance leaves out is told by its parts. */
    public static final ModelInput<Subject> BUILDING = new ModelInput<>("building.of",
            Text.of("building it belongs to", "所屬建築物"),
            Message.of("place it in its IfcBuilding, or let its system serve one (IfcRelServicesBuildings)",
                    "將其編入所屬 IfcBuilding，或以 IfcRelServicesBuildings 指明系統所服務的建築物"),
            ValueForm.composite(), BuildingInputs::building, List.of(USE, MAIN_SWITCH, STOREYS, ROOFED_AREA, HEIGHT));

    private BuildingInputs() {
    }

    private static Answer<Subject> building(ModelView view, Instance element) {
        Instance building = element == null ? null : view.spatial().building(element);
        if (building == null && element != null && element.is("IfcSystem")) {
            building = Groups.of(view.model()).served(element).stream().map(view.spatial()::building)
                    .filter(Objects::nonNull).findFirst().orElse(null);
        }
        List<Subject> all = building == null ? view.subjects(SubjectKind.BUILDING.id()) : List.of();
        return building != null ? Answer.known(view.subjectOf(SubjectKind.BUILDING, building), view.evidence(
                        Evidence.Origin.RELATION, building, "IfcBuilding.Name", ModelView.name(building)))
                : all.size() == 1 ? Answer.known(all.getFirst(), new Evidence.Assumed(
                        Message.of("the model has this building only", "模型只有此建築物")))
                : Answer.unknown("nothing tells to which building it belongs", "沒有說明屬於哪座建築物");
    }

    private static Answer<SpaceUse> use(ModelView view, Instance building) {
        List<SpaceUse.Word> words = new ArrayList<>();
        ElementProperties.Word own = ElementProperties.word(view, building, SET, "PrescribedType");
        if (own != null) {
            words.add(new SpaceUse.Word(own.text(), true, own.evidence()));
        }
        Given declared = view.project().buildingUse();
        if (declared != null) {
            words.add(new SpaceUse.Word(declared.value(), false, declared.evidence()));
        }
        ElementProperties.Word occupancy = ElementProperties.word(view, building, "Pset_BuildingCommon",
                "OccupancyType");
        if (occupancy != null) {
            words.add(new SpaceUse.Word(occupancy.text(), false, occupancy.evidence()));
        }
        String type = building.text("ObjectType");
        if (type != null && !type.isBlank()) {
            words.add(new SpaceUse.Word(type.strip(), false, view.evidence(building, "ObjectType", type)));
        }
        return words.isEmpty() ? Answer.unknown("neither a property nor its type tells", "屬性及類型均沒有說明")
                : new Answer.Known<>(new SpaceUse(words), words.stream().map(SpaceUse.Word::evidence).toList());
    }
}
