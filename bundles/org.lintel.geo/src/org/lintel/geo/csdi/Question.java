// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.csdi;

import java.util.Collection;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;

/**
 * Which features of a layer are wanted.
 *
 * @param area EPSG:2326; null for anywhere
 * @param where a condition in the server's SQL, with values written by {@link #text}
 */
public record Question(Envelope area, String where) {

    public static final String ALL = "1=1";

    public static Question in(Envelope area) {
        return new Question(area, ALL);
    }

    /** Those with one of the values in the field. */
    public static Question among(String field, Collection<String> values) {
        return new Question(null, name(field) + " IN ("
                + values.stream().map(Question::text).collect(Collectors.joining(",")) + ")");
    }

    /** A text as SQL writes it: quotes doubled. */
    public static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** A field's name, which is put into a condition as it stands. */
    private static String name(String field) {
        if (!field.matches("[A-Za-z_][A-Za-z0-9_.]{0,127}")) {
            throw new IllegalArgumentException("not the name of a field: " + field);
        }
        return field;
    }

    /** The question put to a layer of ArcGIS REST. */
    Address on(String layer) {
        Address address = Address.of(layer + "/query").with("where", where);
        if (area != null) {
            address.with("geometry", Address.metres(area.getMinX()) + "," + Address.metres(area.getMinY()) + ","
                    + Address.metres(area.getMaxX()) + "," + Address.metres(area.getMaxY()))
                    .with("geometryType", "esriGeometryEnvelope").with("inSR", 2326)
                    .with("spatialRel", "esriSpatialRelIntersects");
        }
        return address;
    }
}
