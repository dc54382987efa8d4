// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.curve;

import java.util.ArrayList;
import java.util.List;
import org.lintel.geometry.item.ItemException;
import org.lintel.geometry.item.Items;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Vec;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.Directrix;

/** A curve that is measured along itself, in metres: where sections stand on it, and how it is cut into pieces. */
public final class Along {

    private final Instance curve;
    private final Directrix directrix;
    private final double metres;
    private final double chord;

    private Along(Instance curve, Directrix directrix, double metres, double chord) {
        this.curve = curve;
        this.directrix = directrix;
        this.metres = metres;
        this.chord = chord;
    }

    /** Whether a curve is one of those that only this evaluates. */
    static boolean measures(Instance curve) {
        return switch (curve.typeName()) {
            case "IfcGradientCurve", "IfcSegmentedReferenceCurve", "IfcOffsetCurveByDistances", "IfcCurveSegment" -> true;
            case "IfcCompositeCurve" -> {
                List<Instance> segments = curve.refs("Segments");
                yield !segments.isEmpty() && segments.getFirst().is("IfcCurveSegment");
            }
            default -> false;
        };
    }

    /** @throws ItemException if the curve is damaged or of a kind that is not known */
    public static Along of(Items items, Curves curves, Instance curve) {
        Directrix directrix = Directrix.of(curve);
        if (directrix != null) {
            return new Along(curve, directrix, items.metres(), items.precision().chord());
        }
        if (measures(curve)) {
            throw ItemException.damaged(curve, "a segment of it makes no sense", "其中一段無法理解");
        }
        Path path = curves.path(curve);
        var points = new ArrayList<double[]>();
        for (Vec p : path.points()) {
            points.add(new double[] {p.x(), p.y(), p.z()});
        }
        if (path.closed()) {
            points.add(points.getFirst());
        }
        Directrix straight = Directrix.of(points);
        if (straight == null) {
            throw ItemException.damaged(curve, "it has no length", "其沒有長度");
        }
        return new Along(curve, straight, 1, items.precision().chord());
    }

    /** In metres. */
    public double length() {
        return directrix.length() * metres;
    }

    /** The distances, ends included, at which a sweep from one distance to another needs sections. */
    public List<Double> stops(double from, double to) {
        var stops = new ArrayList<Double>();
        for (double d : directrix.stops(from / metres, to / metres, chord / metres)) {
            stops.add(d * metres);
        }
        return stops;
    }

    /** The points of a part of it. */
    Path path(double from, double to) {
        var points = new ArrayList<Vec>();
        for (double d : stops(from, to)) {
            points.add(at(d).origin());
        }
        return Path.of(points, false);
    }

    /**
     * Where something stands on it: X points on along the curve, Y to the left, Z up, or away from the track where it
     * is canted.
     *
     * @throws ItemException beyond its ends
     */
    public Matrix at(double distance) {
        Directrix.Spot spot = directrix.at(distance / metres);
        if (spot == null) {
            throw ItemException.damaged(curve, "it cannot be computed as far as it is used", "無法計算至所用的範圍");
        }
        Vec tangent = vec(spot.tangent());
        Vec up = spot.up() == null ? Vec.Z : vec(spot.up());
        Vec left = up.cross(tangent).unit();
        left = left == null ? tangent.anySquare() : left;
        return Matrix.of(tangent, left, tangent.cross(left), vec(spot.point()).times(metres));
    }

    private static Vec vec(double[] v) {
        return new Vec(v[0], v[1], v[2]);
    }
}
