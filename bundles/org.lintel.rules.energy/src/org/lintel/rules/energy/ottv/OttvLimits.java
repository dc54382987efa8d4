// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.ottv;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.Schedule;
import org.lintel.core.result.Schedule.Column;
import org.lintel.core.text.Text;
import org.lintel.rules.Verdict;
import org.lintel.rules.energy.envelope.End;
import org.lintel.rules.energy.envelope.Limit;
import org.lintel.rules.energy.fabric.Fabric;
import org.lintel.rules.energy.fabric.Particulars.Use;
import org.lintel.rules.pack.InForce;
import org.lintel.rules.pack.PackEdition;
import org.lintel.rules.pack.Table;

/** The limits of a part of a building, one after the other in time, and those that may be in force on a day. */
final class OttvLimits {

    private final Table table;
    private final List<Table.Row> rows;
    private final InForce<Table.Row> inForce;

    private OttvLimits(Table table, List<Table.Row> rows, String date) {
        this.table = table;
        this.rows = rows;
        this.inForce = table.inForce(date, rows);
    }

    /** @param date ISO day; empty for the newest */
    static OttvLimits of(PackEdition edition, Fabric fabric, String date) {
        Table table = edition.table("limits");
        // APP-156 has limits of its own for what residents alone use; all else is taken as commercial
        boolean recreation = fabric.particulars().usesCertain()
                && fabric.particulars().uses().equals(Set.of(Use.RECREATION));
        List<Table.Row> rows = new ArrayList<>();
        for (Table.Row row : table.rows("applies", recreation ? "recreation" : "commercial")) {
            if (table.text(row, "part").equalsIgnoreCase(fabric.part().name())) {
                rows.add(row);
            }
        }
        return new OttvLimits(table, rows, date);
    }

    Verdict verdict(Ottv ottv) {
        return ottv.comparison().against(Limit.of(table, inForce, "limit"), inForce.olderUnknown(),
                ottv.fabric().gaps());
    }

    /** The same envelope under every limit there has been. */
    Schedule all(Ottv ottv) {
        List<List<Object>> lines = new ArrayList<>();
        for (Table.Row row : rows) {
            double limit = table.number(row, "limit");
            boolean open = !ottv.fabric().gaps().isEmpty();
            Outcome outcome = !open && ottv.rounded(End.MOST) <= limit ? Outcome.PASS
                    : !open && ottv.rounded(End.LEAST) > limit ? Outcome.FAIL : Outcome.UNDETERMINED;
            String from = table.text(row, "earliest");
            String to = table.text(row, "latest");
            lines.add(List.of(Quantity.of(limit, FormLine.FLUX), from.equals(to) ? from : from + " – " + to,
                    outcome.label(), row.confidence().label(),
                    inForce.possible().contains(row) ? Text.of("applied", "採用") : ""));
        }
        return new Schedule(Text.of("Under each limit there has been", "按歷來各限值"), List.of(
                new Column(Text.of("limit", "限值"), FormLine.FLUX), Column.of("in force from", "生效日期"),
                Column.of("outcome", "結果"), Column.of("the limit is", "限值"), Column.of("here", "本次")), lines);
    }
}
