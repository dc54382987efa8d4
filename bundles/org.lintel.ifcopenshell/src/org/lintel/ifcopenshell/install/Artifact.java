// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifcopenshell.install;

import java.util.Locale;

/**
 * The archive of Maven Central that holds IfcGeomServer, and where in it the program for a system lies.
 *
 * @param entry the name of the program's entry; null if there is none for the system
 */
record Artifact(String entry) {

    static final String VERSION = "0.5.11";
    static final String COORDINATES = "org.opensourcebim:ifcopenshellplugin:" + VERSION;
    static final String FILE = "ifcopenshellplugin-" + VERSION + ".jar";
    static final String SHA256 = "4b622cc9cd6e46b2ac9f17d9a5c37b28b4dc68437ee33e63b407286e15e135b7";
    /** The largest of its programs has 22,770,016 bytes. */
    static final int MOST_BYTES = 64 << 20;

    /** For a system and a processor as Java tells them. */
    static Artifact of(String system, String processor) {
        String os = system.startsWith("Windows") ? "win" : system.startsWith("Mac") ? "osx"
                : system.startsWith("Linux") ? "linux" : null;
        String bits = switch (processor.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> "64";
            case "x86", "i386", "i586", "i686" -> "32";
            // a Mac with a processor of its own translates programs made for the other
            case "aarch64", "arm64" -> "osx".equals(os) ? "64" : null;
            default -> null;
        };
        boolean there = os != null && bits != null && !(os.equals("osx") && bits.equals("32"));
        return new Artifact(there ? "exe/" + bits + "/" + os + "/" + program(system) : null);
    }

    static Artifact here() {
        return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    }

    static String program(String system) {
        return system.startsWith("Windows") ? "IfcGeomServer.exe" : "IfcGeomServer";
    }
}
