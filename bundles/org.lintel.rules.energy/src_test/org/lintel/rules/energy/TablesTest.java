// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintel.core.result.Confidence;
import org.lintel.rules.catalog.Catalog;
import org.lintel.rules.pack.Table;

/** The figures of the packs, row by row against the transcriptions they were typed from. */
class TablesTest {

    private final Catalog catalog = Catalog.load();

    @Test
    void lightingPowerDensities() throws IOException {
        Table table = table("hk-bec", "lpd");
        List<List<String>> facts = facts("tables2/bec2024_lpd_s2.csv");
        assertEquals(68, table.rows().size());
        assertEquals(facts.size(), table.rows().size());
        for (int i = 0; i < facts.size(); i++) {
            assertEquals(number(facts.get(i).get(1)), table.number(table.rows().get(i), "lpd"),
                    facts.get(i).getFirst());
        }
    }

    @Test
    void coefficientsOfPerformance() throws IOException {
        Table table = table("hk-bec", "cop");
        List<List<String>> facts = facts("tables/bec2024_cop.csv");
        assertEquals(45, table.rows().size());
        assertEquals(facts.size(), table.rows().size());
        for (int i = 0; i < facts.size(); i++) {
            assertEquals(number(facts.get(i).get(7)), table.number(table.rows().get(i), "cop"),
                    facts.get(i).toString());
        }
    }

    @Test
    void insulationOf2012() throws IOException {
        for (String[] pair : new String[][] {{"pipe-insulation", "tables/bec2012_ins_chw_pipe.csv"},
            {"duct-insulation", "tables/bec2012_ins_duct.csv"}}) {
            Table table = catalog.editions("hk-bec").getFirst().table(pair[0]);
            List<List<String>> facts = facts(pair[1]);
            assertEquals(facts.size(), table.rows().size());
            for (int i = 0; i < facts.size(); i++) {
                assertEquals(facts.get(i), table.rows().get(i).cells().subList(1, facts.get(i).size() + 1));
            }
        }
    }

    @Test
    void conductivities() throws IOException {
        Table table = table("u-value", "conductivity");
        List<List<String>> facts = facts("tables/ottv_conductivity.csv");
        assertEquals(25, table.rows().size());
        assertEquals(facts.size(), table.rows().size());
        for (int i = 0; i < facts.size(); i++) {
            assertEquals(facts.get(i).getFirst(), table.text(table.rows().get(i), "material"));
            assertEquals(number(facts.get(i).get(1)), table.number(table.rows().get(i), "density"));
            assertEquals(number(facts.get(i).get(2)), table.number(table.rows().get(i), "conductivity"));
        }
    }

    @Test
    void surfaceFilms() throws IOException {
        Table table = table("u-value", "film");
        List<List<String>> facts = facts("tables/ottv_surface_film.csv");
        assertEquals(10, table.rows().size());
        assertEquals(facts.size(), table.rows().size());
        for (int i = 0; i < facts.size(); i++) {
            assertEquals(number(facts.get(i).get(3)), table.number(table.rows().get(i), "r"), facts.get(i).toString());
        }
    }

    @Test
    void airSpaces() throws IOException {
        Table table = table("u-value", "air-space");
        List<List<String>> facts = facts("tables/ottv_air_space.csv");
        assertEquals(8, table.rows().size());
        assertEquals(facts.size(), table.rows().size());
        String[] widths = {"5", "10", "20", "50", "75", "100"};
        for (int i = 0; i < facts.size(); i++) {
            for (int j = 0; j < widths.length; j++) {
                assertEquals(number(facts.get(i).get(3 + j)), table.number(table.rows().get(i), widths[j]),
                        facts.get(i).toString());
            }
        }
    }

    @Test
    void overallThermalTransferValue() throws IOException {
        same("tables/ottv_tdeq_wall.csv", "tdeq-wall", 16, List.of("less than 22", "23-199", "200-379", "380-569",
                "570 or more"), 1);
        same("tables/ottv_tdeq_roof.csv", "tdeq-roof", 5, List.of("tdeq"), 1);
        same("tables/ottv_sf.csv", "sf", 17, List.of("sf"), 1);
        same("tables/ottv_esm_sidefin.csv", "esm-fin", 31, List.of("N", "NE", "E", "SE", "S", "SW", "W", "NW"), 1);
        same("tables/ottv_absorptivity.csv", "absorptivity", 50, List.of("alpha"), 1);
        same("tables/ottv_esm_overhang.csv", "esm-overhang", 21, List.of("N"), 1);
        for (String pair : List.of("NE", "NW")) {
            same("tables/ottv_esm_overhang.csv", "esm-overhang", 21, List.of(pair), 2);
        }
        for (String third : List.of("S", "E", "W")) {
            same("tables/ottv_esm_overhang.csv", "esm-overhang", 21, List.of(third), 3);
        }
        for (String fourth : List.of("SE", "SW")) {
            same("tables/ottv_esm_overhang.csv", "esm-overhang", 21, List.of(fourth), 4);
        }
    }

