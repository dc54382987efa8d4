// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.boundary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintel.geometry.mesh.Vec;
import org.lintel.geometry.profile.Region;
import org.lintel.ifc.model.Instance;

/** Finds to each boundary between spaces the one seen from the other side, and adds up openings in their parents. */
final class Pairs {

    /** How far the middles of two corresponding boundaries may lie apart along the surface, in metres. */
    private static final double APART = 0.05;

    private Pairs() {
    }

    static List<SpaceBoundary> of(List<SpaceBoundary> boundaries) {
        var openings = new double[boundaries.size() + 1];
        Map<Instance, List<SpaceBoundary>> bySpace = new HashMap<>();
        for (SpaceBoundary boundary : boundaries) {
            openings[boundary.parent()] += boundary.parent() > 0 ? boundary.area() : 0;
            bySpace.computeIfAbsent(boundary.space(), space -> new ArrayList<>()).add(boundary);
        }
        var paired = new ArrayList<SpaceBoundary>(boundaries.size());
        for (SpaceBoundary boundary : boundaries) {
            SpaceBoundary best = null;
            double least = Double.POSITIVE_INFINITY;
            for (SpaceBoundary other : bySpace.getOrDefault(boundary.adjacent(), List.of())) {
                double apart = correspond(boundary, other);
                if (apart < least) {
                    best = other;
                    least = apart;
                }
            }
            paired.add(boundary.with(boundary.number(), best == null ? 0 : best.number(), openings[boundary.number()]));
        }
        return paired;
    }

    /** How far apart two boundaries are that look at each other and are of one size; infinite for others. */
    private static double correspond(SpaceBoundary a, SpaceBoundary b) {
        boolean may = b.number() != a.number() && a.space().equals(b.adjacent()) && a.parent() > 0 == b.parent() > 0
                && a.physical() == b.physical() && a.plane().normal().dot(b.plane().normal()) < -FlatFace.PARALLEL
                && Math.abs(a.area() - b.area()) < 0.05 * Math.max(a.area(), b.area());
        if (!may) {
            return Double.POSITIVE_INFINITY;
        }
        Vec between = middle(b).minus(middle(a));
        double along = between.dot(a.plane().normal());
        double beside = between.minus(a.plane().normal().times(along)).length();
        return beside > APART + 0.02 * Math.sqrt(a.area()) || along < -0.5 ? Double.POSITIVE_INFINITY
                : beside + Math.abs(along);
    }

    /** The centre of area of the outlines, weighed by their areas. */
    static Vec middle(SpaceBoundary boundary) {
        double x = 0;
        double y = 0;
        double sum = 0;
        for (Region region : boundary.regions()) {
            for (double[] ring : region.rings()) {
                for (int i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
                    double cross = ring[j] * ring[i + 1] - ring[i] * ring[j + 1];
                    x += (ring[j] + ring[i]) * cross;
                    y += (ring[j + 1] + ring[i + 1]) * cross;
                    sum += 3 * cross;
                }
            }
        }
        return sum == 0 ? boundary.plane().origin() : boundary.plane().point(x / sum, y / sum);
    }
}
