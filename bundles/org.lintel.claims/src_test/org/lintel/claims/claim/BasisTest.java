// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lintel.claims.scheme.Funds;
import org.lintel.rules.yaml.YamlException;

/** What a calculation rests on is written and read again; what was tampered with is refused, and nothing breaks. */
class BasisTest {

    private static final Funds FUNDS = Funds.supplied();
    private static final String APPLICATION = """
            application:
              id: "x\\ty\\\\-"
              scheme: citf-bim-training
              applicant: a
              date: 2024-03-01
              asked: 900000.00
              facts: {levy-paid: 2023-06-30, proven-technology: true, certified-trainer: true}
              lines:
                - {id: 1, item: trainer, name: BIM, cost: 8000000.00, units: 2000}
                - {id: "-", item: venue, cost: 9000.10, units: 2.5}
            enterprises:
              - {id: a, name: A Limited, holders: {chan: 60%, lee: 1/3}}
              - {id: b, name: B Limited, holders: {chan: 30%, lee: 70%}}
            granted:
              - {id: g1, scheme: citf-bim-training, applicant: b, date: 2023-11-02, amount: 5500000.00}
            """;
    /** Trainees, as a decision on courses has them. */
    private static final String ROLL = "course\tai-1\nsession\tai-1\ts1\t2026-05-04T09:00\t2026-05-04T13:00\n"
            + "trainee\tt1\t2020-01-01/ 2021-01-01/2022-01-01\t-\nenrolled\tt1\tai-1\ncertificate\tt1/ai-1\t2026-05-12\n";

    private static ApplicationFile file() throws YamlException {
        return ApplicationFile.read("test", APPLICATION, FUNDS);
    }

    private static String text(ApplicationFile file) {
        return Basis.of(file.application(), file.register(), Map.of("a", 3), file.ledger(), null, List.of(), file.found());
    }

    @Test
    void itGivesTheSameCalculation() throws YamlException {
        ApplicationFile file = file();
        BasisReader read = new BasisReader(text(file));
        assertTrue(read.isWhole());
        assertEquals("x\ty\\-", read.application().id());
        Assessment then = new Assessor(file.register(), file.ledger()).assess(file.application(), file.found(), false);
        assertTrue(then.grant().low() > 0 && then.grant().low() < 90_000_000, "the ceiling shared with b binds");
        Assessment again = read.assess(file.found());
        assertEquals(then.grant(), again.grant());
        assertEquals(then.outcome(), again.outcome());
    }

    @Test
    void whatIsNoneIsRefused() {
        for (String text : List.of("", "x", Basis.HEAD, Basis.HEAD + "\nfact\ta\tb", Basis.HEAD + "\napplication\tx",
                Basis.HEAD + "\napplication\tx\tcitf-bim-training\ta\tyesterday\t-\t-\t-")) {
            assertThrows(IllegalArgumentException.class, () -> new BasisReader(text), text);
        }
    }

    @Test
    void whateverIsDamagedIsReadOrRefused() throws YamlException {
        String whole = text(file()) + ROLL;
        new BasisReader(whole);
        Random random = new Random(7);
        int refused = 0;
        for (int i = 0; i < 4_000; i++) {
            StringBuilder damaged = new StringBuilder(whole);
            for (int n = random.nextInt(3); n >= 0; n--) {
                int at = random.nextInt(damaged.length());
                switch (random.nextInt(3)) {
                    case 0 -> damaged.setCharAt(at, "\t\n-/%9a\\".charAt(random.nextInt(8)));
                    case 1 -> damaged.deleteCharAt(at);
                    default -> damaged.delete(at, Math.min(damaged.length(), at + random.nextInt(40)));
                }
            }
            try {
                new BasisReader(damaged.toString());
            } catch (IllegalArgumentException e) {
                refused++;
            }
        }
        assertTrue(refused > 100, refused + " refused");
    }
}
