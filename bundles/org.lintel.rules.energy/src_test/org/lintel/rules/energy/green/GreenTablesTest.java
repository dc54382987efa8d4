// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.green;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintel.core.result.Confidence;
import org.lintel.rules.catalog.Catalog;
import org.lintel.rules.pack.Csv;
import org.lintel.rules.pack.Table;

/** The pack's figures are those of the transcriptions. */
class GreenTablesTest {

    private final Catalog catalog = Catalog.load();

    @Test
    void solarPanels() throws IOException {
        Table table = table("solar-panels");
        Map<String, String> rows = Map.of("pv_height_above_roof_NTEH", "height on a New Territories exempted house",
                "pv_height_simple_regime", "height of the simple regime there", "pv_height_other_private_building",
                "height on another private building", "pv_coverage_of_roof", "share of the roofed-over area");
        Map<String, String> facts = new HashMap<>();
        facts("data/nteh_solar.csv").forEach(row -> facts.put(row.get(0), row.get(2)));
        rows.forEach((fact, row) -> assertEquals(Double.parseDouble(facts.get(fact)),
                table.number(table.row(row), "value")));
    }

    /** A row for both companies is a row of each; own knowledge is a candidate. */
    @Test
    void feedInTariff() throws IOException {
        Table table = table("feed-in-tariff");
        int rows = 0;
        for (List<String> fact : facts("data/fit_rates.csv")) {
            for (String company : fact.get(0).equals("both") ? List.of("clp", "hke")
                    : List.of(fact.get(0).toLowerCase(Locale.ROOT))) {
                boolean early = !fact.get(5).isEmpty();
                Table.Row row = table.rows().stream().filter(each -> table.text(each, "company").equals(company)
                        && table.text(each, "joined_to").isEmpty() != early
                        && table.number(each, "to_kw") == Double.parseDouble(fact.get(2))).findFirst().orElse(null);
                assertNotNull(row, fact::toString);
                assertEquals(Double.parseDouble(fact.get(1)), table.number(row, "from_kw"));
                assertEquals(Double.parseDouble(fact.get(3)), table.number(row, "rate"));
                assertEquals(fact.get(6).equals("K") ? Confidence.CANDIDATE : Confidence.CONFIRMED, row.confidence());
                rows++;
            }
        }
        assertEquals(table.rows().size(), rows);
    }

    @Test
    void chargers() throws IOException {
        Table table = table("ev-charging");
        Map<String, String> facts = new HashMap<>();
        facts("tables2/app2_ev_rules.csv").forEach(row -> facts.put(row.get(0), row.get(2)));
        assertEquals(facts.get("EV-1"), table.text(table.row("share of disregarded spaces"), "value"));
        assertEquals(facts.get("EV-2"), table.text(table.row("medium charger"), "value"));
        assertEquals(facts.get("EV-5"), table.text(table.row("plans submitted from"), "value"));
        assertTrue(facts.get("EV-3").startsWith(table.text(table.row("quick charger"), "value")));
    }

    private Table table(String name) {
        return catalog.editions("hk-green").getLast().table(name);
    }

    private static List<List<String>> facts(String file) throws IOException {
        String corpus = System.getenv("LINTEL_CORPUS");
        assumeTrue(corpus != null, "LINTEL_CORPUS is not set");
        List<List<String>> rows = Csv.lines(Files.readString(Path.of(corpus, "facts", file))).stream()
                .map(Csv.Line::fields).toList();
        return rows.subList(1, rows.size());
    }
}
