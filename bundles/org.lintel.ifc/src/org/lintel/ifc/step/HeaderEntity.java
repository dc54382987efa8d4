// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

import java.util.Collections;
import java.util.List;

/**
 * An entity of the HEADER section.
 *
 * @param name in upper case
 * @param values decoded as {@link ValueReader} does
 * @param offset where it begins in the file
 */
public record HeaderEntity(String name, List<Object> values, long offset) {

    public HeaderEntity {
        values = Collections.unmodifiableList(values);
    }
}
