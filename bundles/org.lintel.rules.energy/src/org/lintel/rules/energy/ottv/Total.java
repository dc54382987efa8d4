// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.ottv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.lintel.core.result.Calculation;
import org.lintel.rules.energy.envelope.Counting;
import org.lintel.rules.energy.envelope.End;
import org.lintel.rules.energy.envelope.HeatGain;
import org.lintel.rules.energy.envelope.HeatGains;
import org.lintel.rules.energy.fabric.FabricElement;

/**
 * Area, heat gain and mean of some elements of an envelope, from the least to the most each can be: a line of a summary.
 * Area and heat gain are the sums of the lines it stands below; the mean is that of these elements alone.
 */
final class Total {

    private final List<HeatGain> members = new ArrayList<>();
    private final Set<Integer> indices = new HashSet<>();
    private final double[] area = new double[2];
    private final double[] gain = new double[2];
    private boolean certain = true;
    private HeatGains own;

    Total(HeatGains gains, Predicate<FabricElement> which) {
        for (int i = 0; i < gains.counted().size(); i++) {
            HeatGain each = gains.counted().get(i);
            if (which.test(each.element())) {
                members.add(each);
                indices.add(i);
                double least = each.counting().decision() == Counting.Decision.YES ? each.element().area().low() : 0;
                double most = each.element().area().high();
                certain &= least == most;
                area[0] += least;
                area[1] += most;
                gain[0] += least == 0 ? 0 : least * each.flux(End.LEAST);
                gain[1] += most == 0 ? 0 : most * each.flux(End.MOST);
            }
        }
    }

    /** How many elements there are. */
    int count() {
        return members.size();
    }

    double area(End end) {
        return area[end.ordinal()];
    }

    double gain(End end) {
        return gain[end.ordinal()];
    }

    /** W/m²; NaN without any area. */
    double mean(End end) {
        if (certain) {
            return area(end) > 0 ? gain(end) / area(end) : Double.NaN;
        }
        // what may count or not stands above and below the line, and is the same there
        own = own == null ? HeatGains.of(members) : own;
        return own.mean(end);
    }

    Object areaCell() {
        return FormLine.cell(area[0], area[1], FormLine.AREA);
    }

    Object gainCell() {
        return FormLine.cell(gain[0], gain[1], FormLine.WATT);
    }

    /** Empty without any area. */
    Object meanCell() {
        double low = mean(End.LEAST);
        double high = mean(End.MOST);
        return Double.isNaN(low) || Double.isNaN(high) ? "" : FormLine.cell(low, high, FormLine.FLUX);
    }

    /** What its area follows from, line by line. */
    Calculation area(List<FormLine> lines, End end) {
        return Trace.sum(mine(lines).stream().map(line -> line.area(end)).toList(), FormLine.AREA);
    }

    /** What its heat gain follows from, line by line. */
    Calculation gain(List<FormLine> lines, End end) {
        return Trace.sum(mine(lines).stream().map(line -> line.gain(end)).toList(), FormLine.WATT);
    }

    /** What its mean follows from; null where it is more than a division. */
    Calculation mean(List<FormLine> lines, End end) {
        return certain ? Trace.quotient(gain(lines, end), area(lines, end), FormLine.FLUX) : null;
    }

    /** The lines that are wholly of it. */
    private List<FormLine> mine(List<FormLine> lines) {
        return lines.stream().filter(line -> indices.containsAll(line.members())).toList();
    }

    /** Says what the cells of the last row follow from. */
    void trace(Trace.Rows rows, List<FormLine> lines, int areaColumn, int gainColumn, int meanColumn) {
        rows.follows(areaColumn, area(lines, End.LEAST), area(lines, End.MOST));
        rows.follows(gainColumn, gain(lines, End.LEAST), gain(lines, End.MOST));
        rows.follows(meanColumn, mean(lines, End.LEAST), mean(lines, End.MOST));
    }
}
