// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.util.ArrayList;
import java.util.List;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.step.Typed;

/** Reads the points of curves that are made of straight pieces, in the curve's own coordinates and the file's unit. */
final class CurvePoints {

    /** A hostile file may hold any number of points; a wall, or a room, does with fewer. */
    private static final int MOST = 10_000;

    private CurvePoints() {
    }

    /** The points, each of two or three coordinates; null if the curve is bent or of a kind that is not looked into. */
    static double[][] straight(Instance curve) {
        if (curve.is("IfcPolyline")) {
            return points(curve.refs("Points"));
        }
        if (curve.is("IfcTrimmedCurve")) {
            Instance line = curve.ref("BasisCurve");
            return line != null && line.is("IfcLine") ? ofLine(line) : null;
        }
        if (curve.is("IfcIndexedPolyCurve")) {
            return hasArc(curve) ? null : coordinates(curve.ref("Points"));
        }
        if (curve.is("IfcCompositeCurve")) {
            return composite(curve);
        }
        return null;
    }

    private static double[][] composite(Instance curve) {
        List<double[]> all = new ArrayList<>();
        for (Instance segment : curve.refs("Segments")) {
            Instance parent = segment.ref("ParentCurve");
            double[][] piece = parent == null || parent.is("IfcCompositeCurve") ? null : straight(parent);
            if (piece == null || all.size() + piece.length > MOST) {
                return null;
            }
            all.addAll(List.of(piece));
        }
        return all.isEmpty() ? null : all.toArray(double[][]::new);
    }

    private static double[][] points(List<Instance> points) {
        if (points.isEmpty() || points.size() > MOST) {
            return null;
        }
        double[][] found = new double[points.size()][];
        for (int i = 0; i < found.length; i++) {
            found[i] = numbers(points.get(i).get("Coordinates"));
            if (found[i] == null) {
                return null;
            }
        }
        return found;
    }

    /** Two points of an unbounded line, one unit apart: its direction is what counts. */
    private static double[][] ofLine(Instance line) {
        Instance from = line.ref("Pnt");
        Instance vector = line.ref("Dir");
        Instance direction = vector == null ? null : vector.ref("Orientation");
        double[] start = from == null ? null : numbers(from.get("Coordinates"));
        double[] ratios = direction == null ? null : numbers(direction.get("DirectionRatios"));
        Double length = vector == null ? null : vector.number("Magnitude");
        if (start == null || ratios == null) {
            return null;
        }
        double scale = length == null || length == 0 ? 1 : length;
        return new double[][] {start, {start[0] + scale * ratios[0], start[1] + scale * ratios[1]}};
    }

    private static boolean hasArc(Instance curve) {
        if (curve.get("Segments") instanceof List<?> segments) {
            for (Object segment : segments) {
                if (segment instanceof Typed typed && typed.type().equalsIgnoreCase("IfcArcIndex")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static double[][] coordinates(Instance list) {
        if (list == null || !(list.get("CoordList") instanceof List<?> rows) || rows.isEmpty() || rows.size() > MOST) {
            return null;
        }
        double[][] found = new double[rows.size()][];
        for (int i = 0; i < found.length; i++) {
            found[i] = numbers(rows.get(i));
            if (found[i] == null) {
                return null;
            }
        }
        return found;
    }

    /** Two or three finite numbers; null for anything else. */
    static double[] numbers(Object value) {
        if (!(Typed.unwrap(value) instanceof List<?> list) || list.size() < 2 || list.size() > 3) {
            return null;
        }
        double[] numbers = new double[list.size()];
        for (int i = 0; i < numbers.length; i++) {
            if (!(Typed.unwrap(list.get(i)) instanceof Number number) || !Double.isFinite(number.doubleValue())) {
                return null;
            }
            numbers[i] = number.doubleValue();
        }
        return numbers;
    }
}
