// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifcopenshell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.lintel.core.quantity.Unit;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.geometry.engine.ElementGeometry;
import org.lintel.geometry.engine.EngineException;
import org.lintel.geometry.engine.GeometryEngine;
import org.lintel.geometry.engine.GeometryRequest;
import org.lintel.geometry.engine.Representations;
import org.lintel.geometry.item.ItemProblem;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.solid.Part;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.query.Units;
import org.lintel.ifcopenshell.install.Installation;
import org.lintel.ifcopenshell.process.Limits;
import org.lintel.ifcopenshell.program.Program;

/**
 * IfcOpenShell as a second geometry engine, in a process of its own: IfcGeomServer or IfcConvert, whichever is there. What
 * becomes of the process, the run goes on: an element for which it gives nothing is told with the reason.
 */
public final class IfcOpenShellEngine implements GeometryEngine {

    /** The name it is chosen by. */
    public static final String ID = "ifcopenshell";
    /** The environment variable that names the program. */
    public static final String PROGRAM = "LINTEL_IFCOPENSHELL";

    private final Path program;
    private final Limits limits;

    /** With the program that {@value #PROGRAM} names, or else the one that is installed. */
    public IfcOpenShellEngine() {
        this(null, Limits.DEFAULT);
    }

    private IfcOpenShellEngine(Path program, Limits limits) {
        this.program = program;
        this.limits = limits;
    }

    /** With a program the user has named: one called IfcConvert, or an IfcGeomServer. */
    public static IfcOpenShellEngine with(Path program, Limits limits) {
        return new IfcOpenShellEngine(program, limits);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void run(GeometryRequest request, Progress progress, Consumer<ElementGeometry> each) {
        Model model = request.model();
        try {
            Program found = Program.ask(located(), limits, progress);
            check(found, model);
            progress.begin(Message.of("computing geometry with IfcOpenShell {0}", "以 IfcOpenShell {0} 計算幾何",
                    found.version()), request.elements().size());
            Unit length = Units.of(model).lengthUnit();
            var rounds = new Rounds(new Extract(model, request.cutOpenings()), found.tool(), length.factor(), limits,
                    progress);
            rounds.run(request.elements());
            for (Instance element : request.elements()) {
                progress.check();
                each.accept(geometry(element, rounds, request.cutOpenings()));
            }
        } catch (IOException e) {
            throw new EngineException(Message.of("IfcOpenShell cannot be run: {0}", "無法執行 IfcOpenShell：{0}",
                    String.valueOf(e.getMessage())), Message.of("see: lintel engine list", "請參閱：lintel engine list"));
        }
    }

    /** The program to run. */
    private Path located() throws IOException {
        String named = System.getenv(PROGRAM);
        if (program != null || named != null && !named.isBlank()) {
            return program != null ? program : Path.of(named);
        }
        Installation installation = Installation.ofUser();
        if (installation.program() == null) {
            throw new EngineException(Message.of("IfcOpenShell is not installed", "尚未安裝 IfcOpenShell"),
                    Message.of("run: lintel engine install ifcopenshell, or name an IfcConvert in {0}",
                            "請執行：lintel engine install ifcopenshell，或以 {0} 指定 IfcConvert", PROGRAM));
        }
        if (!installation.isIntact()) {
            throw new EngineException(Message.of("{0} is not what was installed", "{0} 並非所安裝的內容",
                    installation.program()), Message.of("run: lintel engine install ifcopenshell",
                            "請執行：lintel engine install ifcopenshell"));
        }
        return installation.program();
    }

    private static void check(Program program, Model model) {
        List<String> declared = model.header().schemas();
        String schema = declared.isEmpty() ? model.schema().id() : declared.getFirst();
        if (!program.takes(schema)) {
            throw new EngineException(
                    Message.of("IfcOpenShell {0} knows IFC2X3 only and would misread {1}",
                            "IfcOpenShell {0} 只支援 IFC2X3，會誤讀 {1}", program.version(), schema),
                    Message.of("name an IfcConvert of version 0.6 or newer in {0}", "請以 {0} 指定 0.6 或以上版本的 IfcConvert",
                            PROGRAM));
        }
        if (program.kind() == Program.Kind.CONVERT && program.before(0, 6)) {
            throw new EngineException(Message.of("IfcConvert {0} is too old", "IfcConvert {0} 版本過舊", program.version()),
                    Message.of("take version 0.6 or newer", "請使用 0.6 或以上版本"));
        }
        long highest = 0;
        for (int row = 0; row < model.size(); row++) {
            highest = Math.max(highest, model.at(row).id());
        }
        if (highest > Extract.HIGHEST) {
            throw new EngineException(Message.of("the model has an instance #{0}; IfcOpenShell counts up to {1}",
                    "模型有實例 #{0}；IfcOpenShell 只數至 {1}", highest, Extract.HIGHEST),
                    Message.of("use the engine native", "請使用引擎 native"));
        }
    }

    private static ElementGeometry geometry(Instance element, Rounds rounds, boolean cuts) {
        var problems = new ArrayList<ItemProblem>();
        Part net = rounds.part(Extract.guid(element));
        if (net == null || net.mesh().isEmpty()) {
            Message why = rounds.reason(Extract.guid(element), element);
            boolean none = Representations.items(element).isEmpty();
            problems.add(new ItemProblem(none ? ItemProblem.Kind.NO_BODY : ItemProblem.Kind.PROGRAM,
                    element.typeName(), element.id(),
                    why == null || why.isEmpty() ? Message.of("IfcOpenShell gives no shape for {0} #{1}",
                            "IfcOpenShell 沒有給出 {0} #{1} 的形狀", element.typeName(), Long.toString(element.id()))
                            : Message.of("IfcOpenShell gives no shape for {0} #{1}: {2}",
                                    "IfcOpenShell 沒有給出 {0} #{1} 的形狀：{2}", element.typeName(),
                                    Long.toString(element.id()), why)));
            return new ElementGeometry(element, Matrix.IDENTITY, List.of(), List.of(), problems);
        }
        List<Part> parts = List.of(new Part(net.mesh(), Matrix.IDENTITY, net.item()));
        return new ElementGeometry(element, net.at(), parts, uncut(element, net, parts, rounds, cuts, problems),
                problems);
    }

    private static List<Part> uncut(Instance element, Part net, List<Part> parts, Rounds rounds, boolean cuts,
            List<ItemProblem> problems) {
        if (!cuts || !rounds.hasOpenings(element)) {
            return parts;
        }
        Part whole = rounds.part(Extract.uncutGuid(element));
        if (whole == null) {
            problems.add(new ItemProblem(ItemProblem.Kind.PROGRAM, element.typeName(), element.id(),
                    Message.of("IfcOpenShell gives no shape without openings for {0} #{1}",
                            "IfcOpenShell 沒有給出 {0} #{1} 不計開口的形狀", element.typeName(), Long.toString(element.id()))));
            return parts;
        }
        Matrix home = net.at().inverse();
        return List.of(new Part(whole.mesh(), home == null ? Matrix.IDENTITY : home.times(whole.at()), whole.item()));
    }
}
