// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.geometry;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lintel.cli.Options;
import org.lintel.cli.UsageException;
import org.lintel.geometry.engine.GeometryEngine;
import org.lintel.geometry.engine.NativeEngine;
import org.lintel.ifcopenshell.IfcOpenShellEngine;
import org.lintel.ifcopenshell.process.Limits;
import picocli.CommandLine.ParseResult;

/**
 * Which engines a user has chosen: one, or two to be compared. A program is named by an option or by the environment and
 * never by a project, for a project one has been sent is not trusted.
 */
record EngineChoice(List<GeometryEngine> engines) {

    private static final String BOTH = "both";

    static void describe(Options options) {
        options.value("ENGINE", "native (the default), ifcopenshell, or both: compare them element by element.",
                "native（預設）、ifcopenshell，或 both：逐一比較。", "--engine")
                .value("FILE", "IfcConvert or IfcGeomServer to run, instead of the installed one.",
                        "要執行的 IfcConvert 或 IfcGeomServer，代替已安裝的程式。", "--engine-program");
    }

    static EngineChoice of(ParseResult options) throws UsageException {
        String name = options.matchedOptionValue("--engine", "native");
        String program = options.matchedOptionValue("--engine-program", null);
        if (program != null && name.equals("native")) {
            throw new UsageException("--engine-program is for --engine ifcopenshell or both",
                    "--engine-program 只適用於 --engine ifcopenshell 或 both");
        }
        var chosen = new ArrayList<GeometryEngine>();
        if (name.equals("native") || name.equals(BOTH)) {
            chosen.add(new NativeEngine());
        }
        for (GeometryEngine engine : chosen.isEmpty() || name.equals(BOTH) ? GeometryEngine.all()
                : List.<GeometryEngine>of()) {
            boolean foreign = engine.id().equals(IfcOpenShellEngine.ID);
            if (engine.id().equals(name) || foreign && name.equals(BOTH)) {
                chosen.add(foreign && program != null
                        ? IfcOpenShellEngine.with(Path.of(program), Limits.DEFAULT) : engine);
            }
        }
        if (chosen.size() < (name.equals(BOTH) ? 2 : 1)) {
            throw new UsageException("--engine takes {1} or both, not \"{0}\"", "--engine 應為 {1} 或 both，而非「{0}」", name,
                    String.join(", ", GeometryEngine.all().stream().map(GeometryEngine::id).toList()));
        }
        return new EngineChoice(chosen);
    }

    boolean compares() {
        return engines.size() > 1;
    }
}
