// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.solid;

import java.util.ArrayList;
import java.util.List;
import org.lintel.geometry.curve.Arcs;
import org.lintel.geometry.curve.Path;
import org.lintel.geometry.item.Precision;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Vec;

/** Rounds the corners of a path in space, as those of bent bars and pipes. */
final class Fillets {

    private Fillets() {
    }

    /** A corner whose neighbours leave no room for the arc stays sharp. */
    static Path round(Path path, double radius, Precision precision) {
        List<Vec> points = path.points();
        int n = points.size();
        var rounded = new ArrayList<Vec>();
        for (int i = 0; i < n; i++) {
            if (!path.closed() && (i == 0 || i == n - 1)) {
                rounded.add(points.get(i));
            } else {
                rounded.addAll(corner(points.get((i + n - 1) % n), points.get(i), points.get((i + 1) % n), radius,
                        precision));
            }
        }
        return Path.of(rounded, path.closed());
    }

    private static List<Vec> corner(Vec before, Vec at, Vec after, double radius, Precision precision) {
        Vec a = before.minus(at).unit();
        Vec b = after.minus(at).unit();
        double angle = Math.acos(Math.max(-1, Math.min(1, a.dot(b))));
        double tangent = radius / Math.tan(angle / 2);
        if (!(tangent <= Math.min(before.distance(at), after.distance(at)) / 2 + 1e-9) || angle < 1e-6
                || angle > Math.PI - 1e-6) {
            return List.of(at);
        }
        Vec start = at.plus(a.times(tangent));
        Vec centre = at.plus(a.plus(b).unit().times(radius / Math.sin(angle / 2)));
        Vec x = start.minus(centre).unit();
        Vec y = a.times(-1);
        return Arcs.points(Matrix.of(x, y, x.cross(y), centre), radius, radius, 0, Math.PI - angle, precision);
    }
}
