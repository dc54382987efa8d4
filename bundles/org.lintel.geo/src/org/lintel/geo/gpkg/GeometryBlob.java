// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.gpkg;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.lintel.geo.feature.GeodataException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/**
 * Shapes as a GeoPackage keeps them: a head with the system and the envelope, then well-known binary (OGC 12-128r17, 2.1.3). Not
 * safe for several threads.
 */
public final class GeometryBlob {

    public static final int HK80 = 2326;
    private static final int HEAD = 8;
    private static final int FLAG_LITTLE_ENDIAN = 1;
    private static final int FLAG_ENVELOPE_XY = 1 << 1;
    /** Bytes of the envelope by its indicator; 5 to 7 are none. */
    private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};

    private final WKBWriter flat = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);
    private final WKBWriter high = new WKBWriter(3, ByteOrderValues.LITTLE_ENDIAN);
    private final WKBReader reader = new WKBReader();

    /** @param heights as {@link #hasHeights} says */
    public byte[] write(Geometry shape, boolean heights) {
        byte[] body = (heights ? high : flat).write(shape);
        boolean envelope = !(shape instanceof Point);
        ByteBuffer out = ByteBuffer.allocate(HEAD + (envelope ? 32 : 0) + body.length).order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 'G').put((byte) 'P').put((byte) 0);
        out.put((byte) (FLAG_LITTLE_ENDIAN | (envelope ? FLAG_ENVELOPE_XY : 0))).putInt(HK80);
        if (envelope) {
            Envelope box = shape.getEnvelopeInternal();
            out.putDouble(box.getMinX()).putDouble(box.getMaxX()).putDouble(box.getMinY()).putDouble(box.getMaxY());
        }
        return out.put(body).array();
    }

    /** Whether any position has one. */
    public static boolean hasHeights(Geometry shape) {
        Coordinate first = shape.getCoordinate();
        if (first == null || Double.isNaN(first.getZ()) && shape.getNumPoints() == 1) {
            return false;
        }
        boolean[] found = new boolean[1];
        shape.apply(new CoordinateSequenceFilter() {
            @Override
            public void filter(CoordinateSequence points, int i) {
                found[0] |= points.hasZ() && !Double.isNaN(points.getZ(i));
            }

            @Override
            public boolean isDone() {
                return found[0];
            }

            @Override
            public boolean isGeometryChanged() {
                return false;
            }
        });
        return found[0];
    }

    /**
     * The envelope that stands in the head, without a look at the shape.
     *
     * @return west, east, south, north; null where none stands there, as before a point
     */
    public static double[] box(byte[] blob) {
        if (blob.length < HEAD + 32 || blob[0] != 'G' || blob[1] != 'P' || (blob[3] >> 1 & 7) == 0) {
            return null;
        }
        ByteBuffer in = ByteBuffer.wrap(blob).order((blob[3] & FLAG_LITTLE_ENDIAN) == 0 ? ByteOrder.BIG_ENDIAN
                : ByteOrder.LITTLE_ENDIAN);
        return new double[] {in.getDouble(HEAD), in.getDouble(HEAD + 8), in.getDouble(HEAD + 16), in.getDouble(HEAD + 24)};
    }

    /** @throws GeodataException if the bytes are none */
    public Geometry read(byte[] blob) throws GeodataException {
        int envelope = blob.length < HEAD ? 7 : blob[3] >> 1 & 7;
        if (envelope >= ENVELOPE_BYTES.length || blob[0] != 'G' || blob[1] != 'P'
                || blob.length < HEAD + ENVELOPE_BYTES[envelope]) {
            throw damaged();
        }
        try {
            return reader.read(Arrays.copyOfRange(blob, HEAD + ENVELOPE_BYTES[envelope], blob.length));
        } catch (ParseException | RuntimeException e) {
            throw damaged();
        }
    }

    private static GeodataException damaged() {
        return new GeodataException("a shape in the cache is damaged; sync or import the layer anew",
                "快取內有形狀已損壞；請重新同步或匯入該圖層");
    }
}
