// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A grant that was given up is none in the statistics, and what it was stands apart: together they are all grants. */
class GivenUpGrantsTest {

    @TempDir
    Path folder;

    @Test
    void grantsThatStandAndThoseGivenUpAreTold() throws IOException {
        FundOffice office = new FundOffice(folder).staffed();
        office.on("olivia", "applicant", office.file("firms.yaml", """
                firms:
                  - {id: harbour, name: Harbour Steel Limited, district: Kwun Tong, holders: {chan: 100%}}
                  - {id: bay, name: Bay Formwork Limited, district: Tuen Mun, holders: {wong: 100%}}
                """)).ends(0);
        for (String each : List.of("A-1 harbour", "A-2 bay", "A-3 bay", "A-4 bay")) {
            String[] words = each.split(" ");
            office.on("olivia", "apply", office.file(words[0] + ".yaml", """
                    application:
                      id: %s
                      scheme: citf-bim-training
                      applicant: %s
                      date: 2024-03-01
                      facts: {levy-paid: 2023-06-30, proven-technology: true, certified-trainer: true}
                      lines: [{id: 1, item: trainer, cost: 30000.00, units: 4}]
                    """.formatted(words[0], words[1]))).ends(0);
            office.steps("olivia", words[0], "2024-03-05", "submit", "screen", "recommend");
        }
        for (String id : List.of("A-1", "A-2", "A-3")) {
            office.on("peter", "decide", id, "approve", "--amount", "21000", "--reason", "complete", "--day", "2024-03-20")
                    .ends(0);
        }
        office.on("paul", "decide", "A-2", "amend", "--amount", "15000.50", "--reason", "less", "--day", "2024-03-21")
                .ends(0);
        office.steps("olivia", "A-2", "2024-03-22", "withdraw");
        office.steps("olivia", "A-3", "2024-03-22", "contract", "lapse");
        office.steps("olivia", "A-4", "2024-03-22", "withdraw");
        for (String by : List.of("scheme", "month", "district", "size")) {
            JsonNode told = FundOffice.json(office.on(null, "stats", "--by", by, "-f", "json").ends(0));
            JsonNode all = told.get("all");
            assertEquals(1, all.get("grants").asInt(), "A-1");
            assertEquals(2_100_000, all.get("grantedCents").asLong());
            assertEquals(2, all.get("givenUp").asInt(), "A-2 and A-3; A-4 had no grant");
            assertEquals(1_500_050 + 2_100_000, all.get("givenUpCents").asLong());
            for (String sum : List.of("applications", "grants", "grantedCents", "givenUp", "givenUpCents")) {
                assertEquals(all.get(sum).asLong(), told.get("groups").valueStream()
                        .mapToLong(group -> group.get(sum).asLong()).sum(), by + " " + sum);
            }
        }
        long ever = 0;
        for (String id : List.of("A-1", "A-2", "A-3", "A-4")) {
            long last = 0;
            for (JsonNode each : FundOffice.json(office.on(null, "show", id, "-f", "json").ends(0)).get("decisions")) {
                long amount = each.path("amountCents").asLong();
                last = amount > 0 ? amount : last;
            }
            ever += last;
        }
        assertEquals(2_100_000 + 1_500_050 + 2_100_000, ever);
        String csv = office.on(null, "stats", "-f", "csv").ends(0).out();
        assertTrue(csv.contains("in all,4,4,0.00,1,21000.00,2,36000.50,0.00,0.00"), csv);
    }
}