    /** Some columns of a table of the code against those of a transcription, from one of its columns on. */
    private void same(String file, String name, int rows, List<String> columns, int from) throws IOException {
        Table table = table("hk-ottv", name);
        List<List<String>> facts = facts(file);
        assertEquals(rows, table.rows().size());
        assertEquals(facts.size(), table.rows().size());
        for (int i = 0; i < facts.size(); i++) {
            for (int j = 0; j < columns.size(); j++) {
                assertEquals(number(facts.get(i).get(from + j).strip()),
                        table.number(table.rows().get(i), columns.get(j)), name + " " + facts.get(i));
            }
        }
    }

    @Test
    void limitsOfTheOverallThermalTransferValue() {
        Table table = table("hk-ottv", "limits");
        for (String part : List.of("tower", "podium")) {
            List<Double> limits = new ArrayList<>();
            List<Double> copied = new ArrayList<>();
            for (Table.Row row : table.rows("applies", "commercial")) {
                if (table.text(row, "part").equals(part)) {
                    limits.add(table.number(row, "limit"));
                    copied.addAll(row.confidence() == Confidence.CONFIRMED ? List.of()
                            : List.of(table.number(row, "limit")));
                }
            }
            assertEquals(part.equals("tower") ? List.of(35.0, 30.0, 24.0, 21.0, 20.0)
                    : List.of(80.0, 70.0, 56.0, 50.0, 40.0), limits);
            assertEquals(part.equals("tower") ? List.of(30.0, 24.0) : List.of(70.0, 56.0), copied);
        }
    }

    @Test
    void singaporesShadingCoefficients() throws IOException {
        Map<String, Table> tables = Map.of("horizontal", table("sg-envelope", "sc2-horizontal"), "vertical",
                table("sg-envelope", "sc2-vertical"), "eggcrate", table("sg-envelope", "sc2-egg-crate"));
        List<List<String>> facts = facts("tables/sg_sc2_own_extract.csv");
        assertEquals(3060, facts.size());
        for (List<String> fact : facts) {
            String key = fact.get(2) + (fact.get(3).isEmpty() ? "" : " R1 " + fact.get(3))
                    + (fact.get(4).isEmpty() ? "" : " R2 " + fact.get(4));
            Table table = tables.get(fact.get(1));
            assertEquals(number(fact.get(6)), table.number(table.row(key), fact.get(5)), fact.toString());
        }
    }

    @Test
    void singaporesHoursOfSun() throws IOException {
        Table table = table("sg-envelope", "solar");
        List<List<String>> facts = facts("tables/sg_solar_C8_C11.csv");
        assertEquals(144, table.rows().size());
        for (int i = 0; i < facts.size(); i++) {
            for (int j = 0; j < 5; j++) {
                String cell = facts.get(i).get(4 + j).strip();
                String column = List.of("vsa", "hsa", "direct", "diffuse", "total").get(j);
                assertEquals(cell.isEmpty() ? Double.NaN : Math.abs(number(cell)) == 0 ? 0 : number(cell),
                        table.number(table.rows().get(i), column), facts.get(i).toString());
            }
        }
    }

    @Test
    void singaporesCorrectionFactors() throws IOException {
        Map<String, String> files = Map.of("cf-wall-ettv", "sg_cf_wall_ettv", "cf-wall-retv", "sg_cf_wall_retv",
                "cf-roof", "sg_cf_roof");
        for (Map.Entry<String, String> each : files.entrySet()) {
            Table table = table("sg-envelope", each.getKey());
            List<List<String>> facts = facts("tables/" + each.getValue() + ".csv");
            assertEquals(facts.size(), table.rows().size());
            for (List<String> fact : facts) {
                for (int i = 0; i < 8; i++) {
                    assertEquals(number(fact.get(1 + i)), table.number(table.row("pitch " + fact.getFirst()),
                            List.of("N", "NE", "E", "SE", "S", "SW", "W", "NW").get(i)), fact.toString());
                }
            }
        }
    }

