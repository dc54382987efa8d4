// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.lintel.ifc.model.Instance;

/**
 * A curve whose track is canted: segments say at which distance the track is lifted and rolled by how much, and the
 * curvature of their parent curve how it gets from there to the next.
 */
final class CantCurve extends Directrix {

    /**
     * Lift and roll from a distance on.
     *
     * @param roll of the track to the left, in radians
     * @param shape how they go over to those of the next; null where they stay
     */
    private record Part(double start, double lift, double roll, PlanSegment shape) {
    }

    private final Directrix base;
    private final List<Part> parts;

    private CantCurve(Directrix base, List<Part> parts) {
        this.base = base;
        this.parts = parts;
    }

    /** Null where a segment does not say where it is, or turns in a way that is not computed. */
    static CantCurve of(Directrix base, List<Instance> segments, Instance endPoint) {
        var parts = new ArrayList<Part>();
        for (Instance segment : segments) {
            Part part = part(segment.ref("Placement"), segment);
            if (part == null) {
                return null;
            }
            parts.add(part);
        }
        if (endPoint != null) {
            Part end = part(endPoint, null);
            if (end != null && (parts.isEmpty() || end.start > parts.getLast().start)) {
                parts.add(end);
            }
        }
        for (int i = 1; i < parts.size(); i++) {
            if (parts.get(i).start < parts.get(i - 1).start) {
                return null;
            }
        }
        return parts.isEmpty() ? null : new CantCurve(base, parts);
    }

    private static Part part(Instance placement, Instance segment) {
        Instance location = placement == null ? null : placement.ref("Location");
        double[] at = location == null ? null : BasisCurves.numbers(location.get("Coordinates"), 3);
        if (at == null) {
            return null;
        }
        Instance axis = placement.ref("Axis");
        double[] up = axis == null ? new double[] {0, 0, 1} : BasisCurves.numbers(axis.get("DirectionRatios"), 3);
        if (up == null || !(up[2] > 0)) {
            return null;
        }
        PlanSegment shape = null;
        Instance parent = segment == null ? null : segment.ref("ParentCurve");
        if (parent != null && !parent.is("IfcLine")) {
            Double from = PlanSegment.length(segment, "SegmentStart");
            Double length = PlanSegment.length(segment, "SegmentLength");
            Spiral spiral = from == null || length == null ? null : Spiral.of(parent, Math.abs(length));
            if (spiral == null) {
                return null;
            }
            shape = new PlanSegment(at, 0, from, length < 0 ? -1 : 1, Math.abs(length), spiral);
        }
        return new Part(at[0], at[1], Math.atan2(-up[1], up[2]), shape);
    }

    @Override
    public double length() {
        return base.length();
    }

    @Override
    public Spot at(double distance) {
        Spot spot = base.at(distance);
        if (spot == null) {
            return null;
        }
        int i = 0;
        while (i + 1 < parts.size() && parts.get(i + 1).start <= distance) {
            i++;
        }
        Part here = parts.get(i);
        double share = 0;
        Part next = here;
        if (i + 1 < parts.size() && distance > here.start) {
            next = parts.get(i + 1);
            share = here.shape != null ? here.shape.shape(Math.min(distance - here.start, here.shape.length()))
                    : (distance - here.start) / (next.start - here.start);
        }
        double lift = here.lift + (next.lift - here.lift) * share;
        double roll = here.roll + (next.roll - here.roll) * share;
        double[] t = spot.tangent();
        double across = Math.hypot(t[0], t[1]);
        if (!(across > 0)) {
            return null;
        }
        double[] left = {-t[1] / across, t[0] / across, 0};
        double[] above = {-t[2] * left[1], t[2] * left[0], t[0] * left[1] - t[1] * left[0]};
        double c = Math.cos(roll);
        double s = -Math.sin(roll);
        double[] up = {above[0] * c + left[0] * s, above[1] * c + left[1] * s, above[2] * c + left[2] * s};
        double[] p = spot.point();
        return new Spot(new double[] {p[0], p[1], p[2] + lift}, t, up);
    }

    @Override
    TreeSet<Double> breaks() {
        TreeSet<Double> breaks = base.breaks();
        for (Part part : parts) {
            breaks.add(part.start);
        }
        return breaks;
    }
}
