// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.util.List;
import org.lintel.core.result.Evidence;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.Property;

/**
 * Finds properties of an element where authors really put them: on it, on its type, or on the whole it is a part of.
 */
final class ElementProperties {

    private static final List<String> CLASSES = List.of("IfcWall", "IfcCurtainWall", "IfcWindow", "IfcDoor", "IfcRoof",
            "IfcSlab", "IfcPlate", "IfcSpace", "IfcBuildingStorey");

    private ElementProperties() {
    }

    /** Null where it is not given or has no value. */
    static Property find(ModelView view, Instance element, String set, String property) {
        Property own = view.properties().find(element, set, property);
        if (own != null && own.value() != null) {
            return own;
        }
        Instance whole = element.is("IfcElement") ? view.whole(element) : null;
        if (whole == null) {
            return null;
        }
        Property shared = view.properties().find(whole, set, property);
        if (shared == null || shared.value() == null) {
            String common = commonSet(whole);
            shared = set.equals(commonSet(element)) ? view.properties().find(whole, common, property) : null;
        }
        return shared == null || shared.value() == null ? null : shared;
    }

    /**
     * The name of the property set that holds the common properties of an element's class, as {@code Pset_WallCommon}.
     */
    static String commonSet(Instance element) {
        for (String entity : CLASSES) {
            if (element.is(entity)) {
                return "Pset_" + entity.substring(3) + "Common";
            }
        }
        String name = element.typeName();
        return "Pset_" + (name.startsWith("Ifc") ? name.substring(3) : name) + "Common";
    }

    /** A word of a property; null where it is not given, empty, or no text. */
    static Word word(ModelView view, Instance element, String set, String property) {
        Property found = find(view, element, set, property);
        Object value = found == null ? null : found.value() instanceof List<?> list && list.size() == 1
                ? list.getFirst() : found.value();
        return value instanceof String text && !text.isBlank() ? new Word(text.strip(), view.evidence(found)) : null;
    }

    /** A word with where it stands. */
    record Word(String text, Evidence evidence) {
    }
}
