// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Schedule;
import org.lintel.core.result.Schedule.Column;
import org.lintel.core.text.Text;
import org.lintel.report.ReportOptions;
import org.lintel.report.escape.TextBuffer;

/** Tables that are wider than the page. */
class ScheduleTableTest {

    private static final Schedule FORM = new Schedule(Text.of("Form", "表格"), List.of(Column.of("façade", "立面"),
            Column.of("description of the construction", "構造說明"), Column.of("finish", "飾面"),
            new Column(Text.of("density of composite", "組合密度"), Unit.NONE), Column.of("sum", "總和")),
            List.of(List.of("NE", "a wall of many layers, each of which has a name", "", "0.00 – 2670.00", "0.00 – 7995.12"),
                    List.of("SE", "another wall", "", "1.00", "12.30")));

    private static List<String> lines(int width) throws IOException {
        StringBuilder out = new StringBuilder();
        var buffer = new TextBuffer(out);
        new ScheduleTable(new Sheet(buffer, ReportOptions.PLAIN.withWidth(width)), 0).write(FORM, "");
        buffer.flush();
        return out.toString().lines().toList();
    }

    @Test
    void figuresAreWholeHoweverNarrowThePage() throws IOException {
        for (int width : new int[] {40, 50, 60, 80}) {
            String row = lines(width).stream().filter(line -> line.startsWith("NE")).findFirst().orElseThrow();
            assertTrue(row.contains("0.00 – 2670.00") && row.endsWith("0.00 – 7995.12"), row);
        }
    }

    @Test
    void headsTakeSeveralLinesAndAnEmptyColumnMakesRoom() throws IOException {
        assertEquals("""
                Form
                        description of     density of
                façade  the construction   composite          sum
                NE      a wall of many l…  0.00 – 2670.00     0.00 – 7995.12
                SE      another wall       1.00               12.30""", String.join("\n", lines(60)));
    }
}
