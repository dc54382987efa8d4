// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

import java.util.UUID;

/** IfcGloballyUniqueId: 128 bits in 22 characters. */
public final class GlobalIds {

    private GlobalIds() {
    }

    public static String compress(UUID id) {
        return "";
    }

    public static UUID expand(String globalId) {
        return null;
    }

    /** A GlobalId that depends on the name alone. */
    public static String ofName(String name) {
        return "";
    }
}
