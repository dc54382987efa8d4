// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Offers for lines of an application: recorded with papers, shown beside each other, looked at by indicators. */
class QuotationTest {

    private static final String OFFERS = """
            papers:
              - {id: E-1, kind: quotations, file: q1.txt, received: 2024-02-20}
            quotations:
              - {id: Q-1, line: 1, supplier: soft, dated: 2024-02-10, amount: "28,000.00", paper: E-1}
              - {id: Q-2, line: 1, supplier: hard, dated: 2024-02-11, amount: "29,400.00"}
            """;

    @TempDir
    Path folder;
    private FundOffice office;

    @BeforeEach
    void anApplication() throws IOException {
        office = new FundOffice(folder).staffed();
        office.on("olivia", "applicant", office.file("firms.yaml", """
                firms:
                  - {id: harbour, name: Harbour Steel Limited, holders: {chan: 100%}}
                  - {id: soft, name: Soft Supplies Limited, telephone: "2345 6789", holders: {ip: 100%}}
                  - {id: hard, name: Hard Supplies Limited, telephone: "23456789", holders: {ng: 100%}}
                """)).ends(0);
        office.on("olivia", "apply", office.file("a.yaml", """
                application:
                  id: A-1
                  scheme: citf-bim-training
                  applicant: harbour
                  date: 2024-03-01
                  facts: {levy-paid: 2023-06-30, proven-technology: true, certified-trainer: true}
                  lines:
                    - {id: 1, item: trainer, cost: 30000.00, units: 4}
                    - {id: 2, item: venue, cost: 900.00, units: 1}
                """)).ends(0);
        office.file("q1.txt", "Soft Supplies Limited, four classes");
    }

    @Test
    void offersStandBesideEachOther() throws IOException {
        String told = office.on("olivia", "quotation", "A-1", office.file("q.yaml", OFFERS)).ends(0).out();
        assertTrue(told.contains("1     HKD 30,000.00       2  HKD 28,000.00  soft"), told);
        // the offer is taken afterwards: that alone may change
        String taken = office.on("olivia", "quotation", "A-1", office.file("t.yaml", """
                quotations:
                  - {id: Q-2, line: 1, supplier: hard, dated: 2024-02-11, amount: "29,400.00", chosen: true}
                """)).ends(0).err();
        assertTrue(taken.contains("line 1: HKD 29,400.00 was taken, and HKD 28,000.00 of soft is lower"), taken);
        assertTrue(taken.contains("line 1: it is to cost HKD 30,000.00, more than the HKD 29,400.00 of the offer"),
                taken);
        JsonNode line = FundOffice.json(office.on(null, "quotation", "A-1", "-f", "json").ends(0)).get("lines").get(0);
        assertEquals(2_940_000, line.get("takenCents").asLong());
        assertEquals(2_800_000, line.get("lowestCents").asLong());
        JsonNode shown = FundOffice.json(office.on(null, "show", "A-1", "-f", "json").ends(0));
        assertEquals("E-1", shown.get("quotations").get(0).get("paper").asText());
        assertTrue(office.on(null, "show", "A-1", "--lang", "zh-HK").ends(0).out().contains("報價單"));
        // the one that lost has the telephone of the one whose offer was taken
        String indicators = office.on(null, "indicators").out();
        assertTrue(indicators.contains("LOOK  cover-quotes (high)\n        soft and hard have the same telephone"),
                indicators);
        office.isIntact();
    }

    @Test
    void whatIsRecordedStays() throws IOException {
        office.on("olivia", "record", "A-1", office.file("q.yaml", OFFERS)).ends(0);
        String again = OFFERS.substring(OFFERS.indexOf("quotations:\n  -"));
        office.on("olivia", "quotation", "A-1", office.file("q.yaml", again)).ends(0);
        office.refuses("quotation Q-1 is recorded otherwise already", office.on("olivia", "quotation", "A-1",
                office.file("q.yaml", again.replace("28,000", "27,000"))));
        office.refuses("both Q-1 and Q-2 are said to be the offer that was taken", office.on("olivia", "quotation",
                "A-1", office.file("q.yaml", again.replace("00\"", "00\", chosen: true"))));
        office.refuses("quotation Q-2: A-1 has no line 9", office.on("olivia", "quotation", "A-1",
                office.file("q.yaml", again.replace("Q-2, line: 1", "Q-2, line: 9"))));
        office.refuses("no firm ghost is recorded", office.on("olivia", "quotation", "A-1",
                office.file("q.yaml", again.replace("supplier: hard", "supplier: ghost"))));
        office.refuses("there is no application A-9", office.on(null, "quotation", "A-9"));
        office.on("olivia", "quotation", "A-1", office.file("q.yaml", "quotations: [{id: Q-3}]")).ends(3);
        assertFalse(office.on(null, "quotation", "A-1").ends(0).out().contains("27,000"));
        office.isIntact();
    }
}
