// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.profile;

import java.util.ArrayList;
import java.util.List;
import org.lintel.geometry.curve.Arcs;
import org.lintel.geometry.item.Precision;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Vec;

/** A ring of corners, some of them rounded: how rolled sections are described. */
final class Outline {

    private record Corner(Vec at, double radius) {
    }

    private final List<Corner> corners = new ArrayList<>();
    private final Precision precision;

    Outline(Precision precision) {
        this.precision = precision;
    }

    Outline to(double x, double y) {
        return to(x, y, 0);
    }

    /** @param radius of the fillet, in metres; 0 leaves the corner sharp */
    Outline to(double x, double y, double radius) {
        Vec p = new Vec(x, y, 0);
        if (corners.isEmpty() || corners.getLast().at().distance(p) > 1e-9) {
            corners.add(new Corner(p, radius));
        }
        return this;
    }

    /** The ring, two numbers a point. A fillet that finds no room is left out. */
    double[] ring() {
        if (corners.size() > 1 && corners.getFirst().at().distance(corners.getLast().at()) <= 1e-9) {
            corners.removeLast();
        }
        var points = new ArrayList<Vec>();
        int n = corners.size();
        for (int i = 0; i < n; i++) {
            Corner corner = corners.get(i);
            if (corner.radius() > 0) {
                points.addAll(round(corners.get((i + n - 1) % n), corner, corners.get((i + 1) % n)));
            } else {
                points.add(corner.at());
            }
        }
        double[] ring = new double[points.size() * 2];
        for (int i = 0; i < points.size(); i++) {
            ring[i * 2] = points.get(i).x();
            ring[i * 2 + 1] = points.get(i).y();
        }
        return ring;
    }

    private List<Vec> round(Corner before, Corner corner, Corner after) {
        Vec in = before.at().minus(corner.at());
        Vec out = after.at().minus(corner.at());
        Vec a = in.unit();
        Vec b = out.unit();
        if (a == null || b == null) {
            return List.of(corner.at());
        }
        double angle = Math.acos(Math.max(-1, Math.min(1, a.dot(b))));
        double tangent = corner.radius() / Math.tan(angle / 2);
        double roomIn = before.radius() > 0 ? in.length() - tangentOf(before, corner) : in.length();
        double roomOut = out.length() - (after.radius() > 0 ? Math.min(tangent, out.length() / 2) : 0);
        if (!(tangent > 0) || tangent > Math.max(roomIn, in.length() / 2) + 1e-9 || tangent > roomOut + 1e-9
                || angle > Math.PI - 1e-6) {
            return List.of(corner.at());
        }
        Vec start = corner.at().plus(a.times(tangent));
        Vec middle = a.plus(b).unit();
        Vec centre = corner.at().plus(middle.times(corner.radius() / Math.sin(angle / 2)));
        Vec end = corner.at().plus(b.times(tangent));
        Vec from = start.minus(centre).unit();
        Vec to = end.minus(centre).unit();
        boolean left = from.cross(to).z() > 0;
        Vec square = left ? new Vec(-from.y(), from.x(), 0) : new Vec(from.y(), -from.x(), 0);
        return Arcs.points(Matrix.of(from, square, Vec.Z, centre), corner.radius(), corner.radius(), 0,
                Math.PI - angle, precision);
    }

    private static double tangentOf(Corner corner, Corner other) {
        return Math.min(corner.radius(), corner.at().distance(other.at()) / 2);
    }
}
