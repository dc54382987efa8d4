// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifcopenshell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.core.task.CancelledException;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.geometry.engine.ElementGeometry;
import org.lintel.geometry.engine.EngineException;
import org.lintel.geometry.engine.GeometryRequest;
import org.lintel.geometry.item.ItemProblem;
import org.lintel.geometry.item.Precision;
import org.lintel.ifc.model.Model;
import org.lintel.ifcopenshell.process.Limits;

/** What becomes of a request when the program behaves, crashes, hangs, or talks nonsense. */
@DisabledOnOs(OS.WINDOWS)
class StandInTest {

    /** Long enough for a Java machine to start on a busy computer. */
    private static final Limits PATIENT = Limits.DEFAULT.within(Duration.ofSeconds(60), Duration.ofMinutes(5));
    /** For programs that hang; still long enough for that. */
    private static final Limits HASTY = Limits.DEFAULT.within(Duration.ofSeconds(20), Duration.ofMinutes(5));

    @TempDir
    Path folder;

    private Path program(String name, String script, String version) throws IOException {
        try {
            Path classes = Path.of(StandIn.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            Path file = folder.resolve(name);
            Files.writeString(file, "#!/bin/sh\nexec '" + Path.of(System.getProperty("java.home"), "bin", "java")
                    + "' -Xmx64m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp '" + classes + "' "
                    + StandIn.class.getName() + " '" + script + "' " + version + " \"$@\"\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
            return file;
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private List<ElementGeometry> run(Path program, Limits limits, Model model, boolean cuts) {
        var found = new ArrayList<ElementGeometry>();
        var request = new GeometryRequest(model, model.instances("IfcWall", true), Precision.DEFAULT, cuts, 1);
        IfcOpenShellEngine.with(program, limits).run(request, Progress.NONE, found::add);
        return found;
    }

    private List<ElementGeometry> server(String script, Limits limits) throws IOException {
        return run(program("IfcGeomServer", script, "0.5.0-dev"), limits, Walls.model("IFC2X3", 6), true);
    }

    /** The elements without a shape, with the reasons. */
    private static List<String> missing(List<ElementGeometry> all) {
        return all.stream().filter(one -> one.parts().isEmpty()).map(one -> {
            ItemProblem problem = one.problems().getFirst();
            assertEquals(ItemProblem.Kind.PROGRAM, problem.kind());
            return problem.message().toString().replace("IfcOpenShell gives no shape for IfcWall ", "");
        }).toList();
    }

    @Test
    void oldServerIsUnderstood() throws IOException {
        List<ElementGeometry> all = server("slow:23", PATIENT);
        assertEquals(List.of(21L, 23L, 25L, 27L, 29L, 31L), all.stream().map(one -> one.element().id()).toList());
        assertEquals(List.of(), missing(all));
        ElementGeometry wall = all.get(1);
        assertEquals(1, wall.net().volume(), 1e-9);
        assertEquals(2, wall.gross().volume(), 1e-9);
        assertEquals(5, wall.net().bounds().minX(), 1e-9);
        assertEquals(77, wall.parts().getFirst().item());
        assertTrue(wall.net().closed());
        // no openings, no second shape
        assertEquals(all.get(0).parts(), all.get(0).uncut());
    }

    @Test
    void newServerIsUnderstood() throws IOException {
        List<ElementGeometry> all = run(program("IfcGeomServer", "ok", "0.8.1-0"), PATIENT, Walls.model("IFC4", 3), true);
        assertEquals(List.of(), missing(all));
        assertEquals(1, all.get(1).net().volume(), 1e-12);
        assertEquals(2, all.get(1).gross().volume(), 1e-12);
    }

    @Test
    void withoutCuttingThereIsOneShape() throws IOException {
        List<ElementGeometry> all = run(program("IfcGeomServer", "ok", "0.5.0"), PATIENT, Walls.model("IFC2X3", 3), false);
        assertEquals(List.of(), missing(all));
        assertEquals(1, all.get(1).gross().volume(), 1e-9);
    }

    @Test
    void theElementThatKillsTheProgramIsFound() throws IOException {
        List<ElementGeometry> all = server("crash:25,crash:29", PATIENT);
        String died = ": it ended with code 134: terminate called after throwing an instance of 'Standard_Failure'";
        assertEquals(List.of("#25" + died, "#29" + died), missing(all));
        assertEquals(6, all.size());
    }

    @Test
    void theElementThatHangsIsFoundAndWhatItStartedIsKilled() throws IOException {
        List<ElementGeometry> all = run(program("IfcGeomServer", "child:31", "0.5.0-dev"), HASTY,
                Walls.model("IFC2X3", 6), false);
        assertEquals(List.of("#31: it did not answer for 20 s"), missing(all));
        assertFalse(ProcessHandle.current().descendants().anyMatch(ProcessHandle::isAlive));
    }

    @Test
    void nonsenseBetweenMessagesCostsTheElement() throws IOException {
        for (String deed : List.of("garbage", "huge", "negative", "order", "cut")) {
            List<String> missing = missing(server(deed + ":21", PATIENT));
            assertEquals(1, missing.size(), deed);
            assertTrue(missing.getFirst().startsWith(deed.equals("cut") ? "#21: it ended with code 0"
                    : "#21: it answered what makes no sense: "), missing.getFirst());
        }
    }

    @Test
    void nonsenseInAShapeCostsTheElementWithoutAnotherRun() throws IOException {
        assertEquals(List.of("#25: a coordinate is not a number", "#27: a triangle has a corner 8 of 8"),
                missing(server("nan:25,index:27", PATIENT)));
        assertEquals(List.of("#25: it answered what makes no sense: a block of 1073741824 bytes where 224 are left"),
                missing(server("blocks:25", PATIENT)));
    }

    @Test
    void aShapeThatFailsOnlyUncutLeavesTheNetOne() throws IOException {
        List<ElementGeometry> all = server("~crash:23", PATIENT);
        assertEquals(List.of(), missing(all));
        assertEquals(1, all.get(1).gross().volume(), 1e-9);
        assertTrue(all.get(1).problems().getFirst().message().toString().contains("without openings"));
    }

    @Test
    void runsAndMemoryHaveAnEnd() throws IOException {
        var few = new Limits(PATIENT.step(), PATIENT.total(), PATIENT.memory(), PATIENT.message(), PATIENT.meshes(), 3);
        List<String> missing = missing(server("crash:21", few));
        assertEquals(3, missing.size(), missing.toString());
        assertTrue(missing.getFirst().endsWith("broke off too often before its turn came"), missing.getFirst());
        var small = new Limits(PATIENT.step(), PATIENT.total(), PATIENT.memory(), PATIENT.message(), 1000, 9);
        assertEquals(4, missing(server("ok", small)).stream().filter(one -> one.contains("memory")).count());
    }

    @Test
    void whoDoesNotGreetIsRefused() throws IOException {
        Path mute = program("IfcGeomServer", "mute", "0.5.0");
        assertThrows(EngineException.class, () -> run(mute, HASTY, Walls.model("IFC2X3", 2), true));
        Path other = Files.writeString(folder.resolve("other"), "#!/bin/sh\necho hello, I am somebody else altogether\n");
        Files.setPosixFilePermissions(other, PosixFilePermissions.fromString("rwx------"));
        assertThrows(EngineException.class, () -> run(other, PATIENT, Walls.model("IFC2X3", 2), true));
        assertThrows(EngineException.class,
                () -> run(folder.resolve("nowhere"), PATIENT, Walls.model("IFC2X3", 2), true));
    }

    @Test
    void anEndlessErrorStreamIsNotKept() throws IOException {
        assertEquals(List.of(), missing(server("chatter", PATIENT)));
    }

    @Test
    void oldServerIsNotAskedAboutNewSchemas() throws IOException {
        Path program = program("IfcGeomServer", "ok", "0.5.0-dev");
        var refused = assertThrows(EngineException.class, () -> run(program, PATIENT, Walls.model("IFC4", 2), true));
        assertEquals("IfcOpenShell 0.5.0-dev knows IFC2X3 only and would misread IFC4", refused.text().toString());
        assertTrue(refused.remedy().toString().contains("0.6"));
    }

    @Test
    void theUserCanStopIt() throws IOException {
        Path program = program("IfcGeomServer", "hang:23", "0.5.0");
        var shapes = new AtomicInteger();
        Progress progress = new Progress() {
            @Override
            public void begin(Message task, long work) {
            }

            @Override
            public void worked(long work) {
                shapes.incrementAndGet();
            }

            @Override
            public boolean isCancelled() {
                return shapes.get() > 0;
            }
        };
        Model model = Walls.model("IFC2X3", 3);
        var request = new GeometryRequest(model, model.instances("IfcWall", true), Precision.DEFAULT, true, 1);
        assertThrows(CancelledException.class,
                () -> IfcOpenShellEngine.with(program, PATIENT).run(request, progress, one -> shapes.incrementAndGet()));
    }

    @Test
    void converterIsUnderstood() throws IOException {
        List<ElementGeometry> all = run(program("IfcConvert", "nan:25,index:27", "0.8.1"), PATIENT,
                Walls.model("IFC4", 6), true);
        assertEquals(List.of("#25: a coordinate is not a number", "#27: a triangle has a corner that is not there"),
                missing(all));
        assertEquals(1, all.get(1).net().volume(), 1e-12);
        assertEquals(2, all.get(1).gross().volume(), 1e-12);
        assertEquals(5, all.get(1).net().bounds().minX(), 1e-12);
    }

    @Test
    void whatTheConverterWroteBeforeItDiedIsTaken() throws IOException {
        List<ElementGeometry> all = run(program("IfcConvert", "crash:27", "0.8.1"), PATIENT, Walls.model("IFC4", 6), true);
        assertEquals(List.of("#27: it ended with code 139"), missing(all));
    }

    @Test
    void whatTheConverterRefusesIsRefusedOnce() throws IOException {
        List<ElementGeometry> all = run(program("IfcConvert", "refuse", "0.8.1"), PATIENT, Walls.model("IFC4", 3), true);
        assertEquals(3, missing(all).size());
        assertTrue(missing(all).getFirst().endsWith("[Error] No support for this schema"));
    }

    @Test
    void tooOldAConverterIsRefused() throws IOException {
        Path program = program("IfcConvert", "ok", "0.5.0-dev");
        assertThrows(EngineException.class, () -> run(program, PATIENT, Walls.model("IFC2X3", 2), true));
    }
}
