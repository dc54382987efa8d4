// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lintel.geo.georeference.ModelToMap;
import org.lintel.geometry.engine.ElementGeometry;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Mesh;
import org.lintel.geometry.solid.Part;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;

/** What bodies of a model cover on the map, also of those between two heights alone; metres, easting and northing. */
public final class PlanShape {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final PrecisionModel MILLIMETRES = new PrecisionModel(1e3);
    /** Triangles united at a time; what then lies inside already is left out. */
    private static final int AT_ONCE = 512;
    /** Joints between elements that a register draws over, metres. */
    private static final double JOINT = 0.3;
    /** Numbers kept of a triangle: three points, then its least and greatest height. */
    private static final int STRIDE = 8;
    /** Triangles there is room for at first: a box has as many that are not upright. */
    private static final int FEW = 4;
    /** Points at which heights of a roof are looked at, about, and how near they stand at the nearest, metres. */
    private static final int RASTER = 1_000;
    private static final double MIN_STEP = 0.25;
    /** Sides of closed bodies are alike up to this share. */
    private static final double BALANCE = 1e-6;
    /** Triangles of which nothing but dust remains on the map, square metres. */
    private static final double DUST = 1e-4;

    private double[] triangles = new double[STRIDE * FEW];
    private int count;
    /** Twice the area on the map of what looks up and of what looks down. */
    private double up;
    private double down;
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;
    private final Envelope envelope = new Envelope();

    /** Takes the shape of an element in, openings or not. */
    public void add(ElementGeometry element, ModelToMap map) {
        for (Part part : element.uncut()) {
            Mesh mesh = part.mesh();
            Matrix at = element.placement().times(part.at());
            double[][] points = new double[mesh.vertices()][];
            for (int i = 0; i < points.length; i++) {
                double x = mesh.x(i);
                double y = mesh.y(i);
                double z = mesh.z(i);
                points[i] = map.apply(at.x(x, y, z), at.y(x, y, z), at.z(x, y, z));
            }
            for (int t = 0; t < mesh.triangles(); t++) {
                add(points[mesh.corner(t, 0)], points[mesh.corner(t, 1)], points[mesh.corner(t, 2)]);
            }
        }
    }

    /** Takes all of another in. */
    void add(PlanShape other) {
        if (other.isEmpty()) {
            return;
        }
        triangles = Arrays.copyOf(triangles, Math.max(triangles.length, (count + other.count) * STRIDE));
        System.arraycopy(other.triangles, 0, triangles, count * STRIDE, other.count * STRIDE);
        count += other.count;
        up += other.up;
        down += other.down;
        low = Math.min(low, other.low);
        high = Math.max(high, other.high);
        envelope.expandToInclude(other.envelope);
    }

