// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.envelope;

import org.lintel.ifc.model.Instance;

/** What an instance is called for a reader. */
final class Names {

    private Names() {
    }

    static String of(Instance instance) {
        String name = instance.name();
        return name == null || name.isBlank() ? instance.typeName() + " #" + instance.id() : name;
    }
}