    @Test
    void singaporesConductivities() throws IOException {
        Table table = table("sg-envelope", "c5-conductivity");
        List<List<String>> facts = facts("tables/sg_conductivity.csv");
        assertEquals(facts.size(), table.rows().size());
        for (int i = 0; i < facts.size(); i++) {
            Table.Row row = table.rows().get(i);
            String[] range = facts.get(i).get(2).strip().split("-");
            assertEquals(facts.get(i).get(1), table.text(row, "density"));
            double[] told = {number(range[0]), number(range[range.length - 1])};
            assertEquals(Math.min(told[0], told[1]), table.number(row, "conductivity"), facts.get(i).toString());
            assertEquals(range.length == 1 ? Double.NaN : Math.max(told[0], told[1]), table.number(row, "most"));
        }
    }

    @Test
    void residentialFactors() throws IOException {
        Table factors = table("hk-rttv", "orientation");
        for (List<String> fact : facts("tables/rttv_g.csv")) {
            String row = fact.getFirst().equals("ROOF") ? "roof" : fact.getFirst();
            assertEquals(number(fact.get(1)), factors.number(factors.row(row), "factor"), fact.toString());
        }
        Table coefficients = table("hk-rttv", "coefficient");
        List<List<String>> facts = facts("tables/rttv_coeff.csv");
        List<String> columns = List.of("opaque", "glass", "solar");
        for (int i = 0; i < columns.size(); i++) {
            assertEquals(number(facts.get(i).get(1)), coefficients.number(coefficients.row("wall"), columns.get(i)));
            assertEquals(number(facts.get(i).get(2)), coefficients.number(coefficients.row("roof"), columns.get(i)));
        }
    }

    /** The cells of the deemed-to-satisfy tables that are published. */
    @Test
    void deemedToSatisfy() throws IOException {
        Table table = table("hk-rttv", "deemed");
        List<List<String>> facts = facts("tables/rttv_dts_known.csv");
        assertEquals(facts.size(), table.rows().size());
        for (int i = 0; i < facts.size(); i++) {
            List<String> columns = List.of("absorptivity", "wwr", "N", "E", "S", "W");
            for (int j = 0; j < columns.size(); j++) {
                assertEquals(number(facts.get(i).get(1 + j)), table.number(table.rows().get(i), columns.get(j)));
            }
        }
    }

    /** MS 1525 as far as it is known: all of it candidates. */
    @Test
    void malaysia() throws IOException {
        List<List<String>> facts = facts("tables/my_ms1525_k.csv");
        Map<String, Double> told = new HashMap<>();
        facts.forEach(fact -> told.put(fact.getFirst(), number(fact.get(1))));
        assertEquals(15, facts.size());
        Map<String, Double> typed = new HashMap<>();
        Table walls = table("my-ms1525", "wall-coefficient");
        typed.put("OTTV opaque coefficient", walls.number(walls.row("wall"), "opaque"));
        typed.put("OTTV glass conduction", walls.number(walls.row("wall"), "glass"));
        typed.put("OTTV solar", walls.number(walls.row("wall"), "solar"));
        Table limits = table("my-ms1525", "limit");
        limits.rows().forEach(row -> typed.put(row.cells().getFirst() + " limit W/m2", limits.number(row, "limit")));
        Table factors = table("my-ms1525", "cf");
        factors.rows().forEach(row -> typed.put("CF " + row.cells().getFirst(), factors.number(row, "factor")));
        Table roofs = table("my-ms1525", "roof-u");
        typed.put("roof U light <50 kg/m2", roofs.number(roofs.row("light"), "u"));
        typed.put("roof U heavy >=50 kg/m2", roofs.number(roofs.row("heavy"), "u"));
        assertEquals(told, typed);
        for (Table table : catalog.editions("my-ms1525").getLast().tables().values()) {
            table.rows().forEach(row -> assertTrue(row.confidence() != Confidence.CONFIRMED, table.name()));
        }
    }

    private Table table(String pack, String name) {
        return catalog.editions(pack).getLast().table(name);
    }

    private static double number(String cell) {
        return Double.parseDouble(cell);
    }

    /**
     * The rows of a transcription below its header, in which no cell with a number is quoted before the last column.
     */
    private static List<List<String>> facts(String file) throws IOException {
        String corpus = System.getenv("LINTEL_CORPUS");
        assumeTrue(corpus != null, "LINTEL_CORPUS is not set");
        Path path = Path.of(corpus, "facts", file);
        assertTrue(Files.exists(path), path + " is missing");
        List<List<String>> rows = new ArrayList<>();
        for (String line : Files.readAllLines(path).subList(1, Files.readAllLines(path).size())) {
            if (!line.isBlank()) {
                rows.add(cells(line));
            }
        }
        return rows;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
