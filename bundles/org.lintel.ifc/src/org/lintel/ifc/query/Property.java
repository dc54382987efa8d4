// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import java.util.List;
import org.lintel.core.quantity.Unit;
import org.lintel.ifc.model.Instance;

/**
 * A property or quantity as it counts for an element.
 *
 * @param set the name of the property or quantity set; empty where it has none
 * @param value String, Long, Double, Boolean, {@code Logical.UNKNOWN}, Instance, or a List of such values (enumerated
 *              and list values; a bounded value gives its set point, else the list of lower and upper bound; a table
 *              its defined values): what a rule asks for first, {@link #parts} has the rest; null if unset
 * @param unit the unit the value is given in; null where it has none or the model does not say
 * @param si the value in SI units where it is a number with a known unit, or a number that needs none; else null
 * @param origin where it was found
 * @param source the instance that holds it: the IfcProperty or IfcPhysicalQuantity
 */
public record Property(String set, String name, Object value, Unit unit, Double si, Origin origin, Instance source) {

    /**
     * One of the values of a property that has several, each with a meaning of its own.
     *
     * @param role the attribute it stands in: SetPointValue, LowerBoundValue, UpperBoundValue, DefiningValues,
     *             DefinedValues
     * @param value as {@link Property#value}
     * @param unit as {@link Property#unit}; the two columns of a table have units of their own
     * @param si the value in SI units, as {@link Property#si}
     */
    public record Part(String role, Object value, Unit unit, Double si) {
    }

    /** What a bounded value or a table is made of, as far as given; empty for all others. Read when asked for. */
    public List<Part> parts() {
        return PropertyReader.of(source.model()).parts(source);
    }

    /** Where a property was found; what stands nearer to the element goes before. */
    public enum Origin {
        OCCURRENCE, TYPE, MATERIAL
    }
}
