// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifcopenshell.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

/** Which program each system gets. */
class ArtifactTest {

    @Test
    void eachSystemHasItsProgram() {
        assertEquals("exe/64/linux/IfcGeomServer", Artifact.of("Linux", "amd64").entry());
        assertEquals("exe/32/win/IfcGeomServer.exe", Artifact.of("Windows 10", "x86").entry());
        assertEquals("exe/64/osx/IfcGeomServer", Artifact.of("Mac OS X", "aarch64").entry());
        assertNull(Artifact.of("Linux", "aarch64").entry());
        assertNull(Artifact.of("SunOS", "amd64").entry());
    }
}
