// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.lintel.ifc.model.Instance;

/** A curve beside another: to the left and above by amounts that change evenly from one distance to the next. */
final class OffsetCurve extends Directrix {

    private record Part(double start, double left, double up) {
    }

    /** How far to both sides the direction is looked for, as a share of the length. */
    private static final double STEP = 1e-6;

    private final Directrix base;
    private final List<Part> parts;

    private OffsetCurve(Directrix base, List<Part> parts) {
        this.base = base;
        this.parts = parts;
    }

    /** Null where an offset does not say at which distance it is. */
    static OffsetCurve of(Directrix base, List<Instance> offsets) {
        var parts = new ArrayList<Part>();
        for (Instance offset : offsets) {
            Double along = PlanSegment.length(offset, "DistanceAlong");
            if (along == null || !parts.isEmpty() && along < parts.getLast().start) {
                return null;
            }
            Double left = offset.number("OffsetLateral");
            Double up = offset.number("OffsetVertical");
            parts.add(new Part(along, left == null ? 0 : left, up == null ? 0 : up));
        }
        return parts.isEmpty() ? null : new OffsetCurve(base, parts);
    }

    @Override
    public double length() {
        return base.length();
    }

    @Override
    public Spot at(double distance) {
        double[] here = point(distance);
        double step = STEP * base.length();
        double[] before = point(Math.max(0, distance - step));
        double[] after = point(Math.min(base.length(), distance + step));
        if (here == null || before == null || after == null) {
            return null;
        }
        double[] t = {after[0] - before[0], after[1] - before[1], after[2] - before[2]};
        double size = Math.sqrt(t[0] * t[0] + t[1] * t[1] + t[2] * t[2]);
        return size > 0 ? new Spot(here, new double[] {t[0] / size, t[1] / size, t[2] / size}, base.at(distance).up())
                : null;
    }

    private double[] point(double distance) {
        Spot spot = base.at(distance);
        if (spot == null) {
            return null;
        }
        int i = 0;
        while (i + 1 < parts.size() && parts.get(i + 1).start <= distance) {
            i++;
        }
        Part a = parts.get(i);
        Part b = i + 1 < parts.size() && distance > a.start ? parts.get(i + 1) : a;
        double share = b == a ? 0 : (distance - a.start) / (b.start - a.start);
        double left = a.left + (b.left - a.left) * share;
        double[] t = spot.tangent();
        double across = Math.hypot(t[0], t[1]);
        double[] p = spot.point();
        return across > 0 ? new double[] {p[0] - t[1] / across * left, p[1] + t[0] / across * left,
            p[2] + a.up + (b.up - a.up) * share} : null;
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
