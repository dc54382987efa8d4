// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.geometry;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.lintel.geometry.engine.GeometryEngine;
import org.lintel.geometry.engine.NativeEngine;
import org.lintel.ifcopenshell.IfcOpenShellEngine;
import org.lintel.ifcopenshell.process.Limits;
import org.lintel.ui.LintelUi;

/** Which engine measures shapes in the workbench: a preference of the user, never a setting of a project. */
public final class GeometryPreferences {

    /** The key of the engine's name; absent for Lintel's own. */
    public static final String ENGINE = "geometryEngine";
    /** The key of the program to run instead of the installed one; absent or empty for that. */
    public static final String PROGRAM = "geometryProgram";

    private GeometryPreferences() {
    }

    public static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(LintelUi.ID);
    }

    /** The engine the user prefers; Lintel's own where that is not there. */
    public static GeometryEngine engine() {
        String name = node().get(ENGINE, "");
        String program = node().get(PROGRAM, "");
        for (GeometryEngine engine : GeometryEngine.all()) {
            if (engine.id().equals(name)) {
                return name.equals(IfcOpenShellEngine.ID) && !program.isBlank() ? with(program, engine) : engine;
            }
        }
        return new NativeEngine();
    }

    private static GeometryEngine with(String program, GeometryEngine otherwise) {
        try {
            return IfcOpenShellEngine.with(Path.of(program), Limits.DEFAULT);
        } catch (InvalidPathException e) {
            return otherwise;
        }
    }
}
