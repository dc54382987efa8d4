// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.shading;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.text.Message;
import org.lintel.geometry.engine.ElementGeometry;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Mesh;
import org.lintel.geometry.mesh.Vec;
import org.lintel.geometry.solid.Part;
import org.lintel.geometry.style.Rgba;
import org.lintel.geometry.style.Styles;
import org.lintel.ifc.model.Instance;

/** Finds the rectangle and the glass of a window from its body, on either side; which side is outside is found later. */
final class PaneFinder {

    /** A window that leans more than this is no upright window, as sine. */
    private static final double UPRIGHT = Math.sin(Math.toRadians(10));
    private static final double ALONG = 0.995;
    private static final double BIN = 0.004;
    private static final double CLEAR = 0.9;

    /** Faces of one direction. */
    private static final class Way {
        private final Vec direction;
        private double area;

        private Way(Vec direction) {
            this.direction = direction;
        }
    }

    private record Triangle(Vec a, Vec b, Vec c, Vec normal, double area, boolean glass) {
        Vec middle() {
            return a.plus(b).plus(c).times(1.0 / 3);
        }
    }

    private final Styles styles;

    PaneFinder(Styles styles) {
        this.styles = styles;
    }

    /**
     * A window's shape, ready to be seen from one side.
     *
     * @param normal level unit direction square to the glass, to either side
     * @param inner how far its body reaches along the direction, least and most, from the world's origin
     */
    static final class Shape {
        final Vec normal;
        final double least;
        final double most;
        private final List<Triangle> triangles;
        private final double[] rectangle;
        private final boolean glazed;

        private Shape(Vec normal, List<Triangle> triangles, double[] rectangle, boolean glazed) {
            this.normal = normal;
            this.triangles = triangles;
            this.rectangle = rectangle;
            this.glazed = glazed;
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (Triangle t : triangles) {
                for (Vec p : List.of(t.a(), t.b(), t.c())) {
                    low = Math.min(low, p.dot(normal));
                    high = Math.max(high, p.dot(normal));
                }
            }
            least = low;
            most = high;
        }

        /** The middle of the rectangle, at a place along the normal. */
        Vec middle(double along) {
            Vec across = Vec.Z.cross(normal);
            return across.times((rectangle[0] + rectangle[1]) / 2).plus(normal.times(along))
                    .plus(Vec.Z.times((rectangle[2] + rectangle[3]) / 2));
        }

        /** The pane as seen from the side the normal points to, or from the other. */
        Pane pane(Instance element, Instance host, boolean other, List<Message> reasons) {
            Vec out = other ? normal.times(-1) : normal;
            Vec right = Vec.Z.cross(out);
            double width = rectangle[1] - rectangle[0];
            double height = rectangle[3] - rectangle[2];
            var all = new ArrayList<Message>(reasons);
            double face = face(out, all);
            double start = other ? -rectangle[1] : rectangle[0];
            Vec corner = right.times(start).plus(out.times(face)).plus(Vec.Z.times(rectangle[2]));
            return new Pane(element, host, corner, right, out, width, height, all);
        }

        /** Where the outer face of the glass is along the way out. */
        private double face(Vec out, List<Message> reasons) {
            double low = other(out) ? -most : least;
            int bins = (int) Math.min(4000, (most - least) / BIN) + 2;
            double[] area = new double[bins];
            Vec across = Vec.Z.cross(normal);
            double w = rectangle[1] - rectangle[0];
            double h = rectangle[3] - rectangle[2];
            for (Triangle t : triangles) {
                Vec m = t.middle();
                double u = (m.dot(across) - rectangle[0]) / w;
                double v = (m.z() - rectangle[2]) / h;
                boolean inside = u > 0.02 && u < 0.98 && v > 0.02 && v < 0.98;
                if (inside && (t.glass() || !glazed) && t.normal().dot(out) > ALONG) {
                    area[Math.clamp((int) ((m.dot(out) - low) / BIN), 0, bins - 1)] += t.area();
                }
            }
            double largest = 0;
            for (double a : area) {
                largest = Math.max(largest, a);
            }
            if (largest < 0.15 * w * h) {
                reasons.add(Message.of(Reason.GLASS_UNCERTAIN.text()));
                return other(out) ? -least : most;
            }
            for (int i = bins - 1; i > 0; i--) {
                if (area[i] >= 0.5 * largest) {
                    return exact(out, low + i * BIN, low + (i + 1) * BIN);
                }
            }
            return low;
        }

