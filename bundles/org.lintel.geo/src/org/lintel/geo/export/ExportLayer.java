// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.export;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What kinds of things of a model are handed on, each a layer of its own. */
public enum ExportLayer {
    BUILDING, STOREY, SPACE,
    /** Everything with a body that is neither a space nor the ground, and assemblies of such. */
    ELEMENT;

    public static final Set<ExportLayer> ALL = EnumSet.allOf(ExportLayer.class);

    /** As users write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Null for a word that is none. */
    public static ExportLayer find(String id) {
        for (ExportLayer each : values()) {
            if (each.id().equals(id)) {
                return each;
            }
        }
        return null;
    }
}
