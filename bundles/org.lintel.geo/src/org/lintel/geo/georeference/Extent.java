// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.georeference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lintel.core.task.Progress;
import org.lintel.geometry.engine.ElementGeometry;
import org.lintel.geometry.engine.GeometryEngine;
import org.lintel.geometry.engine.GeometryRequest;
import org.lintel.geometry.engine.NativeEngine;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Mesh;
import org.lintel.geometry.solid.Part;
import org.lintel.ifc.model.Model;

/**
 * How far the bodies of a model reach, in the world of the file, metres.
 *
 * @param outline the convex hull in plan, anticlockwise; empty where the model has no shapes
 */
public record Extent(double low, double high, List<double[]> outline) {

    private static final int PACK_AT = 20_000;

    /** Computes all shapes, openings uncut: seconds for large models. */
    public static Extent of(Model model, Progress progress) {
        return of(model, new NativeEngine(), progress);
    }

    /** The same from the shapes that an engine computes. */
    public static Extent of(Model model, GeometryEngine engine, Progress progress) {
        var points = new Gathering();
        GeometryRequest all = GeometryRequest.of(model);
        engine.run(new GeometryRequest(model, all.elements(), all.precision(), false, all.threads()),
                progress, points::add);
        return points.extent();
    }

    public boolean isEmpty() {
        return outline.isEmpty();
    }

    /** The middle of the box around the outline. */
    public double[] centre() {
        double[] box = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        for (double[] p : outline) {
            box[0] = Math.min(box[0], p[0]);
            box[1] = Math.min(box[1], p[1]);
            box[2] = Math.max(box[2], p[0]);
            box[3] = Math.max(box[3], p[1]);
        }
        return new double[] {(box[0] + box[2]) / 2, (box[1] + box[3]) / 2};
    }

    /** How far a point lies outside the outline; 0 within. */
    public double outside(double x, double y) {
        double least = Double.MAX_VALUE;
        boolean within = outline.size() > 2;
        for (int i = 0; i < outline.size(); i++) {
            double[] a = outline.get(i);
            double[] b = outline.get((i + 1) % outline.size());
            double dx = b[0] - a[0];
            double dy = b[1] - a[1];
            double length = dx * dx + dy * dy;
            double t = length == 0 ? 0 : Math.clamp(((x - a[0]) * dx + (y - a[1]) * dy) / length, 0, 1);
            least = Math.min(least, Math.hypot(x - a[0] - t * dx, y - a[1] - t * dy));
            within &= dx * (y - a[1]) - dy * (x - a[0]) >= 0;
        }
        return within ? 0 : least;
    }

    /** Points as they come, packed to their hull now and then. */
    private static final class Gathering {

        private List<double[]> points = new ArrayList<>();
        private double low = Double.POSITIVE_INFINITY;
        private double high = Double.NEGATIVE_INFINITY;

        void add(ElementGeometry element) {
            for (Part part : element.parts()) {
                Mesh mesh = part.mesh();
                Matrix at = element.placement().times(part.at());
                for (int i = 0; i < mesh.vertices(); i++) {
                    double x = mesh.x(i);
                    double y = mesh.y(i);
                    double z = mesh.z(i);
                    double height = at.z(x, y, z);
                    low = Math.min(low, height);
                    high = Math.max(high, height);
                    points.add(new double[] {at.x(x, y, z), at.y(x, y, z)});
                    if (points.size() >= PACK_AT) {
                        points = hull(points);
                    }
                }
            }
        }

        Extent extent() {
            return new Extent(low, high, List.copyOf(hull(points)));
        }
    }

    /** Andrew's monotone chain. */
    static List<double[]> hull(List<double[]> points) {
        List<double[]> sorted = new ArrayList<>(points);
        sorted.removeIf(p -> !Double.isFinite(p[0]) || !Double.isFinite(p[1]));
        sorted.sort(Comparator.<double[]>comparingDouble(p -> p[0]).thenComparingDouble(p -> p[1]));
        List<double[]> lower = chain(sorted);
        List<double[]> upper = chain(sorted.reversed());
        List<double[]> all = new ArrayList<>();
        if (!lower.isEmpty()) {
            all.addAll(lower.subList(0, lower.size() - 1));
            all.addAll(upper.subList(0, upper.size() - 1));
        }
        return all.isEmpty() && !sorted.isEmpty() ? new ArrayList<>(sorted.subList(0, 1)) : all;
    }

    private static List<double[]> chain(List<double[]> sorted) {
        List<double[]> chain = new ArrayList<>();
        for (double[] p : sorted) {
            while (chain.size() > 1 && turn(chain.get(chain.size() - 2), chain.getLast(), p) <= 0) {
                chain.removeLast();
            }
            chain.add(p);
        }
        return chain;
    }

    private static double turn(double[] a, double[] b, double[] c) {
        return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
    }
}
