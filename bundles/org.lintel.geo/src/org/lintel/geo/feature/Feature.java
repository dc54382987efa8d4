// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.feature;

import java.util.Map;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.Geometry;

/**
 * One thing of an authority's layer: its shape on the ground and what is said of it.
 *
 * @param id the server's own number of the row ({@code OBJECTID}) or the file's feature id, as text; it may change from one
 *        release of the data to the next, so it never identifies a thing: its key field ({@code BuildingCSUID}) does
 * @param geometry EPSG:2326, easting then northing, metres; null where the layer gives none
 * @param attributes the fields in the order served, names as served; values are {@link String}, {@link Long},
 *        {@link Double}, {@link Boolean} or null
 */
public record Feature(String id, Geometry geometry, Map<String, Object> attributes) {

    public Feature {
        attributes = Attributes.of(attributes);
    }

    /** The field of that name in any spelling of case (servers disagree about it): null where there is none or it is empty. */
    public Object value(String field) {
        Object exact = ((Attributes) attributes).inAnyCase(field);
        return exact instanceof String text && text.isBlank() ? null : exact;
    }

    /** The field as text, without blanks around it: null where it is missing or blank. */
    public String text(String field) {
        Object value = value(field);
        return value == null ? null : value.toString().strip();
    }

    /** The field as a number, also where a server sends numbers as text: empty where it is missing or no number. */
    public OptionalDouble number(String field) {
        Object value = value(field);
        if (value instanceof Number number) {
            return OptionalDouble.of(number.doubleValue());
        }
        if (value instanceof String text) {
            try {
                double parsed = Double.parseDouble(text.strip());
                return Double.isFinite(parsed) ? OptionalDouble.of(parsed) : OptionalDouble.empty();
            } catch (NumberFormatException notANumber) {
                return OptionalDouble.empty();
            }
        }
        return OptionalDouble.empty();
    }
}
