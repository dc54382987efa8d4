// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.profile;

import java.util.ArrayList;
import java.util.List;
import org.lintel.geometry.curve.Path;
import org.lintel.geometry.item.ItemException;
import org.lintel.geometry.mesh.Vec;
import org.lintel.ifc.model.Instance;

/** The strip of equal width along a line, with mitred corners and square ends. */
final class CentreLine {

    /** A mitre no longer than so many half widths: what is sharper is cut off. */
    private static final double LONGEST_MITRE = 10;

    private CentreLine() {
    }

    static List<Region> regions(Instance profile, Path line, double width) {
        List<Vec> points = line.points();
        int n = points.size();
        if (n < 2) {
            throw ItemException.damaged(profile, "its centre line has no length", "其中心線沒有長度");
        }
        double[] left = new double[n * 2];
        double[] right = new double[n * 2];
        for (int i = 0; i < n; i++) {
            Vec before = i > 0 ? across(points.get(i - 1), points.get(i))
                    : line.closed() ? across(points.get(n - 1), points.get(0)) : null;
            Vec after = i + 1 < n ? across(points.get(i), points.get(i + 1))
                    : line.closed() ? across(points.get(i), points.get(0)) : null;
            Vec offset = mitre(before == null ? after : before, after == null ? before : after).times(width / 2);
            left[i * 2] = points.get(i).x() + offset.x();
            left[i * 2 + 1] = points.get(i).y() + offset.y();
            right[i * 2] = points.get(i).x() - offset.x();
            right[i * 2 + 1] = points.get(i).y() - offset.y();
        }
        if (line.closed()) {
            boolean leftOutside = Math.abs(Region.area(left)) > Math.abs(Region.area(right));
            return List.of(new Region(leftOutside ? left : right, List.of(leftOutside ? right : left)));
        }
        double[] ring = new double[n * 4];
        for (int i = 0; i < n; i++) {
            ring[i * 2] = right[i * 2];
            ring[i * 2 + 1] = right[i * 2 + 1];
            ring[(n + i) * 2] = left[(n - 1 - i) * 2];
            ring[(n + i) * 2 + 1] = left[(n - 1 - i) * 2 + 1];
        }
        var found = new ArrayList<Region>();
        found.add(Region.of(ring));
        return found;
    }

    private static Vec across(Vec a, Vec b) {
        Vec d = new Vec(b.x() - a.x(), b.y() - a.y(), 0).unit();
        return d == null ? Vec.Y : new Vec(-d.y(), d.x(), 0);
    }

    private static Vec mitre(Vec a, Vec b) {
        Vec middle = a.plus(b).unit();
        if (middle == null) {
            return a;
        }
        return middle.times(Math.min(LONGEST_MITRE, 1 / Math.max(1e-9, middle.dot(a))));
    }
}
