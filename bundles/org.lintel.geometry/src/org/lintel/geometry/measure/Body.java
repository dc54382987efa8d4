// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.geometry.mesh.Bounds;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Mesh;
import org.lintel.geometry.mesh.Vec;
import org.lintel.geometry.solid.Part;

/** The triangles of all parts of an element where they stand, and what they measure along directions. */
public final class Body {

    /** Faces that lean less than 12° from a direction count as facing it. */
    private static final double FACING = 0.98;

    /** Faces whose normal rises less than 12° count as upright. */
    private static final double UPRIGHT = 0.2;

    private final List<Vec[]> triangles;
    private final List<Vec> normals;
    private final Bounds bounds;

    private Body(List<Vec[]> triangles, Bounds bounds) {
        this.triangles = triangles;
        this.bounds = bounds;
        this.normals = new ArrayList<>(triangles.size());
        for (Vec[] t : triangles) {
            normals.add(t[1].minus(t[0]).cross(t[2].minus(t[0])).times(0.5));
        }
    }

    /** The parts of an element, in the coordinates that the placement leads to. */
    public static Body of(List<Part> parts, Matrix placement) {
        Bounds bounds = Bounds.EMPTY;
        for (Part part : parts) {
            bounds = bounds.with(part.mesh().bounds(placement.times(part.at())));
        }
        // from the middle of the box, for far from the origin the digits would be lost
        Vec o = bounds.isEmpty() ? Vec.ZERO : bounds.centre();
        var triangles = new ArrayList<Vec[]>();
        for (Part part : parts) {
            Matrix at = placement.times(part.at());
            boolean mirrors = at.determinant() < 0;
            Mesh mesh = part.mesh();
            for (int t = 0; t < mesh.triangles(); t++) {
                Vec a = at.apply(mesh.point(mesh.corner(t, 0))).minus(o);
                Vec b = at.apply(mesh.point(mesh.corner(t, mirrors ? 2 : 1))).minus(o);
                Vec c = at.apply(mesh.point(mesh.corner(t, mirrors ? 1 : 2))).minus(o);
                triangles.add(new Vec[] {a, b, c});
            }
        }
        return new Body(triangles, bounds);
    }

    public boolean isEmpty() {
        return triangles.isEmpty();
    }

    public Bounds bounds() {
        return bounds;
    }

    /** Three corners each, from the middle of the box around the body, counter-clockwise as seen from outside. */
    List<Vec[]> triangles() {
        return triangles;
    }

    /** Three corners each, where they stand, counter-clockwise as seen from outside. */
    public List<Vec[]> placedTriangles() {
        Vec o = bounds.isEmpty() ? Vec.ZERO : bounds.centre();
        return triangles.stream().map(t -> new Vec[] {t[0].plus(o), t[1].plus(o), t[2].plus(o)}).toList();
    }

    /** In m³. */
    public double volume() {
        double sum = 0;
        for (Vec[] t : triangles) {
            sum += t[0].dot(t[1].cross(t[2]));
        }
        return sum / 6;
    }

    /** Of the whole surface, in m². */
    public double surface() {
        return normals.stream().mapToDouble(Vec::length).sum();
    }

    /** Area of what faces a unit direction, projected along it, in m²; overhangs count twice. */
    public double shown(Vec direction) {
        double sum = 0;
        for (Vec n : normals) {
            sum += Math.max(0, n.dot(direction));
        }
        return sum;
    }

    /** Mean area of the two sides that face a unit direction and its opposite, in m². */
    public double sides(Vec direction) {
        double sum = 0;
        for (Vec n : normals) {
            double shown = Math.abs(n.dot(direction));
            sum += shown > FACING * n.length() ? shown : 0;
        }
        return sum / 2;
    }

    /** Area of the upright faces, in m². */
    public double upright() {
        double sum = 0;
        for (Vec n : normals) {
            sum += Math.abs(n.z()) < UPRIGHT * n.length() ? n.length() : 0;
        }
        return sum;
    }

    /**
     * Area of the faces that look up, or down, and are not upright, in m²: the slope's own area, not its projection.
     */
    public double lying(boolean up) {
        double sum = 0;
        for (Vec n : normals) {
            sum += (up ? n.z() : -n.z()) >= UPRIGHT * n.length() ? n.length() : 0;
        }
        return sum;
    }

    /** Area of the faces that look down within a centimetre of the lowest point, in m². */
    public double foot() {
        double low = Double.POSITIVE_INFINITY;
        for (Vec[] t : triangles) {
            low = Math.min(low, Math.min(t[0].z(), Math.min(t[1].z(), t[2].z())));
        }
        double sum = 0;
        for (int i = 0; i < normals.size(); i++) {
            Vec[] t = triangles.get(i);
            boolean lowest = Math.max(t[0].z(), Math.max(t[1].z(), t[2].z())) < low + 0.01;
            sum += lowest ? Math.max(0, -normals.get(i).z()) : 0;
        }
        return sum;
    }

    /** From the first point to the last along a unit direction, in metres. */
    public double extent(Vec direction) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Vec[] t : triangles) {
            for (Vec p : t) {
                double d = p.dot(direction);
                low = Math.min(low, d);
                high = Math.max(high, d);
            }
        }
        return triangles.isEmpty() ? 0 : high - low;
    }

    /**
     * The unit direction that most of the surface faces, either way; of equal ones the first.
     *
     * @param uprightOnly whether only upright faces count, as with walls
     * @return null where there is no such face
     */
    public Vec broad(boolean uprightOnly) {
        Map<String, Vec> sums = new LinkedHashMap<>();
        Vec best = null;
        for (Vec n : normals) {
            Vec unit = n.unit();
            if (unit == null || uprightOnly && Math.abs(unit.z()) >= UPRIGHT) {
                continue;
            }
            boolean turn = unit.z() < -1e-3 || Math.abs(unit.z()) <= 1e-3 && (unit.y() < -1e-3
                    || Math.abs(unit.y()) <= 1e-3 && unit.x() < 0);
            Vec one = turn ? n.times(-1) : n;
            Vec way = turn ? unit.times(-1) : unit;
            String key = Math.round(way.x() * 200) + "," + Math.round(way.y() * 200) + "," + Math.round(way.z() * 200);
            Vec sum = sums.merge(key, one, Vec::plus);
            if (best == null || sum.length() > best.length() * (1 + 1e-9)) {
                best = sum;
            }
        }
        Vec flat = best != null && uprightOnly ? new Vec(best.x(), best.y(), 0) : best;
        return flat == null ? null : flat.unit();
    }
}
