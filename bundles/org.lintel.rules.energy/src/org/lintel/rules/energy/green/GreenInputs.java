// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.green;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Subject;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.ifc.model.Instance;
import org.lintel.rules.Answer;
import org.lintel.rules.Input;
import org.lintel.rules.Inputs;
import org.lintel.rules.model.input.ModelInputs;
import org.lintel.rules.model.input.SubjectKind;

/** Adds to the inputs of a model what is gathered for a whole building: its parking spaces, its luminaires outdoors. */
public final class GreenInputs implements Inputs {

    static final Input<List<ParkingBay>> PARKING = new Question<>("building.parking-spaces",
            Text.of("parking spaces", "泊車位"),
            Message.of("make each parking space an IfcSpace of type PARKING, or give it Pset_SpaceParking or "
                    + "Lintel_Parking", "將每個泊車位建為類型 PARKING 的 IfcSpace，或設定 Pset_SpaceParking 或 Lintel_Parking"));

    static final Input<List<OutdoorLuminaire>> OUTDOOR_LIGHTING = new Question<>("building.outdoor-lighting",
            Text.of("luminaires outdoors", "室外照明器"),
            Message.of("set Lintel_Luminaire.External on luminaires that stand outdoors", "在室外的照明器設定 Lintel_Luminaire.External"));

    private final ModelInputs told;
    private final Inputs others;

    /**
     * @param told answers questions about elements
     * @param others answers everything else; {@code told} or what stands around it
     */
    public GreenInputs(ModelInputs told, Inputs others) {
        this.told = told;
        this.others = others;
    }

    @Override
    public List<Subject> subjects(String kind) {
        return others.subjects(kind);
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
                    .map(luminaire -> OutdoorLuminaire.of(told, luminaire)).filter(OutdoorLuminaire::isOutdoors).toList());
        }
        return others.ask(subject, input);
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
