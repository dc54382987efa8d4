// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.sg;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.result.Evidence;
import org.lintel.rules.energy.envelope.EightPoints;
import org.lintel.rules.pack.Table;

/**
 * The solar correction factors CF of Tables C1 to C3, interpolated between orientations and pitches as their note
 * allows.
 */
final class CorrectionFactors {

    /** A turn and a half, so that a range of directions across north needs no special care. */
    private static final int POINTS = 25;

    private final Table table;
    private final double[] pitches;
    private final Grid grid;

    /** @param table rows by ascending pitch, a column for each of the eight orientations */
    CorrectionFactors(Table table) {
        this.table = table;
        pitches = new double[table.rows().size()];
        double[] azimuths = new double[POINTS];
        double[] values = new double[pitches.length * POINTS];
        for (int i = 0; i < POINTS; i++) {
            azimuths[i] = 45.0 * i;
        }
        for (int i = 0; i < pitches.length; i++) {
            Table.Row row = table.rows().get(i);
            pitches[i] = table.number(row, "pitch");
            for (int j = 0; j < POINTS; j++) {
                values[i * POINTS + j] = table.number(row, EightPoints.NAMES.get(j % 8));
            }
        }
        grid = new Grid(new double[][] {pitches, azimuths}, values);
    }

    /** @param pitch in degrees from lying flat; what lies beyond the table counts as its end */
    Span of(Span pitch, Span azimuth) {
        double turn = 360 * Math.floor(azimuth.least() / 360);
        double width = Math.min(360, azimuth.most() - azimuth.least());
        double from = azimuth.least() - turn;
        return grid.within(pitch, new Span(from, from + width));
    }

    /** Whether the table has that pitch, or two around it. */
    boolean covers(Span pitch) {
        return pitch.least() >= pitches[0] - 1e-6 && pitch.most() <= pitches[pitches.length - 1] + 1e-6;
    }

    /** The cells that were used: one, or those around. */
    List<Evidence> evidence(Span pitch, Span azimuth) {
        List<Evidence> found = new ArrayList<>();
        for (int i = 0; i < pitches.length; i++) {
            boolean used = pitches[i] >= lower(pitch.least()) && pitches[i] <= upper(pitch.most());
            for (int j = 0; j < 8 && used; j++) {
                if (near(45.0 * j, azimuth)) {
                    found.add(table.evidence(table.rows().get(i), EightPoints.NAMES.get(j)));
                }
            }
        }
        return found;
    }

    private double lower(double pitch) {
        double found = pitches[0];
        for (double each : pitches) {
            found = each <= pitch ? each : found;
        }
        return found;
    }

    private double upper(double pitch) {
        for (double each : pitches) {
            if (each >= pitch) {
                return each;
            }
        }
        return pitches[pitches.length - 1];
    }

    /** Whether a column bounds, or lies within, a range of directions. */
    private static boolean near(double column, Span azimuth) {
        double low = 45 * Math.floor(azimuth.least() / 45);
        double high = 45 * Math.ceil(azimuth.most() / 45);
        for (double turned = column + 360 * Math.floor((low - column) / 360); turned <= high; turned += 360) {
            if (turned >= low) {
                return true;
            }
        }
        return false;
    }
}
