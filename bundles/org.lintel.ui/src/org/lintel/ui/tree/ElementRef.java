// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.tree;

import java.util.Objects;
import org.lintel.core.result.Subject;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;

/**
 * Points at an element of a model without holding the model: by its GlobalId where that is unique, else by number.
 *
 * @param globalId empty if there is none
 * @param instance the number of the STEP instance; 0 if not known
 */
public record ElementRef(String globalId, long instance) {

    public ElementRef {
        Objects.requireNonNull(globalId, "globalId");
    }

    public static ElementRef of(Subject subject) {
        return new ElementRef(subject.globalId(), subject.where().instance());
    }

    public static ElementRef of(Instance instance) {
        String globalId = instance.globalId();
        return new ElementRef(globalId == null ? "" : globalId, instance.id());
    }

    public boolean isEmpty() {
        return globalId.isEmpty() && instance == 0;
    }

    /** The element in a model; null if it is not there any more. */
    public Instance in(Model model) {
        Instance found = globalId.isEmpty() ? null : model.byGlobalId(globalId);
        return found != null || instance == 0 ? found : model.instance(instance);
    }
}
