// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;
import org.lintel.geometry.engine.GeometryEngine;
import org.lintel.report.ReportFormat;
import org.lintel.report.Reports;
import org.lintel.rules.RulePack;
import org.lintel.workspace.LintelWorkspace;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;

/** What the service loader finds in Equinox is what it finds on a class path: every provider that a bundle lists. */
class ServicesTest {

    /** The classes listed in the service files of all bundles. */
    private static Set<String> listed(Class<?> service) {
        Set<String> classes = new TreeSet<>();
        for (Bundle bundle : Platform.getBundle(Constants.SYSTEM_BUNDLE_SYMBOLICNAME).getBundleContext()
                .getBundles()) {
            URL file = bundle.getEntry("META-INF/services/" + service.getName());
            if (file == null) {
                file = bundle.getEntry("src/META-INF/services/" + service.getName());
            }
            if (file != null) {
                try (InputStream in = file.openStream()) {
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip)
                            .filter(line -> !line.isEmpty() && !line.startsWith("#")).forEach(classes::add);
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }
        }
        return classes;
    }

    @Test
    void reportFormats() {
        Set<String> found = Reports.all().stream().map(format -> format.getClass().getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertFalse(found.isEmpty());
        assertEquals(listed(ReportFormat.class), found);
    }

    @Test
    void geometryEngines() {
        Set<String> found = GeometryEngine.all().stream().map(engine -> engine.getClass().getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(found.size() > 1, found::toString);
        assertEquals(listed(GeometryEngine.class), found);
    }

    @Test
    void rulePacks() {
        assertEquals(listed(RulePack.class).size(), LintelWorkspace.catalog().packs().size());
        assertFalse(LintelWorkspace.catalog().descriptions().isEmpty());
        for (String pack : LintelWorkspace.catalog().packs()) {
            assertFalse(LintelWorkspace.catalog().editions(pack).isEmpty(), pack + " has no data");
        }
    }

    @Test
    void nothingOfLintelIsUnresolved() {
        for (Bundle bundle : Platform.getBundle(Constants.SYSTEM_BUNDLE_SYMBOLICNAME).getBundleContext()
                .getBundles()) {
            if (bundle.getSymbolicName().startsWith("org.lintel.")) {
                assertFalse(bundle.getState() == Bundle.INSTALLED, bundle.getSymbolicName() + " is not resolved");
            }
        }
        assertFalse(Platform.getBundle("org.lintel.ui") == null);
    }
}
