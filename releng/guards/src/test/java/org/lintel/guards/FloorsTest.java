// SPDX-License-Identifier: EPL-2.0
package org.lintel.guards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Walks every import of every bundle; and shows that the walk sees what it should. */
class FloorsTest {
    private static final Tree TREE = Tree.here();

    @Test
    void everyImportStaysOnItsFloorOrGoesDown() {
        List<String> found = new ArrayList<>();
        int files = 0;
        for (String bundle : TREE.bundles()) {
            for (String file : TREE.files("bundles/" + bundle + "/src")) {
                if (file.endsWith(".java")) {
                    files++;
                    found.addAll(Floors.violations(bundle.substring("org.lintel.".length()), file, TREE.text(file)));
                }
            }
        }
        assertTrue(files > 0, "no sources were found: the guard looks at the wrong place");
        assertEquals("", String.join("\n", found));
    }

    @Test
    void manifestsNameOnlyBundlesBelow() {
        List<String> found = new ArrayList<>();
        for (String bundle : TREE.bundles()) {
            found.addAll(manifest(bundle.substring("org.lintel.".length()),
                    TREE.text("bundles/" + bundle + "/META-INF/MANIFEST.MF")));
        }
        assertEquals("", String.join("\n", found));
    }

    private static List<String> manifest(String bundle, String text) {
        List<String> found = new ArrayList<>();
        boolean within = false;
        for (String line : text.lines().toList()) {
            if (!line.startsWith(" ")) {
                within = line.startsWith("Import-Package:") || line.startsWith("Require-Bundle:");
            }
            String name = line.replaceFirst("^[\\w-]+:", "").strip().replaceFirst("[;,].*", "");
            if (within && (name.startsWith("org.lintel.") || name.startsWith("org.eclipse."))
                    && !name.equals("org.eclipse.equinox.app")) {
                String file = "bundles/org.lintel." + bundle + "/META-INF/MANIFEST.MF";
                found.addAll(Floors.violations(bundle, file,
                        "package org.lintel." + bundle + ";\nimport " + name + ".Any;\n"));
            }
        }
        return found;
    }

    @Test
    void aManifestThatReachesUpIsSeen() {
        assertEquals(1, manifest("rules", "Import-Package: org.lintel.core.text,\n org.lintel.check\n").size());
        assertEquals(1, manifest("core", "Require-Bundle: org.eclipse.core.runtime\n").size());
        assertEquals(List.of(), manifest("workspace", "Require-Bundle: org.eclipse.core.runtime\n"));
    }

    @Test
    void anImportFromAboveIsSeenWithItsReason() {
        List<String> found = look("rules", "import org.lintel.ifc.model.Model;");
        assertEquals(1, found.size());
        assertTrue(found.getFirst().contains("rules (floor 1) imports org.lintel.ifc.model.Model of ifc (floor 1)"));
        assertTrue(found.getFirst().contains("through Inputs"), found.getFirst());
        assertEquals(1, look("core", "import static org.lintel.check.Check.run;").size());
        assertEquals(1, look("ifc", "class A { org.lintel.report.Json json; }").size());
        assertEquals(1, look("rules.model", "import org.lintel.rules.energy.Ottv;").size());
        assertEquals(List.of(), look("rules.energy", "import org.lintel.rules.model.Windows;"));
        assertEquals(List.of(), look("rules.energy", "import org.lintel.rules.pack.Pack;"));
        assertEquals(List.of(), look("core", "// import org.lintel.check.Check;"));
        assertEquals(List.of(), look("core", "class A { String s = \"org.lintel.cli.Main\"; }"));
    }

    @Test
    void eclipseAndDisplaysAreSeenBelowTheWorkbench() {
        assertEquals(1, look("check", "import org.eclipse.core.runtime.IPath;").size());
        assertEquals(1, look("cli", "import org.eclipse.equinox.app.IApplication;").size());
        assertEquals(1, look("report", "import java.awt.Color;").size());
        assertEquals(List.of(), look("workspace", "import org.eclipse.core.runtime.IPath;"));
        assertEquals(List.of(), look("ifc.emf", "import org.eclipse.emf.ecore.EObject;"));
        assertEquals(1, look("ifc.emf", "import org.eclipse.core.runtime.IPath;").size());
        assertEquals(1, look("ifc", "import org.eclipse.emf.ecore.EObject;").size());
        assertEquals(List.of(), Floors.violations("cli", Floors.APPLICATION,
                "package org.lintel.cli;\nimport org.eclipse.equinox.app.IApplication;\n"));
    }

    @Test
    void aPackageInTheWrongBundleIsSeen() {
        assertEquals(1, Floors.violations("rules", "A.java", "package org.lintel.rules.model.a;\n").size());
        assertEquals(1, Floors.violations("nowhere", "A.java", "package org.lintel.nowhere;\n").size());
        assertEquals(Optional.of("rules.model"), Floors.bundleOf("org.lintel.rules.model.Windows"));
        assertEquals(Optional.of("rules"), Floors.bundleOf("org.lintel.rules.models.Windows"));
        assertEquals(Optional.empty(), Floors.bundleOf("org.lintel.rulesets.A"));
    }

    private static List<String> look(String bundle, String lines) {
        return Floors.violations(bundle, "A.java", "package org.lintel." + bundle + ";\n" + lines + "\n");
    }
}
