// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.lintel.ifc.model.Instance;

/** A curve in plan with heights over the distance in plan. */
final class GradientCurve extends Directrix {

    /** A segment of heights from a distance on. */
    private record Part(double start, Heights heights) {
    }

    private final Directrix plan;
    private final List<Part> parts;

    private GradientCurve(Directrix plan, List<Part> parts) {
        this.plan = plan;
        this.parts = parts;
    }

    static GradientCurve of(Directrix plan, List<Instance> segments) {
        var parts = new ArrayList<Part>();
        for (Instance segment : segments) {
            double[] at = BasisCurves.location(segment);
            if (at == null) {
                return null;
            }
            Double length = PlanSegment.length(segment, "SegmentLength");
            // a mark of the end counts only where there is nothing else
            boolean only = parts.isEmpty() && segment.equals(segments.getLast());
            if (length != null && (length != 0 || only)) {
                parts.add(new Part(at[0], Heights.of(segment)));
            }
        }
        parts.sort(Comparator.comparingDouble(Part::start));
        return parts.isEmpty() ? null : new GradientCurve(plan, parts);
    }

    @Override
    public double length() {
        return plan.length();
    }

    @Override
    public Spot at(double distance) {
        Spot spot = plan.at(distance);
        Part best = parts.getFirst();
        for (Part part : parts) {
            if (part.start <= distance) {
                best = part;
            }
        }
        double[] height = spot == null || best.heights == null ? null : best.heights.at(distance);
        if (height == null) {
            return null;
        }
        double[] p = spot.point();
        double[] t = spot.tangent();
        double scale = Math.sqrt(1 + height[1] * height[1]);
        return new Spot(new double[] {p[0], p[1], height[0]},
                new double[] {t[0] / scale, t[1] / scale, height[1] / scale}, null);
    }

    @Override
    TreeSet<Double> breaks() {
        TreeSet<Double> breaks = plan.breaks();
        for (Part part : parts) {
            breaks.add(part.start);
        }
        return breaks;
    }
}
