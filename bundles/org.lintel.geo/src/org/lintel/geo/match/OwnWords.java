// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.match;

import org.lintel.ifc.model.Instance;
import org.lintel.ifc.step.GlobalIds;

/**
 * What Lintel itself wrote into a model of a link: its records have GlobalIds that follow from what they say, by which they
 * are known again.
 */
public final class OwnWords {

    /** The property set with what a register says of a building or site; others may have put it there as well. */
    public static final String SET = "Lintel_Register";

    private OwnWords() {
    }

    /**
     * GlobalId of the relation of a thing with the library reference of what it is linked with.
     *
     * @param layer dataset and layer, with a slash between
     */
    public static String relation(String globalId, String layer, String key) {
        return GlobalIds.ofName("lintel link " + globalId + " " + layer + " " + key);
    }

    /** GlobalId of the property set of a thing. */
    public static String set(String globalId) {
        return GlobalIds.ofName("lintel register " + globalId);
    }

    /** Whether Lintel wrote that a thing has this number in one of the registers it knows. */
    static boolean wrote(Instance relation, String globalId, String key) {
        String own = relation.globalId();
        return own != null && RegisterLayer.all().stream().anyMatch(layer -> own.equals(relation(globalId, layer.id().toString(),
                key)));
    }
}
