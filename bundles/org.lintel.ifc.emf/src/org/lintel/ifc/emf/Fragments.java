// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.emf;

import org.lintel.ifc.model.Instance;

/** How objects are named within their resource. */
final class Fragments {

    private static final String GLOBAL_ID = "GlobalId";
    private static final int MOST_DIGITS = 18;

    private Fragments() {
    }

    static String of(InstanceStore store, IfcObject object) {
        String globalId = globalId(object);
        return globalId != null && !globalId.isBlank() && byGlobalId(store, globalId) == object ? globalId
                : "#" + object.id();
    }

    static IfcObject find(InstanceStore store, String fragment) {
        int from = fragment.charAt(0) == '#' ? 1 : 0;
        int digits = from;
        while (digits < fragment.length() && fragment.charAt(digits) >= '0' && fragment.charAt(digits) <= '9') {
            digits++;
        }
        if (digits == fragment.length() && digits > from && digits - from <= MOST_DIGITS) {
            return store.byId(Long.parseLong(fragment, from, digits, 10));
        }
        return byGlobalId(store, fragment);
    }

    private static String globalId(IfcObject object) {
        return object.eClass().getEStructuralFeature(GLOBAL_ID) instanceof IfcFeature feature
                && object.value(feature) instanceof String text ? text : null;
    }

    /** The one object with a GlobalId as things stand now; null if there is none or several have it. */
    private static IfcObject byGlobalId(InstanceStore store, String globalId) {
        IfcObject found = null;
        Instance inFile = store.model().byGlobalId(globalId);
        if (inFile != null && !store.isRemoved(inFile.row())) {
            IfcObject object = store.object(inFile.row());
            found = globalId.equals(globalId(object)) ? object : null;
        } else if (inFile == null && store.model().duplicateGlobalIds().containsKey(globalId)) {
            return null;
        }
        for (IfcObject object : store.overlay()) {
            if (object != found && globalId.equals(globalId(object))) {
                if (found != null) {
                    return null;
                }
                found = object;
            }
        }
        return found;
    }
}
