// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.xml;

import java.util.Locale;

/** Finds the schema's name, as FILE_SCHEMA has it, in namespaces and other places where documents tell it. */
final class SchemaName {

    private SchemaName() {
    }

    /**
     * The schema a text speaks of, such as {@code .../ifcXML/IFC2x3/FINAL} or {@code i-ifc2x3}; null where it speaks
     * of none.
     */
    static String in(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace("ifc4_3", "ifc4x3").replace("ifc4-3", "ifc4x3");
        for (int at = lower.indexOf("ifc"); at >= 0; at = lower.indexOf("ifc", at + 3)) {
            String name = at(lower, at + 3);
            if (name != null) {
                return name;
            }
        }
        return null;
    }

    private static String at(String lower, int version) {
        if (lower.startsWith("2x3", version)) {
            return "IFC2X3";
        }
        if (lower.startsWith("2x2", version)) {
            return "IFC2X2_FINAL";
        }
        if (lower.startsWith("2x", version)) {
            return "IFC2X_FINAL";
        }
        if (lower.startsWith("4x3", version)) {
            return lower.indexOf("_rc", version) > 0 || lower.indexOf("/rc", version) > 0 ? "IFC4X3_RC" : "IFC4X3_ADD2";
        }
        if (lower.startsWith("4x1", version) || lower.startsWith("4x2", version)) {
            return "IFC4X" + lower.charAt(version + 2);
        }
        return lower.startsWith("4", version) ? "IFC4" : null;
    }
}
