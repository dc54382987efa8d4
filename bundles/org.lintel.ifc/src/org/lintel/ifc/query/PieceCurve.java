// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Pieces end to end, each as long as it says. */
final class PieceCurve extends Directrix {

    /** How much beyond its end a curve is still taken for as long as it must be, as a share of its length. */
    private static final double SLACK = 1e-6;

    private final List<CurvePiece> pieces;
    private final double[] starts;
    private final double length;

    private PieceCurve(List<CurvePiece> pieces) {
        this.pieces = pieces;
        starts = new double[pieces.size()];
        double at = 0;
        for (int i = 0; i < starts.length; i++) {
            starts[i] = at;
            at += pieces.get(i).length();
        }
        length = at;
    }

    /** Null where there is none, or one is not known; where none has any length, it is the place of the last. */
    static PieceCurve joined(List<CurvePiece> all) {
        var pieces = new ArrayList<CurvePiece>(all.size());
        for (CurvePiece piece : all) {
            if (piece == null || !Double.isFinite(piece.length())) {
                return null;
            }
            // what has no length is a mark of the end
            if (piece.length() > 0) {
                pieces.add(piece);
            }
        }
        if (pieces.isEmpty() && !all.isEmpty()) {
            pieces.add(all.getLast());
        }
        return pieces.isEmpty() ? null : new PieceCurve(pieces);
    }

    /** Null where there are fewer than two different points. */
    static PieceCurve straight(List<double[]> points) {
        var pieces = new ArrayList<CurvePiece>(points.size());
        for (int i = 1; i < points.size(); i++) {
            CurvePiece line = CurvePiece.line(points.get(i - 1), points.get(i));
            if (line != null) {
                pieces.add(line);
            }
        }
        return joined(pieces);
    }

    @Override
    public double length() {
        return length;
    }

    @Override
    public Spot at(double distance) {
        if (!(distance >= -SLACK * length && distance <= length * (1 + SLACK))) {
            return null;
        }
        int low = 0;
        int high = starts.length - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (starts[middle] < distance) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return pieces.get(low).at(distance - starts[low]);
    }

    @Override
    TreeSet<Double> breaks() {
        var breaks = new TreeSet<Double>();
        for (double start : starts) {
            breaks.add(start);
        }
        breaks.add(length);
        return breaks;
    }
}
