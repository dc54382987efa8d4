// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import java.util.List;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.Property.Origin;

/**
 * A property set of an element: its own properties, and those of its type's set of the same name that it does not
 * override.
 *
 * @param origin OCCURRENCE if the element itself has a set of this name
 * @param source the set; the element's own where it has one
 */
public record PropertySet(String name, Origin origin, Instance source, List<Property> properties) {

    public PropertySet {
        properties = List.copyOf(properties);
    }

    /** Null where there is none of that name. */
    public Property property(String property) {
        for (Property p : properties) {
            if (p.name().equals(property)) {
                return p;
            }
        }
        return null;
    }
}
