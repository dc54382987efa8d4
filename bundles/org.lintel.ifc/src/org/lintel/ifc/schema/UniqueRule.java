// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.schema;

import java.util.List;

/** A UNIQUE rule: no two instances share the values of these attributes. */
public record UniqueRule(String label, List<String> attributes) {

    public UniqueRule {
        attributes = List.copyOf(attributes);
    }
}
