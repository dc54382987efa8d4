// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.green;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Operation;
import org.lintel.core.text.Message;
import org.lintel.rules.Answer;
import org.lintel.rules.model.input.SolarInputs;
import org.lintel.rules.pack.Table;

/**
 * What solar panels yield in a year: as stated for each, else between the bounds of the pack's table.
 *
 * @param least terms, one for panels that are alike
 * @param most the same with the upper bounds
 */
record SolarYield(List<Calculation> least, List<Calculation> most, boolean isExact) {

    /** Panels of the same make, stance and yield. */
    private static final class Group {
        private Quantity peak;
        private List<Evidence> ofPeak;
        private double low;
        private double high;
        private List<Evidence> ofLow;
        private List<Evidence> ofHigh;
        private int count;
    }

    static SolarYield of(Table table, SolarArray array) {
        Map<String, Group> groups = new LinkedHashMap<>();
        for (SolarArray.Panel panel : array.panels()) {
            Answer.Known<Quantity> peak = (Answer.Known<Quantity>) panel.peak();
            double low;
            double high;
            List<Evidence> ofLow;
            List<Evidence> ofHigh;
            if (panel.yield() instanceof Answer.Known<Quantity> stated) {
                low = stated.value().value();
                high = low;
                ofLow = stated.evidence();
                ofHigh = ofLow;
            } else {
                Table.Row row = row(table, array, panel.position());
                low = table.number(row, "low");
                high = table.number(row, "high");
                ofLow = List.of(table.evidence(row, "low"));
                ofHigh = List.of(table.evidence(row, "high"));
            }
            Group group = groups.computeIfAbsent(peak.value().si() + "|" + low + "|" + high, key -> new Group());
            group.peak = peak.value();
            group.ofPeak = group.ofPeak == null ? peak.evidence() : group.ofPeak;
            group.low = low;
            group.high = high;
            group.ofLow = group.ofLow == null ? ofLow : group.ofLow;
            group.ofHigh = group.ofHigh == null ? ofHigh : group.ofHigh;
            group.count++;
        }
        List<Calculation> least = new ArrayList<>();
        List<Calculation> most = new ArrayList<>();
        boolean exact = true;
        for (Group group : groups.values()) {
            least.add(term(group, group.low, group.ofLow));
            most.add(term(group, group.high, group.ofHigh));
            exact &= group.low == group.high;
        }
        return new SolarYield(least, most, exact);
    }

    /** The first row within whose bounds the panel leans and looks; the last holds for all. */
    private static Table.Row row(Table table, SolarArray array, PanelPosition position) {
        for (Table.Row row : table.rows()) {
            double tilt = table.number(row, "tilt_to");
            double from = table.number(row, "azimuth_from");
            boolean any = Double.isNaN(tilt);
            boolean looks = position != null && (Double.isNaN(from) || Double.isNaN(position.azimuth())
                    || array.azimuth(position) >= from && array.azimuth(position) <= table.number(row, "azimuth_to"));
            if (any || position != null && position.tilt() <= tilt && looks) {
                return row;
            }
        }
        return table.rows().getLast();
    }

    private static Calculation term(Group group, double yield, List<Evidence> evidence) {
        return Calculation.of(Operation.PRODUCT, Message.of("{0} panels", "{0} 塊太陽能板", group.count), "E",
                ExternalLightingRule.KILOWATT_HOUR, List.of(
                        Calculation.read(Message.of("number", "數目"), "n", Quantity.of(group.count, Unit.COUNT),
                        List.of()),
                        Calculation.read(Message.of("peak power", "峰值功率"), "P", group.peak, group.ofPeak),
                        Calculation.read(Message.of("yield of a kilowatt in a year", "每千瓦每年發電量"), "y",
                                Quantity.of(yield, SolarInputs.YIELD), evidence)));
    }
}
