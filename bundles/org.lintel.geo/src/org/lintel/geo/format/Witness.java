// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.format;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lintel.geo.feature.Feature;

/** What the attributes of a feature say of its place: a building's reference number is one, easting and northing are. */
record Witness(double easting, double northing) {

    private static final Pattern REFERENCE = Pattern.compile("(\\d{5})(\\d{5})(?:[TPU]\\d{8})?");
    /** The number leaves out the first digit of both. */
    private static final double DROPPED = 800_000;
    /** A building is no larger, so its corners are no further from a point in it. */
    private static final double NEAR = 500;

    /** Null where they say nothing. */
    static Witness of(Feature feature) {
        String reference = feature.text("BuildingCSUID");
        reference = reference == null ? feature.text("GeoRefNo") : reference;
        if (reference != null) {
            Matcher digits = REFERENCE.matcher(reference);
            if (digits.matches()) {
                return new Witness(DROPPED + Integer.parseInt(digits.group(1)), DROPPED + Integer.parseInt(digits.group(2)));
            }
        }
        OptionalDouble easting = feature.number("Easting");
        OptionalDouble northing = feature.number("Northing");
        return easting.isPresent() && northing.isPresent() ? new Witness(easting.getAsDouble(), northing.getAsDouble()) : null;
    }

    boolean confirms(double x, double y) {
        return Math.hypot(x - easting, y - northing) <= NEAR;
    }

    /** The row number that the attributes give, else the place in the file. */
    static String rowNumber(Map<String, Object> attributes, long place) {
        for (String field : new String[] {"OBJECTID", "FID", "objectid", "fid"}) {
            if (attributes.get(field) instanceof Number number) {
                return number.toString();
            }
        }
        return Long.toString(place);
    }
}