    private void add(double[] a, double[] b, double[] c) {
        if (!isFinite(a) || !isFinite(b) || !isFinite(c)) {
            return;
        }
        double least = Math.min(a[2], Math.min(b[2], c[2]));
        double most = Math.max(a[2], Math.max(b[2], c[2]));
        low = Math.min(low, least);
        high = Math.max(high, most);
        for (double[] p : new double[][] {a, b, c}) {
            envelope.expandToInclude(p[0], p[1]);
        }
        if (Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])) < DUST) {
            return;
        }
        if ((count + 1) * STRIDE > triangles.length) {
            triangles = Arrays.copyOf(triangles, triangles.length * 2);
        }
        double turn = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
        up += Math.max(0, turn);
        down += Math.max(0, -turn);
        double[] put = {a[0], a[1], b[0], b[1], c[0], c[1], least, most};
        System.arraycopy(put, 0, triangles, count++ * STRIDE, STRIDE);
    }

    private static boolean isFinite(double[] p) {
        return Double.isFinite(p[0]) && Double.isFinite(p[1]) && Double.isFinite(p[2]);
    }

    public boolean isEmpty() {
        return envelope.isNull();
    }

    /** Lowest point, in metres of the map's heights. */
    public double low() {
        return low;
    }

    public double high() {
        return high;
    }

    /** Around everything, walls without an area too. */
    public Envelope envelope() {
        return new Envelope(envelope);
    }

    /** All of it. */
    Geometry outline() {
        return between(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /**
     * What reaches above one height and below another covers, joints and holes of up to a few tenths of a metre closed.
     *
     * @return empty where nothing does
     */
    Geometry between(double above, double below) {
        return closed(covered(above, below));
    }

    /** All of it to the millimetre, joints and holes as they are. */
    public Geometry covered() {
        return covered(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    private Geometry covered(double above, double below) {
        // the upper side of closed bodies covers what their lower side covers
        boolean upper = above == Double.NEGATIVE_INFINITY && below == Double.POSITIVE_INFINITY
                && Math.abs(up - down) <= BALANCE * up;
        int[] picked = IntStream.range(0, count).map(i -> i * STRIDE).filter(at -> triangles[at + 7] > above
                && triangles[at + 6] < below && !(upper && turn(at) < 0)).toArray();
        Polygon whole = upper ? Mosaic.outline(triangles, picked, MILLIMETRES) : null;
        return whole != null ? whole : union(picked);
    }

    private Geometry union(int[] picked) {
        List<Polygon> open = new ArrayList<>();
        for (int at : picked) {
            open.add(FACTORY.createPolygon(new Coordinate[] {point(at), point(at + 2), point(at + 4), point(at)}));
        }
        // the largest first: what lies in them need not be looked at any more
        open.sort(Comparator.comparingDouble(Polygon::getArea).reversed());
        Geometry all = FACTORY.createPolygon();
        int size = AT_ONCE;
        while (!open.isEmpty()) {
            List<Geometry> next = new ArrayList<>(open.subList(0, Math.min(size, open.size())));
            List<Polygon> rest = open.subList(next.size(), open.size());
            if (!all.isEmpty()) {
                next.add(all);
            }
            all = union(next);
            PreparedGeometry seen = PreparedGeometryFactory.prepare(all);
            List<Polygon> left = new ArrayList<>();
            for (Polygon polygon : rest) {
                if (!seen.covers(polygon)) {
                    left.add(polygon);
                }
            }
            open = left;
            size *= 2;
        }
        return all;
    }

    /**
     * How high it typically reaches over an area: the median of its topmost points over a raster; NaN where nothing stands.
     * Parapets, plant on the roof, and strips of a neighbour do not count.
     */
    double roof(Geometry area) {
        Envelope box = area.getEnvelopeInternal().intersection(envelope);
        if (area.isEmpty() || box.isNull()) {
            return Double.NaN;
        }
        double step = Math.max(Math.sqrt(Math.max(box.getArea(), 1) / RASTER), MIN_STEP);
        int columns = (int) (box.getWidth() / step) + 1;
        int rows = (int) (box.getHeight() / step) + 1;
        double[] tops = new double[columns * rows];
        Arrays.fill(tops, Double.NaN);
        PreparedGeometry in = PreparedGeometryFactory.prepare(area);
        for (int i = 0; i < count; i++) {
            raise(tops, i * STRIDE, box, step, columns, rows);
        }
        double[] found = new double[tops.length];
        int many = 0;
        for (int k = 0; k < tops.length; k++) {
            var at = new Coordinate(box.getMinX() + (k % columns + 0.5) * step, box.getMinY() + (k / columns + 0.5) * step);
            if (!Double.isNaN(tops[k]) && in.contains(FACTORY.createPoint(at))) {
                found[many++] = tops[k];
            }
        }
        Arrays.sort(found, 0, many);
        return many == 0 ? Double.NaN : found[many / 2];
    }

    /** Takes one triangle into a raster of topmost heights. */
    private void raise(double[] tops, int at, Envelope box, double step, int columns, int rows) {
        double[] t = triangles;
        double west = Math.min(t[at], Math.min(t[at + 2], t[at + 4])) - box.getMinX();
        double east = Math.max(t[at], Math.max(t[at + 2], t[at + 4])) - box.getMinX();
        double south = Math.min(t[at + 1], Math.min(t[at + 3], t[at + 5])) - box.getMinY();
        double north = Math.max(t[at + 1], Math.max(t[at + 3], t[at + 5])) - box.getMinY();
        int toColumn = (int) Math.min(columns - 1, Math.floor(east / step - 0.5));
        int toRow = (int) Math.min(rows - 1, Math.floor(north / step - 0.5));
        for (int row = (int) Math.max(0, Math.ceil(south / step - 0.5)); row <= toRow; row++) {
            for (int column = (int) Math.max(0, Math.ceil(west / step - 0.5)); column <= toColumn; column++) {
                int k = row * columns + column;
                if (!(tops[k] >= t[at + 7]) && covers(at, box.getMinX() + (column + 0.5) * step,
                        box.getMinY() + (row + 0.5) * step)) {
                    tops[k] = t[at + 7];
                }
            }
        }
    }

    private boolean covers(int at, double x, double y) {
        double[] t = triangles;
        double a = (t[at + 2] - t[at]) * (y - t[at + 1]) - (t[at + 3] - t[at + 1]) * (x - t[at]);
        double b = (t[at + 4] - t[at + 2]) * (y - t[at + 3]) - (t[at + 5] - t[at + 3]) * (x - t[at + 2]);
        double c = (t[at] - t[at + 4]) * (y - t[at + 5]) - (t[at + 1] - t[at + 5]) * (x - t[at + 4]);
        return a >= 0 && b >= 0 && c >= 0 || a <= 0 && b <= 0 && c <= 0;
    }

    private double turn(int at) {
        double[] t = triangles;
        return (t[at + 2] - t[at]) * (t[at + 5] - t[at + 1]) - (t[at + 3] - t[at + 1]) * (t[at + 4] - t[at]);
    }

    private Coordinate point(int at) {
        return new Coordinate(triangles[at], triangles[at + 1]);
    }

    /** Areas as one, to the millimetre. */
    public static Geometry union(List<Geometry> parts) {
        try {
            return UnaryUnionNG.union(FACTORY.buildGeometry(parts), MILLIMETRES);
        } catch (TopologyException | IllegalArgumentException e) {
            // coordinates beyond all measure; their box is better than nothing
            return FACTORY.buildGeometry(parts).getEnvelope();
        }
    }

    /** The area with joints and holes of up to a few tenths of a metre closed, as registers draw it. */
    public static Geometry closed(Geometry shape) {
        if (shape.isEmpty() || shape instanceof Polygon whole && whole.getNumInteriorRing() == 0) {
            return shape;
        }
        var mitred = new BufferParameters(8, BufferParameters.CAP_SQUARE, BufferParameters.JOIN_MITRE, 5);
        return BufferOp.bufferOp(BufferOp.bufferOp(shape, JOINT / 2, mitred), -JOINT / 2, mitred);
    }
}
