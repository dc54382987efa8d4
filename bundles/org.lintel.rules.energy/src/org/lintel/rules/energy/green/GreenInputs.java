// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.green;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Subject;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.ifc.model.Instance;
import org.lintel.rules.Answer;
import org.lintel.rules.Input;
import org.lintel.rules.Inputs;
import org.lintel.rules.model.input.ModelInputs;
import org.lintel.rules.model.input.SubjectKind;

/** Adds to the inputs of a model what is gathered for a whole building: its parking spaces, luminaires and panels. */
public final class GreenInputs implements Inputs {

    static final Input<List<ParkingBay>> PARKING = new Question<>("building.parking-spaces",
            Text.of("parking spaces", "泊車位"),
            Message.of("make each parking space an IfcSpace of type PARKING, or give it Pset_SpaceParking or "
            + "Lintel_Parking", "將每個泊車位建為類型 PARKING 的 IfcSpace，或設定 Pset_SpaceParking 或 Lintel_Parking"));

    static final Input<List<OutdoorLuminaire>> OUTDOOR_LIGHTING = new Question<>("building.outdoor-lighting",
            Text.of("luminaires outdoors", "室外照明器"),
            Message.of("set Lintel_Luminaire.External on luminaires that stand outdoors",
            "在室外的照明器設定 Lintel_Luminaire.External"));

    static final Input<SolarArray> SOLAR = new Question<>("building.solar-array", Text.of("solar panels", "太陽能板"),
            Message.of("make each panel an IfcSolarDevice (IFC2X3: any device with Lintel_SolarPanel) with a body",
                    "將每塊太陽能板建為具實體的 IfcSolarDevice（IFC2X3：設有 Lintel_SolarPanel 的裝置）"));

    static final Input<ElectricityUse> ELECTRICITY = new Question<>("building.electricity",
            Text.of("meter readings", "電錶讀數"),
            Message.of("name csv files with the columns meter, month, kwh under electricity: meters in lintel.yaml",
                    "在 lintel.yaml 的 electricity: meters 指明欄為 meter、month、kwh 的 csv 檔"));

    private final ModelInputs told;
    private final Inputs others;
    private final ProjectElectricity project;
    private final Progress progress;
    private final Map<Subject, SolarArray> arrays = new HashMap<>();
    private ElectricityUse electricity;

    /**
     * @param told answers questions about elements
     * @param others answers everything else; {@code told} or what stands around it
     * @param project what the settings say of the building's electricity
     * @param progress is told how far the shapes of roofs with solar panels have been computed
     */
    public GreenInputs(ModelInputs told, Inputs others, ProjectElectricity project, Progress progress) {
        this.told = told;
        this.others = others;
        this.project = project;
        this.progress = progress;
    }

    @Override
    public List<Subject> subjects(String kind) {
        return others.subjects(kind);
    }

    @Override
    public boolean isAtHand(String kind) {
        return others.isAtHand(kind);
    }

    @Override
    @SuppressWarnings("unchecked") // each input answers with its own type
    public <T> Answer<T> ask(Subject subject, Input<T> input) {
        if (input == PARKING) {
            return (Answer<T>) known(of(subject, SubjectKind.PARKING_SPACE).stream()
                    .map(space -> ParkingBay.of(told, space)).toList());
        }
        if (input == OUTDOOR_LIGHTING) {
            return (Answer<T>) known(of(subject, SubjectKind.LUMINAIRE).stream()
                    .map(luminaire -> OutdoorLuminaire.of(told,
                    luminaire)).filter(OutdoorLuminaire::isOutdoors).toList());
        }
        if (input == SOLAR) {
            SolarArray array = array(subject);
            return (Answer<T>) Answer.known(array, new Evidence.Assumed(Message.of("{0} in the model", "模型中有 {0} 個",
                    array.panels().size())));
        }
        if (input == ELECTRICITY) {
            return (Answer<T>) electricity(subject);
        }
        return others.ask(subject, input);
    }

    private synchronized SolarArray array(Subject building) {
        SolarArray known = arrays.get(building);
        if (known == null) {
            known = SolarArray.of(told, building, of(building, SubjectKind.SOLAR_PANEL), progress);
            arrays.put(building, known);
        }
        return known;
    }

    /** The meters a project names are those of its building, the first of the model. */
    private synchronized Answer<ElectricityUse> electricity(Subject building) {
        List<Subject> all = told.subjects(SubjectKind.BUILDING.id());
        if (project.meters().isEmpty()) {
            return Answer.unknown("the project names no meter readings", "項目沒有指明電錶讀數");
        }
        if (!all.isEmpty() && !all.getFirst().equals(building)) {
            return Answer.unknown("the meters of the project count for its first building", "項目的電錶屬首座建築物");
        }
        electricity = electricity == null ? ElectricityUse.of(project) : electricity;
        ProjectElectricity.MeterFile first = project.meters().getFirst();
        return Answer.known(electricity, new Evidence.FromProject("electricity.meters", first.shown(), first.where()));
    }

    private static <T> Answer<List<T>> known(List<T> found) {
        return Answer.known(found, new Evidence.Assumed(Message.of("{0} in the model", "模型中有 {0} 個", found.size())));
    }

    /** The subjects of a kind that belong to a building; those of no building belong to the first. */
    private List<Subject> of(Subject building, SubjectKind kind) {
        Instance wanted = told.view().element(building);
        List<Subject> all = told.subjects(SubjectKind.BUILDING.id());
        boolean first = all.isEmpty() || all.getFirst().equals(building);
        List<Subject> found = new ArrayList<>();
        for (Subject subject : told.subjects(kind.id())) {
            Instance in = told.view().spatial().building(told.view().element(subject));
            if (in == null ? first : in.equals(wanted)) {
                found.add(subject);
            }
        }
        return found;
    }

    private record Question<T>(String id, Text label, Message remedy) implements Input<T> {
    }
}
