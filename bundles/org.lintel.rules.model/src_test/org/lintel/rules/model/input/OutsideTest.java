// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lintel.core.task.Progress;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelException;
import org.lintel.ifc.model.OpenOptions;
import org.lintel.rules.Answer;

/**
 * Which side of a wall is outside is told in two ways that know nothing of each other: by the rooms behind it and by
 * nothing standing before it. On every wall and window of real buildings where both speak they say the same.
 */
class OutsideTest {

    @Test
    void bothWaysAgreeOnRealBuildings() throws IOException {
        String corpus = System.getenv("LINTEL_CORPUS");
        assumeTrue(corpus != null, "LINTEL_CORPUS is not set");
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(corpus, "models"))) {
            files = all.filter(file -> file.toString().endsWith(".ifc")).sorted().toList();
        }
        List<String> contradictions = new ArrayList<>();
        int both = 0;
        for (Path file : files) {
            try (Model model = Model.open(file, OpenOptions.defaults(), Progress.NONE)) {
                ModelInputs inputs = new ModelInputs(model, file.getFileName().toString(), ProjectAnswers.NONE);
                both += compare(new ModelView(model, file.getFileName().toString(), ProjectAnswers.NONE, inputs),
                        contradictions);
            } catch (ModelException e) {
                continue; // a file that is no model has no walls
            }
        }
        assertEquals(List.of(), contradictions);
        assertTrue(both > 300, "only " + both + " walls and windows are told both ways");
    }

    private static int compare(ModelView view, List<String> contradictions) {
        int both = 0;
        for (SubjectKind kind : List.of(SubjectKind.WALL, SubjectKind.WINDOW)) {
            for (Instance element : kind.in(view)) {
                PlanLine line = isInternal(view, kind, element) ? null : PlanLines.of(view, element);
                Instance storey = view.spatial().storey(element);
                int rooms = line == null ? 0 : FacingReading.bySpaces(view, element, line, new ArrayList<>());
                int nothing = rooms == 0 || storey == null ? 0 : view.outlines().emptySide(storey, line);
                both += nothing != 0 ? 1 : 0;
                if (nothing != 0 && nothing != rooms) {
                    contradictions.add(view.model().name() + " " + element);
                }
            }
        }
        return both;
    }

    private static boolean isInternal(ModelView view, SubjectKind kind, Instance element) {
        return view.ask(kind, element, EnvelopeInputs.EXTERNAL) instanceof Answer.Known<Boolean> known
                && !known.value();
    }
}
