// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Comma-separated values as RFC 4180 has them. */
class CsvTest {

    @Test
    void readsRecordsAndFields() {
        assertEquals(List.of(List.of("type", "lpd"), List.of("Office", "8.5")),
                Csv.parse("type,lpd\r\nOffice,8.5\r\n"));
        assertEquals(List.of(List.of("a", "", "")), Csv.parse("a,,"));
        assertEquals(List.of(List.of("", "b")), Csv.parse(",b\n"));
        assertEquals(List.of(List.of("a"), List.of("b")), Csv.parse("a\n\n\r\nb"));
        assertEquals(List.of(), Csv.parse(""));
        assertEquals(List.of(), Csv.parse("\n\n"));
    }

    @Test
    void quotationsHoldCommasLinesAndQuotes() {
        assertEquals(List.of(List.of("a, b", "say \"hi\"", "two\nlines")),
                Csv.parse("\"a, b\",\"say \"\"hi\"\"\",\"two\nlines\""));
        assertEquals(List.of(List.of("", "x")), Csv.parse("\"\",x"));
        assertEquals(List.of(List.of("6\" pipe", "x")), Csv.parse("6\" pipe,x"));
    }

    @Test
    void theMarkOfASpreadsheetIsNoPartOfTheFirstColumn() {
        assertEquals(List.of(List.of("key", "值")), Csv.parse("\ufeffkey,值\n"));
    }

    @Test
    void anOpenQuotationIsRefusedWithItsLine() {
        String message = assertThrows(IllegalArgumentException.class, () -> Csv.parse("a,b\nc,\"d\ne,f\ng,h\n"))
                .getMessage();
        assertEquals("the quotation that begins on line 2 is not closed", message);
    }

    @Test
    void whatWasQuotedReadsBack() {
        Random random = new Random(13);
        String alphabet = "ab,\"\n 牆";
        for (int round = 0; round < 2_000; round++) {
            List<List<String>> records = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(4) + 1; n > 0; n--) {
                List<String> record = new ArrayList<>();
                for (int m = random.nextInt(3) + 2; m > 0; m--) {
                    StringBuilder field = new StringBuilder();
                    for (int k = random.nextInt(6); k > 0; k--) {
                        field.append(alphabet.charAt(random.nextInt(alphabet.length())));
                    }
                    record.add(field.toString().strip());
                    text.append('"').append(record.getLast().replace("\"", "\"\"")).append('"').append(m > 1 ? ","
                            : "");
                }
                records.add(record);
                text.append(random.nextBoolean() ? "\r\n" : "\n");
            }
            assertEquals(records, Csv.parse(text.toString()));
        }
    }
}
