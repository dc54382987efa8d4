// SPDX-License-Identifier: EPL-2.0
package org.lintel.agreement;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lintel.core.task.Progress;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelException;
import org.lintel.ifc.model.OpenOptions;
import org.lintel.ifc.query.Units;

/** Compares what elements measure: Lintel's kernel with web-ifc and, for IFC2X3, with IfcGeomServer. */
public final class Agreement {

    private static final int LARGEST = 10;
    /** With so many pieces of a circle web-ifc is asked a second time. */
    private static final int FINE = 72;

    private final Path script;
    private final Path server;
    private final List<Comparison> webIfc = new ArrayList<>();
    private final List<Comparison> geomServer = new ArrayList<>();
    private final List<String> buildings = new ArrayList<>();

    private Agreement(Path script, Path server) {
        this.script = script;
        this.server = server;
    }

    /** Arguments: web-ifc-shapes.cjs, the program IfcGeomServer or "-", then models and folders of models. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var agreement = new Agreement(Path.of(arguments[0]), arguments[1].equals("-") ? null : Path.of(arguments[1]));
        var files = new ArrayList<Path>();
        for (String argument : List.of(arguments).subList(2, arguments.length)) {
            try (Stream<Path> found = Files.walk(Path.of(argument))) {
                found.filter(file -> file.toString().endsWith(".ifc")).forEach(files::add);
            }
        }
        files.sort(Comparator.comparingLong((Path file) -> -file.toFile().length()).thenComparing(Path::getFileName));
        for (Path file : files) {
            agreement.compare(file);
        }
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.print(new Page(agreement.buildings, agreement.webIfc, agreement.geomServer).text());
    }

    private void compare(Path file) throws IOException, InterruptedException {
        String name = file.getFileName().toString();
        try (Model model = Model.open(file, OpenOptions.defaults(), Progress.NONE)) {
            Map<Long, Ours> ours = Ours.of(model);
            if (ours.isEmpty()) {
                return;
            }
            if (buildings.size() < LARGEST && isBuilding(model)) {
                buildings.add(name);
            }
            Map<Long, Shape> third = Map.of();
            if (server != null && model.schema().id().equals("IFC2X3")) {
                third = GeomServer.shapes(server, file, Units.of(model).lengthUnit().factor());
            }
            Map<Long, Shape> theirs = WebIfc.shapes(script, file, 0);
            var comparison = new Comparison(name, "web-ifc");
            Map<Long, Shape> fine = WebIfc.shapes(script, file, FINE);
            comparison.add(ours, theirs, fine, third);
            webIfc.add(comparison);
            if (!third.isEmpty()) {
                var second = new Comparison(name, "IfcGeomServer");
                second.add(ours, third, Map.of(), theirs);
                geomServer.add(second);
            }
            System.err.println("agreement: " + name + ": " + comparison.count(Cause.AGREED) + " of "
                    + comparison.elements());
        } catch (ModelException e) {
            System.err.println("agreement: " + name + ": " + e.getMessage());
        } catch (IOException e) {
            System.err.println("agreement: " + name + ": left out: " + e.getMessage());
        }
    }

    private static boolean isBuilding(Model model) {
        for (Instance wall : model.instances("IfcWall", true)) {
            if (wall.ref("Representation") != null) {
                return true;
            }
        }
        return false;
    }
}
