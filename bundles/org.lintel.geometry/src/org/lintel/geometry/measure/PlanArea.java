// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.measure;

import java.util.ArrayList;
import java.util.List;
import org.lintel.geometry.mesh.Vec;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;

/** What bodies cover on plan together: the union of all their faces that look up, where they stand. */
public final class PlanArea {

    private static final int MOST_TRIANGLES = 200_000;
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final PrecisionModel GRID = new PrecisionModel(1e6);

    private final Geometry shape;

    private PlanArea(Geometry shape) {
        this.shape = shape;
    }

    /** Null where they have too many triangles, or coordinates beyond all measure. */
    public static PlanArea of(List<Body> bodies) {
        var seen = new ArrayList<Polygon>();
        for (Body body : bodies) {
            for (Vec[] t : body.placedTriangles()) {
                Vec n = t[1].minus(t[0]).cross(t[2].minus(t[0]));
                if (n.z() > 1e-6 * n.length()) {
                    Coordinate[] ring = new Coordinate[4];
                    for (int i = 0; i < 4; i++) {
                        ring[i] = new Coordinate(t[i % 3].x(), t[i % 3].y());
                    }
                    seen.add(FACTORY.createPolygon(ring));
                }
            }
            if (seen.size() > MOST_TRIANGLES) {
                return null;
            }
        }
        try {
            return new PlanArea(UnaryUnionNG.union(FACTORY.createMultiPolygon(seen.toArray(Polygon[]::new)), GRID));
        } catch (TopologyException | IllegalArgumentException e) {
            return null;
        }
    }

    /** In m². */
    public double area() {
        return shape.getArea();
    }

    /** In m², as if nothing inside of it were open to the sky. */
    public double filled() {
        double sum = 0;
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            sum += shape.getGeometryN(i) instanceof Polygon p
                    ? FACTORY.createPolygon(p.getExteriorRing().getCoordinates())
                    .getArea() : 0;
        }
        return sum;
    }

    /**
     * Its outer outline, as if gaps were closed.
     *
     * @param gap widest gap between two parts that is closed, in metres
     */
    public List<Edge> outline(double gap) {
        BufferParameters mitred = new BufferParameters(8, BufferParameters.CAP_SQUARE, BufferParameters.JOIN_MITRE, 5);
        Geometry closed = BufferOp.bufferOp(BufferOp.bufferOp(shape, gap / 2, mitred), -gap / 2, mitred);
        var edges = new ArrayList<Edge>();
        for (int i = 0; i < closed.getNumGeometries(); i++) {
            if (closed.getGeometryN(i) instanceof Polygon p && !p.isEmpty()) {
                Coordinate[] ring = p.getExteriorRing().getCoordinates();
                double turn = Orientation.isCCW(ring) ? 1 : -1;
                for (int k = 0; k + 1 < ring.length; k++) {
                    double x = ring[k + 1].x - ring[k].x;
                    double y = ring[k + 1].y - ring[k].y;
                    double length = Math.hypot(x, y);
                    if (length > 1e-6) {
                        edges.add(new Edge(new Vec(ring[k].x, ring[k].y, 0), new Vec(ring[k + 1].x, ring[k + 1].y, 0),
                                new Vec(turn * y / length, -turn * x / length, 0)));
                    }
                }
            }
        }
        return edges;
    }

    /**
     * A straight piece of an outline, on plan.
     *
     * @param outwards of length one
     */
    public record Edge(Vec from, Vec to, Vec outwards) {

        public double length() {
            return from.distance(to);
        }

        /** The point at a share of the way, from 0 to 1. */
        public Vec at(double share) {
            return from.plus(to.minus(from).times(share));
        }
    }
}
