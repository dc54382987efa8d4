// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintel.core.task.Progress;
import org.lintel.geometry.item.Precision;
import org.lintel.geometry.solid.Part;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.OpenOptions;
import org.lintel.ifc.query.Property;
import org.lintel.ifc.query.Quantities;

/** Real buildings against what their authors say of them; LINTEL_CORPUS names the folder with models/. */
class RealModelsTest {

    private static Model open(String name) throws IOException {
        String root = System.getenv("LINTEL_CORPUS");
        assumeTrue(root != null && !root.isBlank(), "LINTEL_CORPUS is not set");
        Path file = Path.of(root).resolve("models").resolve(name);
        assertTrue(Files.exists(file), () -> "LINTEL_CORPUS lacks models/" + name);
        return Model.open(file, OpenOptions.defaults(), Progress.NONE);
    }

    private static List<ElementGeometry> compute(Model model) {
        var found = new ArrayList<ElementGeometry>();
        var request = new GeometryRequest(model, Representations.elements(model, true), Precision.DEFAULT, true, 2);
        new NativeEngine().run(request, Progress.NONE, found::add);
        return found;
    }

    /** What differs by more than 1 % from a quantity of the author. */
    private static List<String> differing(Model model, List<ElementGeometry> elements, String quantity) {
        Quantities quantities = Quantities.of(model);
        var found = new ArrayList<String>();
        int compared = 0;
        for (ElementGeometry element : elements) {
            Property said = element.parts().isEmpty() ? null : quantities.find(element.element(), quantity);
            if (said != null && said.si() != null) {
                compared++;
                double ours = switch (quantity) {
                    case "NetVolume" -> element.net().volume();
                    case "GrossVolume" -> element.gross().volume();
                    case "NetSideArea" -> element.net().side();
                    default -> element.gross().side();
                };
                if (Math.abs(ours - said.si()) > 0.01 * said.si()) {
                    found.add(element.element() + " " + quantity + " " + said.si() + ", not " + ours);
                }
            }
        }
        assertTrue(compared >= 13, quantity + " is compared " + compared + " times only");
        return found;
    }

    @Test
    void theHouseOfKarlsruheMeasuresWhatItsAuthorSays() throws IOException {
        try (Model model = open("bim2sim-test-resources__AC20-FZK-Haus.ifc")) {
            List<ElementGeometry> elements = compute(model);
            assertEquals(90, elements.stream().filter(element -> !element.parts().isEmpty()).count());
            for (ElementGeometry element : elements) {
                assertEquals(List.of(), element.problems());
                assertEquals(0, element.net().openEdges(), element.element().toString());
            }
            assertEquals(List.of(), differing(model, elements, "NetVolume"));
            // one space, whose author takes off what stands in it
            assertTrue(differing(model, elements, "GrossVolume").size() <= 1);
            // five of the thirteen walls, off whose length the author takes a corner that their bodies include
            assertTrue(differing(model, elements, "GrossSideArea").size() <= 5);
            assertTrue(differing(model, elements, "NetSideArea").size() <= 5);
        }
    }

    @Test
    void anyNumberOfThreadsMakesTheSame() throws IOException {
        for (String name : List.of("House.ifc", "ISSUE_021_Mini_Project.ifc")) {
            var hashes = new ArrayList<List<Object>>();
            for (int threads : new int[] {1, 2, 5}) {
                try (Model model = open(name)) {
                    var found = new ArrayList<>();
                    new NativeEngine().run(new GeometryRequest(model, Representations.elements(model, true),
                            Precision.DEFAULT, true, threads), Progress.NONE, made -> {
                                found.add(made.element().id());
                                made.problems().forEach(problem -> found.add(problem.toString()));
                                for (Part part : made.parts()) {
                                    found.add(List.of(part.mesh().contentHash(), part.at(), part.item()));
                                }
                            });
                    hashes.add(found);
                }
            }
            assertEquals(hashes.get(0), hashes.get(1));
            assertEquals(hashes.get(0), hashes.get(2));
        }
    }

    /** Its faces lie so near each other that a first distance at which points are one does not close the results. */
    @Test
    void beamsCutNearTheirOwnFacesAreClosed() throws IOException {
        try (Model model = open("ISSUE_021_Mini_Project.ifc")) {
            for (long id : new long[] {22078, 32895}) {
                new NativeEngine().run(GeometryRequest.of(model).with(List.of(model.instance(id))), Progress.NONE, made -> {
                    assertEquals(List.of(), made.problems());
                    assertEquals(0, made.net().openEdges());
                });
            }
            assertEquals(0.725085, volume(model, 22078), 1e-5);
            assertEquals(0.741960, volume(model, 32895), 1e-5);
        }
    }

    private static double volume(Model model, long id) {
        double[] found = new double[1];
        new NativeEngine().run(GeometryRequest.of(model).with(List.of(model.instance(id))), Progress.NONE,
                made -> found[0] = made.net().volume());
        return found[0];
    }

    @Test
    void anOfficeOfManyFormsIsComputedWithoutProblems() throws IOException {
        try (Model model = open("Office_A_20110811.ifc")) {
            var shapes = new ArrayList<ElementGeometry>();
            new NativeEngine().run(GeometryRequest.of(model), Progress.NONE, shapes::add);
            assertEquals(803, shapes.size());
            assertTrue(shapes.stream().allMatch(element -> element.problems().isEmpty() && element.triangles() > 0));
        }
    }
}
