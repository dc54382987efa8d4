// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;

/** Types of occurrences. */
public final class Types {

    private Types(Model model) {
    }

    public static Types of(Model model) {
        return new Types(model);
    }

    public Instance typeOf(Instance occurrence) {
        return null;
    }
}
