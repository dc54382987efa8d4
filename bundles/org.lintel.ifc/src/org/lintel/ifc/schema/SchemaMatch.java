// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.schema;

import java.util.List;
import java.util.Locale;

/**
 * The schema that stands nearest to what a file declares.
 *
 * @param declared the name the choice was made by, as in the file; empty where the file declares nothing we know
 * @param exact whether the file's schema is the one chosen, and not only near
 */
public record SchemaMatch(Schema schema, String declared, boolean exact) {

    private static final List<String> EXACT_2X3 = List.of("IFC2X3", "IFC2X3_TC1");
    private static final List<String> EXACT_4 = List.of("IFC4", "IFC4_ADD2", "IFC4_ADD2_TC1");
    private static final List<String> EXACT_4X3 = List.of("IFC4X3", "IFC4X3_ADD2");

    /** The nearest schema to the first declared name that belongs to IFC at all; null where none does. */
    public static SchemaMatch of(List<String> declared) {
        for (String name : declared) {
            // the standard lets an object identifier follow: IFC4 { 1 0 10303 … }
            int brace = name.indexOf('{');
            String upper = (brace < 0 ? name : name.substring(0, brace)).strip().toUpperCase(Locale.ROOT);
            String id = nearest(upper);
            if (id != null) {
                boolean exact = EXACT_2X3.contains(upper) || EXACT_4.contains(upper) || EXACT_4X3.contains(upper);
                return new SchemaMatch(Schema.of(id), name, exact);
            }
        }
        return null;
    }

    /** IFC2X_FINAL, IFC2X2_FINAL … IFC2X3; IFC4X1 and IFC4X2 extend IFC4; what comes after is nearest to IFC4X3. */
    private static String nearest(String name) {
        if (!name.startsWith("IFC")) {
            return null;
        }
        char generation = name.length() > 3 ? name.charAt(3) : ' ';
        if (generation >= '1' && generation <= '3') {
            return "IFC2X3";
        }
        if (generation == '4') {
            boolean infra = name.length() > 5 && name.charAt(4) == 'X' && name.charAt(5) >= '3';
            return infra ? "IFC4X3" : "IFC4";
        }
        return generation >= '5' && generation <= '9' ? "IFC4X3" : null;
    }
}