        private double exact(Vec out, double from, double to) {
            double sum = 0;
            double weight = 0;
            for (Triangle t : triangles) {
                double at = t.middle().dot(out);
                if (at >= from - 1e-9 && at <= to + 1e-9 && t.normal().dot(out) > ALONG && (t.glass() || !glazed)) {
                    sum += at * t.area();
                    weight += t.area();
                }
            }
            return weight > 0 ? sum / weight : to;
        }

        private boolean other(Vec out) {
            return out.dot(normal) < 0;
        }
    }

    /** Whether any part of an element lets light through; false also where the file says nothing of it. */
    boolean hasGlass(ElementGeometry element) {
        for (Part part : element.parts()) {
            if (isGlass(element.element(), part)) {
                return true;
            }
        }
        return false;
    }

    private boolean isGlass(Instance element, Part part) {
        Rgba colour = styles.of(element, part.item());
        return colour != null && colour.alpha() < CLEAR;
    }

    /**
     * The shape of a window; null where it is not upright or has no faces.
     *
     * @param opening the opening it fills; null where there is none
     */
    Shape shape(ElementGeometry element, ElementGeometry opening, List<Message> reasons) {
        List<Triangle> all = triangles(element);
        boolean glazed = all.stream().anyMatch(Triangle::glass);
        Vec normal = direction(all, glazed);
        if (normal == null || Math.abs(normal.z()) > UPRIGHT) {
            return null;
        }
        Vec level = new Vec(normal.x(), normal.y(), 0).unit();
        Vec across = Vec.Z.cross(level);
        double[] box = box(all, across);
        if (opening != null) {
            List<Triangle> hole = triangles(opening);
            double[] o = box(hole, across);
            if (!hole.isEmpty() && o[0] < box[1] && o[1] > box[0] && o[2] < box[3] && o[3] > box[2]) {
                box = new double[] {Math.max(box[0], o[0]), Math.min(box[1], o[1]), Math.max(box[2], o[2]),
                    Math.min(box[3], o[3])};
                if (area(hole, level) < 0.9 * (o[1] - o[0]) * (o[3] - o[2])) {
                    reasons.add(Message.of(Reason.NOT_RECTANGULAR.text()));
                }
            }
        }
        return box[1] - box[0] > 0.01 && box[3] - box[2] > 0.01 ? new Shape(level, all, box, glazed) : null;
    }

    /** The area that faces one way, seen along it. */
    private static double area(List<Triangle> triangles, Vec normal) {
        return triangles.stream().mapToDouble(t -> Math.max(0, t.normal().dot(normal)) * t.area()).sum();
    }

    private List<Triangle> triangles(ElementGeometry element) {
        var found = new ArrayList<Triangle>();
        for (Part part : element.parts()) {
            Mesh mesh = part.mesh();
            Matrix at = element.placement().times(part.at());
            double turned = at.determinant() < 0 ? -1 : 1;
            boolean glass = isGlass(element.element(), part);
            for (int t = 0; t < mesh.triangles(); t++) {
                Vec a = at.apply(mesh.point(mesh.corner(t, 0)));
                Vec b = at.apply(mesh.point(mesh.corner(t, 1)));
                Vec c = at.apply(mesh.point(mesh.corner(t, 2)));
                Vec cross = b.minus(a).cross(c.minus(a)).times(turned);
                Vec n = cross.unit();
                if (n != null && cross.length() > 1e-10) {
                    found.add(new Triangle(a, b, c, n, cross.length() / 2, glass));
                }
            }
        }
        return found;
    }

    /** The direction most of the faces are square to; null where there are none. */
    private static Vec direction(List<Triangle> triangles, boolean glazed) {
        var ways = new ArrayList<Way>();
        for (Triangle t : triangles) {
            if (t.glass() || !glazed) {
                Way found = null;
                for (Way way : ways) {
                    found = Math.abs(way.direction.dot(t.normal())) > ALONG ? way : found;
                }
                if (found == null && ways.size() < 200) {
                    found = new Way(t.normal());
                    ways.add(found);
                }
                if (found != null) {
                    found.area += t.area();
                }
            }
        }
        Way best = null;
        for (Way way : ways) {
            best = best == null || way.area > best.area * (1 + 1e-9) ? way : best;
        }
        return best == null ? null : best.direction;
    }

    /** Least and most across and up. */
    private static double[] box(List<Triangle> triangles, Vec across) {
        double[] box = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY};
        for (Triangle t : triangles) {
            for (Vec p : List.of(t.a(), t.b(), t.c())) {
                box[0] = Math.min(box[0], p.dot(across));
                box[1] = Math.max(box[1], p.dot(across));
                box[2] = Math.min(box[2], p.z());
                box[3] = Math.max(box[3], p.z());
            }
        }
        return box;
    }
}
