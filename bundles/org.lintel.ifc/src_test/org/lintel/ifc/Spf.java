// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc;

import java.nio.charset.StandardCharsets;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelException;

/** Small models written by hand in a test. */
public final class Spf {

    private Spf() {
    }

    /** A whole file around the lines of a DATA section. */
    public static String file(String schema, String... lines) {
        return "ISO-10303-21;\nHEADER;\nFILE_DESCRIPTION((''),'2;1');\n"
                + "FILE_NAME('t.ifc','2026-01-01T00:00:00',(''),(''),'','','');\nFILE_SCHEMA(('" + schema
                + "'));\nENDSEC;\nDATA;\n" + String.join("\n", lines) + "\nENDSEC;\nEND-ISO-10303-21;\n";
    }

    /** A model of the lines of a DATA section. */
    public static Model model(String schema, String... lines) {
        return open(file(schema, lines));
    }

    /** A model of a whole file, a byte for each character. */
    public static Model open(String text) {
        try {
            return Model.of(text.getBytes(StandardCharsets.ISO_8859_1), "test.ifc");
        } catch (ModelException e) {
            throw new AssertionError(e);
        }
    }
}
