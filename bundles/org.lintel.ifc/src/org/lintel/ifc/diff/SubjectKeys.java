// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.diff;

import org.lintel.core.quantity.Decimal;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.query.Placements;
import org.lintel.ifc.query.Spatial;
import org.lintel.ifc.query.Transform;

/** By what an object is known where its GlobalId does not tell. */
final class SubjectKeys {

    private final Spatial spatial;
    private final Placements placements;

    SubjectKeys(Model model) {
        spatial = Spatial.of(model);
        placements = Placements.of(model);
    }

    /** How much of the key is used. */
    enum Extent {
        /** Type, tag, name, container, and placement to 10 mm. */
        WHOLE,
        /** The same without placement; null for what has neither name nor tag. */
        WITHOUT_PLACEMENT,
        /** Type and tag; null for what has no tag. */
        TAG
    }

    /** Null where the object has too little to be known by. */
    String key(Instance object, Extent extent) {
        String type = type(object);
        String tag = orEmpty(object.text("Tag"));
        String name = orEmpty(object.name());
        if (object.is("IfcMaterial")) {
            return extent == Extent.WHOLE ? type + '|' + name : null;
        }
        if (extent == Extent.TAG) {
            return object.is("IfcProject") ? type : tag.isBlank() ? null : type + '|' + tag;
        }
        if (extent == Extent.WITHOUT_PLACEMENT && tag.isBlank() && name.isBlank()) {
            return null;
        }
        String key = type + '|' + tag + '|' + name + '|' + spatial.namedPath(object);
        return extent == Extent.WHOLE ? key + '|' + place(object) : key;
    }

    /** A wall is a wall, whichever way its shape is given. */
    private static String type(Instance object) {
        String type = object.typeName();
        for (String suffix : new String[] {"StandardCase", "ElementedCase"}) {
            if (type.endsWith(suffix)) {
                return type.substring(0, type.length() - suffix.length());
            }
        }
        return type;
    }

    private String place(Instance object) {
        if (!object.is("IfcProduct")) {
            return "";
        }
        Transform placement = placements.of(object);
        if (!placement.known()) {
            return "";
        }
        double[] origin = placement.origin();
        return fixed(origin[0]) + ',' + fixed(origin[1]) + ',' + fixed(origin[2]);
    }

    private static String fixed(double metres) {
        String text = Decimal.fixed(metres, 2);
        return text.equals("-0.00") ? "0.00" : text;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
