// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.util.ArrayList;
import java.util.List;
import org.lintel.ifc.model.Instance;

/**
 * Reads corners of the plane surfaces by which space boundaries are drawn, in the surface's own coordinates and unit.
 */
final class SurfacePoints {

    private SurfacePoints() {
    }

    /** Points of three coordinates; empty for a kind of surface that is not looked into. */
    static List<double[]> corners(Instance surface) {
        if (surface.is("IfcCurveBoundedPlane")) {
            Instance plane = surface.ref("BasisSurface");
            Instance outline = surface.ref("OuterBoundary");
            return plane == null || outline == null ? List.of()
                    : placed(plane.ref("Position"), CurvePoints.straight(outline));
        }
        if (surface.is("IfcSurfaceOfLinearExtrusion")) {
            Instance profile = surface.ref("SweptCurve");
            Instance curve = profile == null ? null : profile.ref("Curve");
            return curve == null ? List.of() : placed(surface.ref("Position"), CurvePoints.straight(curve));
        }
        if (surface.is("IfcFaceBasedSurfaceModel")) {
            List<double[]> all = new ArrayList<>();
            for (Instance faces : surface.refs("FbsmFaces")) {
                for (Instance face : faces.refs("CfsFaces")) {
                    all.addAll(face(face));
                }
            }
            return all;
        }
        return surface.is("IfcFace") ? face(surface) : List.of();
    }

    private static List<double[]> face(Instance face) {
        List<double[]> corners = new ArrayList<>();
        for (Instance bound : face.refs("Bounds")) {
            Instance loop = bound.ref("Bound");
            for (Instance point : loop == null ? List.<Instance>of() : loop.refs("Polygon")) {
                double[] xyz = CurvePoints.numbers(point.get("Coordinates"));
                if (xyz != null && xyz.length == 3) {
                    corners.add(xyz);
                }
            }
        }
        return corners;
    }

    /** Points of a plane, moved to where an IfcAxis2Placement3D puts the plane. */
    private static List<double[]> placed(Instance position, double[][] points) {
        if (points == null) {
            return List.of();
        }
        double[] origin = vector(position, "Location", "Coordinates", 0, 0, 0);
        double[] z = unit(vector(position, "Axis", "DirectionRatios", 0, 0, 1));
        double[] x = vector(position, "RefDirection", "DirectionRatios", 1, 0, 0);
        double along = x[0] * z[0] + x[1] * z[1] + x[2] * z[2];
        x = unit(new double[] {x[0] - along * z[0], x[1] - along * z[1], x[2] - along * z[2]});
        double[] y = {z[1] * x[2] - z[2] * x[1], z[2] * x[0] - z[0] * x[2], z[0] * x[1] - z[1] * x[0]};
        List<double[]> placed = new ArrayList<>(points.length);
        for (double[] p : points) {
            double w = p.length > 2 ? p[2] : 0;
            placed.add(new double[] {origin[0] + p[0] * x[0] + p[1] * y[0] + w * z[0],
                    origin[1] + p[0] * x[1] + p[1] * y[1] + w * z[1],
                    origin[2] + p[0] * x[2] + p[1] * y[2] + w * z[2]});
        }
        return placed;
    }

    private static double[] vector(Instance position, String attribute, String numbers, double... otherwise) {
        Instance found = position == null ? null : position.ref(attribute);
        double[] vector = found == null ? null : CurvePoints.numbers(found.get(numbers));
        return vector != null && vector.length == 3 ? vector : otherwise;
    }

    private static double[] unit(double[] v) {
        double length = Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
        return length < 1e-12 ? new double[] {1, 0, 0}
                : new double[] {v[0] / length, v[1] / length, v[2] / length};
    }
}
