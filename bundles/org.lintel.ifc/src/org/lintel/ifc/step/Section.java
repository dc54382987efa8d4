// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A section of an exchange structure behind the header.
 *
 * @param keyword DATA, ANCHOR, REFERENCE or SIGNATURE
 * @param parameters what stands in brackets behind DATA, name and schemas; empty where nothing does
 * @param from where its keyword begins in the file
 * @param to where it ends, before ENDSEC
 * @param firstRow the row of its first instance, or of the first that comes after it
 */
public record Section(String keyword, List<Object> parameters, long from, long to, int firstRow) {

    public Section {
        parameters = Collections.unmodifiableList(parameters);
    }

    /** The name of a DATA section; empty where it has none. */
    public String name() {
        return !parameters.isEmpty() && parameters.getFirst() instanceof String name ? name : "";
    }

    /** The schemas of a DATA section that names any, as written; else those of the header count. */
    public List<String> schemas() {
        var names = new ArrayList<String>();
        if (parameters.size() > 1 && parameters.get(1) instanceof List<?> list) {
            for (Object item : list) {
                if (item instanceof String name) {
                    names.add(name);
                }
            }
        }
        return names;
    }
}
