// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import org.lintel.core.quantity.Unit;
import org.lintel.ifc.model.Instance;

/**
 * A property or quantity as it counts for an element.
 *
 * @param set the name of the property or quantity set; empty where it has none
 * @param value String, Long, Double, Boolean, {@code Logical.UNKNOWN}, Instance, or a List of such values (enumerated
 *              and list values; a bounded value gives its set point, else the list of lower and upper bound); null if
 *              unset
 * @param unit the unit the value is given in; null where it has none or the model does not say
 * @param si the value in SI units where it is a number with a known unit, or a number that needs none; else null
 * @param origin where it was found
 * @param source the instance that holds it: the IfcProperty or IfcPhysicalQuantity
 */
public record Property(String set, String name, Object value, Unit unit, Double si, Origin origin, Instance source) {

    /** Where a property was found; what stands nearer to the element goes before. */
    public enum Origin {
        OCCURRENCE, TYPE, MATERIAL
    }
}
