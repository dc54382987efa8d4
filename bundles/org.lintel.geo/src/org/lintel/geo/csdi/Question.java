// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.csdi;

import java.util.Collection;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lintel.core.text.Message;
import org.lintel.geo.feature.Feature;
import org.locationtech.jts.geom.Envelope;

/**
 * Which features of a layer are wanted.
 *
 * @param area EPSG:2326; null for anywhere
 * @param where a condition in the server's SQL, with values written by {@link #text}
 */
public record Question(Envelope area, String where) {

    public static final String ALL = "1=1";
    static final Message UNDERSTOOD = Message.of("comparisons, IN, LIKE and IS NULL of fields, joined by AND, OR and NOT are",
            "可用欄位的比較、IN、LIKE 及 IS NULL，以 AND、OR 及 NOT 連接");

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

    /**
     * The condition as something to try features with; those that do not tell are not meant.
     *
     * @throws ServerException if it is more than the part of SQL that is understood here
     */
    public Predicate<Feature> condition() throws ServerException {
        if (where.equals(ALL)) {
            return feature -> true;
        }
        try {
            Where parsed = Where.parse(where);
            return feature -> Boolean.TRUE.equals(parsed.holds(feature));
        } catch (IllegalArgumentException e) {
            throw ServerException.of(Message.of("the condition is not understood from here on: {0}", "條件由此處起未能理解：{0}",
                    String.valueOf(e.getMessage())), UNDERSTOOD);
        }
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
