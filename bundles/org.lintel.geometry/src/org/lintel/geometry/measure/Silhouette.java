// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.measure;

import java.util.ArrayList;
import org.lintel.geometry.mesh.Vec;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;

/** What a body covers when it is seen along a direction. */
public final class Silhouette {

    /** Bodies of more triangles are furniture, not building; their outline is not wanted. */
    private static final int MOST_TRIANGLES = 20_000;

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final PrecisionModel GRID = new PrecisionModel(1e6);

    private final Geometry shape;

    private Silhouette(Geometry shape) {
        this.shape = shape;
    }

    /**
     * As seen against a unit direction; null for bodies of too many triangles, or of coordinates beyond all measure.
     */
    public static Silhouette of(Body body, Vec direction) {
        if (body.triangles().size() > MOST_TRIANGLES) {
            return null;
        }
        Vec u = direction.anySquare();
        Vec v = direction.cross(u);
        var seen = new ArrayList<Polygon>();
        for (Vec[] t : body.triangles()) {
            Vec n = t[1].minus(t[0]).cross(t[2].minus(t[0]));
            if (n.dot(direction) > 1e-6 * n.length()) {
                Coordinate[] ring = new Coordinate[4];
                for (int i = 0; i < 4; i++) {
                    Vec p = t[i % 3];
                    ring[i] = new Coordinate(p.dot(u), p.dot(v));
                }
                seen.add(FACTORY.createPolygon(ring));
            }
        }
        try {
            return new Silhouette(UnaryUnionNG.union(FACTORY.createMultiPolygon(seen.toArray(Polygon[]::new)), GRID));
        } catch (TopologyException | IllegalArgumentException e) {
            return null;
        }
    }

    /** In m². */
    public double area() {
        return shape.getArea();
    }

    /** Length of the outer outlines, in metres. */
    public double outline() {
        double sum = 0;
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            sum += shape.getGeometryN(i) instanceof Polygon p ? p.getExteriorRing().getLength() : 0;
        }
        return sum;
    }

    /** Length of the outlines of holes, in metres. */
    public double holes() {
        return shape.getLength() - outline();
    }
}
