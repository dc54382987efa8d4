// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.csdi;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lintel.core.text.Message;
import org.lintel.geo.crs.Crs;
import org.lintel.geo.crs.CrsException;
import org.lintel.geo.crs.CrsTable;
import org.lintel.geo.crs.Transformation;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Brings the shapes of an answer to easting and northing of the HK 1980 Grid: believes neither what the answer says of its
 * system nor that it is what was asked for, but looks at the numbers as well, and at the area asked about.
 *
 * <p>One is made for all pages of one question, so that each thing is noted once.
 */
final class Placing {

    /** The territory with its waters, a kilometre about: E 799 186 to 869 854, N 799 837 to 847 618. */
    private static final Envelope GRID = new Envelope(798_000, 871_000, 798_000, 849_000);
    private static final Envelope GRID_TURNED = new Envelope(798_000, 849_000, 798_000, 871_000);
    private static final Envelope DEGREES = new Envelope(113.6, 114.7, 22.0, 22.8);
    private static final Envelope DEGREES_TURNED = new Envelope(22.0, 22.8, 113.6, 114.7);
    private static final Envelope MERCATOR = new Envelope(12_640_000, 12_770_000, 2_510_000, 2_610_000);
    /** What shapes may stick out of the area asked about, against rounding. */
    private static final double SLACK = 1;

    private static final Crs MERCATOR_CRS = CrsTable.find("EPSG:3857");

    private final Envelope area;
    private final List<Message> notes = new ArrayList<>();

    /** @param area that was asked about, EPSG:2326; null for anywhere */
    Placing(Envelope area) {
        this.area = area;
    }

    List<Message> notes() {
        return notes;
    }

    /**
     * Changes the shapes of a page in place.
     *
     * @param said the code of the system that the answer names, as {@link #code} gives it; 0 where it names none
     * @throws ServerException if the numbers are of no system that was asked for, or far from the area
     */
    void place(List<Geometry> shapes, int said, URI address) throws ServerException {
        var all = new Envelope();
        shapes.forEach(shape -> all.expandToInclude(shape.getEnvelopeInternal()));
        if (all.isNull()) {
            return;
        }
        if (DEGREES.contains(all) || DEGREES_TURNED.contains(all)) {
            degrees(shapes, said, DEGREES_TURNED.contains(all), address);
        } else if (MERCATOR.contains(all) && (said == 3857 || said == 0)) {
            transform(shapes, MERCATOR_CRS, false, address);
            note(Message.of("came in EPSG:3857 and was brought to EPSG:2326", "以 EPSG:3857 送來，已轉換為 EPSG:2326"));
        } else if (GRID.contains(all) || GRID_TURNED.contains(all)) {
            grid(shapes, said, all, address);
        } else {
            throw ServerException.refused(address, Message.of("sends coordinates that are not in Hong Kong: {0}, {1}",
                    "送來的座標不在香港：{0}、{1}", all.getMinX(), all.getMinY()), Message.EMPTY);
        }
    }

    private void grid(List<Geometry> shapes, int said, Envelope all, URI address) throws ServerException {
        if (said != 0 && said != 2326) {
            note(Message.of("says EPSG:{0}, but the numbers are those of EPSG:2326, which was asked for",
                    "標示為 EPSG:{0}，但數字屬所要求的 EPSG:2326", Integer.toString(said)));
        }
        boolean straight = GRID.contains(all) && meets(shapes, false);
        boolean turned = GRID_TURNED.contains(all) && meets(shapes, true);
        if (straight) {
            return;
        }
        if (!turned) {
            throw ServerException.refused(address, Message.of("sends shapes that are not in the area asked about, as at"
                    + " {0}, {1}", "送來的圖形不在查詢範圍內，如 {0}、{1}", all.getMinX(), all.getMinY()), Message.EMPTY);
        }
        shapes.forEach(Placing::swap);
        note(Message.of("northing came before easting, and was put behind it", "北距排在東距之前，已對調"));
    }

