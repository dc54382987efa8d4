// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.curve;

import java.util.ArrayList;
import java.util.List;
import org.lintel.geometry.item.ItemException;
import org.lintel.geometry.item.Items;
import org.lintel.geometry.mesh.Vec;
import org.lintel.ifc.model.Instance;

/** Reads IfcCompositeCurve: segments end to end. */
final class CompositeCurves {

    private final Items items;
    private final Curves curves;

    CompositeCurves(Items items, Curves curves) {
        this.items = items;
        this.curves = curves;
    }

    List<Vec> points(Instance composite, int depth) {
        return join(segments(composite, depth));
    }

    private List<List<Vec>> segments(Instance composite, int depth) {
        var found = new ArrayList<List<Vec>>();
        for (Instance segment : items.refs(composite, "Segments")) {
            if (!segment.is("IfcCompositeCurveSegment")) {
                throw ItemException.unsupported(segment);
            }
            Path path = curves.path(items.ref(segment, "ParentCurve"), depth + 1);
            var points = new ArrayList<>(path.points());
            if (path.closed()) {
                points.add(points.getFirst());
            }
            found.add(Boolean.FALSE.equals(segment.get("SameSense")) ? points.reversed() : points);
        }
        return found;
    }

    /** A segment that does not begin where the one before ends, but ends there, is turned: its sense was written wrong. */
    private static List<Vec> join(List<List<Vec>> segments) {
        var joined = new ArrayList<Vec>();
        for (int i = 0; i < segments.size(); i++) {
            List<Vec> segment = segments.get(i);
            if (segment.isEmpty()) {
                continue;
            }
            if (joined.isEmpty()) {
                if (i + 1 < segments.size() && !segments.get(i + 1).isEmpty() && firstIsTurned(segment,
                        segments.get(i + 1))) {
                    segment = segment.reversed();
                }
            } else if (turned(joined.getLast(), segment)) {
                segment = segment.reversed();
            }
            joined.addAll(segment);
        }
        return joined;
    }

    private static boolean firstIsTurned(List<Vec> a, List<Vec> b) {
        double asIs = Math.min(a.getLast().distance(b.getFirst()), a.getLast().distance(b.getLast()));
        double turned = Math.min(a.getFirst().distance(b.getFirst()), a.getFirst().distance(b.getLast()));
        return asIs > 1e-4 && turned < asIs * 1e-3;
    }

    private static boolean turned(Vec end, List<Vec> segment) {
        double asIs = end.distance(segment.getFirst());
        return asIs > 1e-4 && end.distance(segment.getLast()) < asIs * 1e-3;
    }

    /** Each segment counts as many units as its own curve does. */
    Path trimmed(Instance composite, Double from, Double to) {
        double start = from == null ? 0 : from;
        double end = to == null ? Double.POSITIVE_INFINITY : to;
        var parts = new ArrayList<List<Vec>>();
        double at = 0;
        for (Instance segment : items.refs(composite, "Segments")) {
            if (!segment.is("IfcCompositeCurveSegment")) {
                throw ItemException.unsupported(segment);
            }
            Instance parent = items.ref(segment, "ParentCurve");
            double length = units(parent);
            Path whole = curves.path(parent);
            var points = new ArrayList<>(whole.points());
            if (Boolean.FALSE.equals(segment.get("SameSense"))) {
                points = new ArrayList<>(points.reversed());
            }
            double low = Math.max(0, (start - at) / length);
            double high = Math.min(1, (end - at) / length);
            if (low < high) {
                parts.add(Curves.along(points, low * (points.size() - 1), high * (points.size() - 1)).points());
            }
            at += length;
        }
        return Path.of(join(parts), false);
    }

    private double units(Instance curve) {
        if (curve.is("IfcPolyline")) {
            return Math.max(1, curve.refs("Points").size() - 1);
        }
        if (curve.is("IfcTrimmedCurve")) {
            Double a = Curves.parameter(curve.get("Trim1"));
            Double b = Curves.parameter(curve.get("Trim2"));
            if (a != null && b != null) {
                double full = 2 * Math.PI / items.radians();
                boolean conic = items.ref(curve, "BasisCurve").is("IfcConic");
                boolean sense = !Boolean.FALSE.equals(curve.get("SenseAgreement"));
                double span = sense ? b - a : a - b;
                span = conic && span <= 0 ? span + full : Math.abs(span);
                return span > 0 ? span : 1;
            }
        }
        return 1;
    }
}
