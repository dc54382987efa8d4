// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.link;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lintel.geo.feature.Feature;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;

/** Hashes by which one sees whether a thing of a register has changed since it was linked. */
final class TargetHash {

    private static final double MILLIMETRES = 1e3;
    /** They number rows, or follow from the shape, and change with every release. */
    private static final Set<String> PASSING = Set.of("objectid", "fid", "shape", "shape_length", "shape_area",
            "shape__length", "shape__area", "gml_id");

    private TargetHash() {
    }

    static String geometry(Feature feature) {
        if (feature.geometry() == null) {
            return "";
        }
        Geometry normal = feature.geometry().copy();
        normal.apply(new Rounding());
        normal.normalize();
        return hash(new WKBWriter(2).write(normal));
    }

    static String attributes(Feature feature) {
        Map<String, String> sorted = new TreeMap<>();
        feature.attributes().forEach((name, value) -> {
            String plain = name.toLowerCase(Locale.ROOT);
            if (value != null && !PASSING.contains(plain)) {
                // the same number is served as 148, 148.0 or "148"
                String text = value instanceof Number number ? Double.toString(number.doubleValue()) : value.toString().strip();
                sorted.put(plain, text);
            }
        });
        var all = new StringBuilder();
        sorted.forEach((name, value) -> all.append(name).append('\u0001').append(value).append('\u0002'));
        return hash(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Rounding implements CoordinateSequenceFilter {

        @Override
        public void filter(CoordinateSequence points, int i) {
            points.setOrdinate(i, 0, Math.rint(points.getX(i) * MILLIMETRES) / MILLIMETRES);
            points.setOrdinate(i, 1, Math.rint(points.getY(i) * MILLIMETRES) / MILLIMETRES);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