    private void degrees(List<Geometry> shapes, int said, boolean turned, URI address) throws ServerException {
        if (said == 2326 || said == 4611) {
            throw ServerException.refused(address, Message.of("says EPSG:{0} but sends degrees: on which datum is not known,"
                    + " which may be 300 m", "標示為 EPSG:{0} 卻送來度數：不知屬何大地基準，可差 300 米",
                    Integer.toString(said)), Message.EMPTY);
        }
        transform(shapes, CrsTable.WGS84, turned, address);
        note(turned ? Message.of("came in degrees, latitude first, and was brought to EPSG:2326 (within 1 m)",
                "以度數送來，緯度在前，已轉換為 EPSG:2326（準確至 1 米）")
                : Message.of("came in degrees (WGS 84) and was brought to EPSG:2326 (within 1 m)",
                        "以度數（WGS 84）送來，已轉換為 EPSG:2326（準確至 1 米）"));
        if (!meets(shapes, false)) {
            throw ServerException.refused(address, Message.of("sends shapes that are not in the area asked about",
                    "送來的圖形不在查詢範圍內"), Message.EMPTY);
        }
    }

    /** Whether each shape is where it was asked for: a server that picks by another datum is seen by it. */
    private boolean meets(List<Geometry> shapes, boolean turned) {
        if (area == null) {
            return true;
        }
        var wide = new Envelope(area);
        wide.expandBy(SLACK);
        for (Geometry shape : shapes) {
            Envelope e = shape.getEnvelopeInternal();
            Envelope looked = turned ? new Envelope(e.getMinY(), e.getMaxY(), e.getMinX(), e.getMaxX()) : e;
            if (!shape.isEmpty() && !wide.intersects(looked)) {
                return false;
            }
        }
        return true;
    }

    private static void transform(List<Geometry> shapes, Crs from, boolean turned, URI address) throws ServerException {
        Transformation way = Transformation.between(from, CrsTable.HK80);
        for (Geometry shape : shapes) {
            if (turned) {
                swap(shape);
            }
            try {
                var moved = new Moved(way);
                shape.apply(moved);
                if (moved.failed != null) {
                    throw moved.failed;
                }
            } catch (CrsException e) {
                throw ServerException.refused(address, e.text(), Message.EMPTY);
            }
            shape.geometryChanged();
        }
    }

    private static void swap(Geometry shape) {
        shape.apply((CoordinateFilter) each -> {
            double x = each.x;
            each.x = each.y;
            each.y = x;
        });
        shape.geometryChanged();
    }

    private void note(Message message) {
        if (!notes.contains(message)) {
            notes.add(message);
        }
    }

    private static final class Moved implements CoordinateSequenceFilter {

        private final Transformation way;
        private CrsException failed;

        Moved(Transformation way) {
            this.way = way;
        }

        @Override
        public void filter(CoordinateSequence points, int i) {
            try {
                double[] moved = way.apply(points.getX(i), points.getY(i));
                points.setOrdinate(i, 0, moved[0]);
                points.setOrdinate(i, 1, moved[1]);
            } catch (CrsException e) {
                failed = e;
            }
        }

        @Override
        public boolean isDone() {
            return failed != null;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }

    /**
     * The EPSG code that a name of a system ends with: {@code EPSG:2326}, {@code urn:ogc:def:crs:EPSG::2326},
     * {@code urn:ogc:def:crs:OGC:1.3:CRS84} (4326), Esri's 102140 (2326) and 102100 (3857); 0 where it names none.
     */
    static int code(String name) {
        if (name == null) {
            return 0;
        }
        if (name.toUpperCase(Locale.ROOT).contains("CRS84")) {
            return 4326;
        }
        int from = name.length();
        while (from > 0 && Character.isDigit(name.charAt(from - 1))) {
            from--;
        }
        String digits = name.substring(from);
        if (digits.isEmpty() || digits.length() > 8) {
            return 0;
        }
        int code = Integer.parseInt(digits);
        return switch (code) {
            case 102140 -> 2326;
            case 102100, 900913 -> 3857;
            case 84 -> 4326;
            default -> code;
        };
    }
}
