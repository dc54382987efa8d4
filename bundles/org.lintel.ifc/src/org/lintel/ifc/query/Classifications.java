// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import java.util.List;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;

/** Classifications of elements. */
public final class Classifications {

    private Classifications(Model model) {
    }

    public static Classifications of(Model model) {
        return new Classifications(model);
    }

    public List<Reference> of(Instance element) {
        return List.of();
    }
}
