// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifcopenshell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.core.task.Progress;
import org.lintel.geometry.engine.Agreement;
import org.lintel.geometry.engine.ElementGeometry;
import org.lintel.geometry.engine.EngineException;
import org.lintel.geometry.engine.GeometryEngine;
import org.lintel.geometry.engine.GeometryRequest;
import org.lintel.geometry.engine.NativeEngine;
import org.lintel.geometry.engine.Representations;
import org.lintel.geometry.item.Precision;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.OpenOptions;
import org.lintel.ifcopenshell.process.Limits;
import org.lintel.ifcopenshell.program.Program;

/** The real program beside Lintel's own kernel: two that know nothing of each other. */
class RealProgramTest {

    @TempDir
    Path folder;

    private static Map<Instance, ElementGeometry> compute(GeometryEngine engine, Model model) {
        var found = new HashMap<Instance, ElementGeometry>();
        var request = new GeometryRequest(model, Representations.elements(model, true), Precision.DEFAULT, true, 2);
        engine.run(request, Progress.NONE, one -> found.put(one.element(), one));
        assertEquals(request.elements().size(), found.size());
        return found;
    }

    /** The elements about which they do not agree, and the walls with openings whose gross volumes differ. */
    private static List<String> differences(Path program, Model model) {
        Map<Instance, ElementGeometry> own = compute(new NativeEngine(), model);
        Map<Instance, ElementGeometry> other = compute(IfcOpenShellEngine.with(program, Limits.DEFAULT), model);
        var found = new ArrayList<String>();
        for (Instance element : Representations.elements(model, true)) {
            ElementGeometry one = own.get(element);
            ElementGeometry two = other.get(element);
            Agreement agreement = Agreement.of(element, Agreement.measure(one), Agreement.measure(two));
            if (!agreement.holds()) {
                found.add(element + " " + agreement.verdict());
            } else if (agreement.closed() && two.parts() != two.uncut()
                    && Math.abs(one.gross().volume() - two.gross().volume()) > 0.01 * one.gross().volume()) {
                found.add(element + " GROSS");
            }
        }
        return found;
    }

    @Test
    void wallsMeasureWhatTheyShould() throws IOException {
        Path program = Real.server(folder);
        try (Model model = Walls.model("IFC2X3", 3)) {
            Map<Instance, ElementGeometry> all = compute(IfcOpenShellEngine.with(program, Limits.DEFAULT), model);
            ElementGeometry wall = all.get(model.instance(23));
            assertEquals(2.4, wall.gross().volume(), 1e-6);
            assertEquals(2.2, wall.net().volume(), 1e-6);
            assertEquals(2.4, all.get(model.instance(21)).net().volume(), 1e-6);
            assertTrue(wall.net().closed());
            assertEquals(List.of(), differences(program, model));
        }
    }

    @Test
    void itSaysWhoItIsAndIsKeptFromWhatItDoesNotKnow() throws IOException {
        Path program = Real.server(folder);
        Program known = Program.ask(program, Limits.DEFAULT, Progress.NONE);
        assertEquals("0.5.0-dev", known.version());
        assertEquals(Program.Kind.SERVER, known.kind());
        try (Model model = Walls.model("IFC4", 3)) {
            assertThrows(EngineException.class, () -> compute(IfcOpenShellEngine.with(program, Limits.DEFAULT), model));
        }
    }

    @Test
    void bothAgreeAboutRealBuildings() throws IOException {
        Path program = Real.server(folder);
        // the wall comes out of the old program inside out, with 30 open edges
        Map<String, List<String>> known = Map.of("AC11-FZK-Haus-IFC.ifc", List.of(), "House.ifc",
                List.of("#5904=IfcWallStandardCase AREA_DIFFERS"), "Office_A_20110811.ifc", List.of());
        for (Map.Entry<String, List<String>> one : known.entrySet()) {
            Path file = Real.model(one.getKey());
            assertTrue(Files.exists(file), () -> "LINTEL_CORPUS lacks " + file);
            try (Model model = Model.open(file, OpenOptions.defaults(), Progress.NONE)) {
                assertEquals(one.getValue(), differences(program, model), one.getKey());
            }
        }
    }

    @Test
    void aConverterOfPresentVersionsAgrees() {
        Path program = Real.convert();
        for (String schema : List.of("IFC2X3", "IFC4")) {
            try (Model model = Walls.model(schema, 3)) {
                assertEquals(List.of(), differences(program, model), schema);
            }
        }
    }
}
