// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A letter leaves out a calculation that would contradict what it tells, and whoever makes it is told. */
class LetterWithoutCalculationTest {

    private static final String FIRMS = """
            firms:
              - {id: harbour, name: Harbour Steel Limited, holders: {chan: 100%%}}
              - {id: bay, name: Bay Formwork Limited, holders: {%s: 100%%}}
            """;

    @TempDir
    Path folder;
    private FundOffice office;

    private void granted(String id, String firm, String cost, String units, String amount, String day) throws IOException {
        office.on("olivia", "apply", office.file(id + ".yaml", """
                application:
                  id: %s
                  scheme: citf-bim-training
                  applicant: %s
                  date: 2024-03-01
                  facts: {levy-paid: 2023-06-30, proven-technology: true, certified-trainer: true}
                  lines: [{id: 1, item: trainer, cost: "%s", units: %s}]
                """.formatted(id, firm, cost, units))).ends(0);
        office.steps("olivia", id, "2024-03-04", "submit", "screen", "recommend");
        office.on("peter", "decide", id, "approve", "--amount", amount, "--reason", "complete", "--day", day).ends(0);
    }

    @Test
    void itIsTold() throws IOException {
        office = new FundOffice(folder).staffed();
        office.on("olivia", "applicant", office.file("firms.yaml", FIRMS.formatted("lee"))).ends(0);
        granted("B-1", "bay", "8,571,000.00", "2000", "5999700", "2024-03-10");
        granted("A-1", "harbour", "30,000.00", "4", "21000", "2024-03-20");
        String[] letter = {"letter", "A-1", "--kind", "approval", "-o", folder.resolve("a.txt").toString(), "--purpose", "letter"};
        assertFalse(office.on("olivia", letter).ends(0).err().contains("left out"));
        assertTrue(Files.readString(folder.resolve("a.txt")).contains("70%"), "the calculation");
        office.on("olivia", "applicant", office.file("sold.yaml", FIRMS.formatted("chan"))).ends(0);
        String told = office.on("olivia", letter).ends(0).err();
        assertTrue(told.contains("the calculation is left out of the letter") && told.contains("HKD 21,000.00"), told);
        assertFalse(Files.readString(folder.resolve("a.txt")).contains("70%"));
    }
}
