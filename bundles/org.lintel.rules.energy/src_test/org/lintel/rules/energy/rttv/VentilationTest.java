// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.rttv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Location;
import org.lintel.core.result.Subject;
import org.lintel.ifc.model.Model;
import org.lintel.rules.Answer;
import org.lintel.rules.Input;
import org.lintel.rules.Rule;
import org.lintel.rules.model.input.ModelInput;
import org.lintel.rules.model.input.ModelInputs;
import org.lintel.rules.model.input.ProjectAnswers;
import org.lintel.rules.model.input.RoomVentilation;
import org.lintel.rules.model.input.SubjectKind;
import org.lintel.rules.model.input.VentilationInputs;

/** What a project may state of the natural ventilation of a room whose model is silent. */
class VentilationTest {

    private final Set<String> asked = new TreeSet<>();

    private ModelInputs inputs(String input, String value) {
        return new ModelInputs(model(), "rooms.ifc", new ProjectAnswers() {
            @Override
            public Given override(Subject subject, String id) {
                asked.add(id);
                return id.equals(input) && subject.kind().equals(SubjectKind.SPACE.id())
                        ? new Given("overrides", value, Location.of("lintel.yaml")) : null;
            }

            @Override
            public Given meaning(String vocabulary, String word) {
                return null;
            }
        });
    }

    private static Model model() {
        try (InputStream in = VentilationTest.class.getResourceAsStream(
                "/org/lintel/rules/energy/cases/hk-rttv/natural-ventilation/undetermined-way-not-told.ifc")) {
            return Model.of(in.readAllBytes(), "rooms.ifc");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T known(ModelInputs inputs, SubjectKind kind, ModelInput<T> input) {
        return ((Answer.Known<T>) inputs.ask(inputs.subjects(kind.id()).getFirst(), input)).value();
    }

    @Test
    void whatASettingMayStateIsListed() {
        for (Rule rule : List.of(new VentilationRule(), new VentilationExtentRule())) {
            asked.clear();
            Input<?> input = rule.required().getFirst();
            ModelInputs inputs = inputs("", "");
            inputs.ask(inputs.subjects(rule.subject()).getFirst(), input);
            asked.remove(input.id());
            Set<String> listed = new TreeSet<>(input.parts().stream().map(Input::id).toList());
            assertEquals(listed, asked, "overrides of others would be refused as unknown");
        }
    }

    @ParameterizedTest
    @CsvSource({"cross, cross", "Single-sided, single-sided"})
    void theWayIsStatedInTheSettings(String value, String route) {
        ModelInputs inputs = inputs("ventilation.route", value);
        for (RoomVentilation room : List.of(known(inputs, SubjectKind.SPACE, VentilationInputs.ROOM),
                known(inputs, SubjectKind.MODEL, VentilationInputs.ROOMS).getFirst())) {
            Answer.Known<?> told = assertInstanceOf(Answer.Known.class, room.route());
            assertEquals(route, told.value());
            assertInstanceOf(Evidence.FromProject.class, told.evidence().getFirst());
        }
    }

    @Test
    void soIsAFigure() {
        ModelInputs inputs = inputs("ventilation.room-depth", "4.2");
        RoomVentilation room = known(inputs, SubjectKind.SPACE, VentilationInputs.ROOM);
        Answer.Known<?> depth = assertInstanceOf(Answer.Known.class, room.figures().get("ventilation.room-depth"));
        assertEquals(4.2, ((Quantity) depth.value()).si());
    }
}
