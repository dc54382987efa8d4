// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.xlsx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.BaselineState;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Location;
import org.lintel.core.result.Operation;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.Result;
import org.lintel.core.result.Run;
import org.lintel.core.result.Schedule;
import org.lintel.core.result.Severity;
import org.lintel.core.result.Subject;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.report.ManyResults;
import org.lintel.report.ReportOptions;
import org.lintel.report.RichRun;
import org.w3c.dom.Element;

/** The workbook: what stands where, and that its formulas give Lintel's figures. */
class XlsxReportTest {

    private static ReadBook book(Run run, ReportOptions options) throws IOException {
        return new ReadBook(ReadBook.written(run, options));
    }

    private static Run run(Calculation... calculations) {
        Run rich = RichRun.run();
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < calculations.length; i++) {
            results.add(new Result(RichRun.LPD, RichRun.subject("IfcSpace", "Room " + i, i, RichRun.TOWER, "Level 1"),
                    "",
                    Outcome.PASS, Severity.INFO, Message.of("fine", "好"), Message.EMPTY, calculations[i], List.of(),
                    null,
                    List.of(), List.of(), List.of(), BaselineState.NONE, null));
        }
        return new Run("0.1.0", "", false, rich.files(), rich.packs(), rich.rules(), results, List.of(), List.of(),
                List.of());
    }

    /** The same with a table at its first result. */
    private static Run with(Run run, Schedule schedule) {
        Result r = run.results().getFirst();
        Result result = new Result(r.rule(), new Subject("envelope-part", "podium", "", "", "podium", "", r.subject().where()),
                "", r.outcome(), r.severity(), r.summary(), r.remedy(), r.calculation(), List.of(), null, List.of(),
                List.of(schedule), List.of(), BaselineState.NONE, null);
        return new Run("0.1.0", "", false, run.files(), run.packs(), run.rules(), List.of(result), List.of(), List.of(),
                List.of());
    }

    /** Every formula, worked out from what is typed in alone, gives what is stored; their number. */
    private static int agree(ReadBook book) {
        int formulas = 0;
        for (Map.Entry<String, Map<String, ReadBook.Cell>> sheet : book.sheets.entrySet()) {
            SheetMath math = new SheetMath(sheet.getValue());
            for (Map.Entry<String, ReadBook.Cell> cell : sheet.getValue().entrySet()) {
                if (cell.getValue().formula() != null) {
                    formulas++;
                    double stored = cell.getValue().value();
                    assertEquals(stored, math.of(cell.getKey()), Math.abs(stored) * 1e-9,
                            () -> sheet.getKey() + "!" + cell.getKey() + " = " + cell.getValue().formula());
                }
            }
        }
        return formulas;
    }

    @Test
    void itsTextIsAsItWasWhenAPersonLastLookedAtIt() throws IOException {
        for (Language language : Language.values()) {
            StringBuilder out = new StringBuilder();
            book(RichRun.run(), ReportOptions.PLAIN.withLanguage(language).withShowAll(true)).sheets.forEach((name,
                    cells) -> {
                out.append("## ").append(name).append('\n');
                cells.forEach((cell, content) -> out.append(cell).append('\t').append(shortened(content.toString()))
                        .append('\n'));
            });
            compare("xlsx." + language.tag() + ".txt", out.toString());
        }
    }

    private static String shortened(String cell) {
        String line = cell.replace("\r", "␍").replace("\n", "␊");
        return line.length() <= 200 ? line : line.substring(0, 200) + "… (" + line.length() + ")";
    }

    private static void compare(String name, String actual) throws IOException {
        if (Boolean.getBoolean("lintel.golden.update")) {
            Files.writeString(Path.of("src_test/org/lintel/report/golden", name + ".golden"), actual);
            return;
        }
        try (InputStream in = RichRun.class.getResourceAsStream("golden/" + name + ".golden")) {
            assertNotNull(in, "no golden file " + name + "; run with -Dlintel.golden.update=true");
            assertEquals(new String(in.readAllBytes(), StandardCharsets.UTF_8), actual, name);
        }
    }

    @Test
    void theSameRunGivesTheSameBytes() throws IOException {
        assertArrayEquals(ReadBook.written(RichRun.run(), ReportOptions.PLAIN),
                ReadBook.written(RichRun.run(), ReportOptions.PLAIN));
    }

    @Test
    void formulasGiveLintelsOwnFigures() throws IOException {
        assertTrue(agree(book(RichRun.run(), ReportOptions.PLAIN)) > 30);
    }

    @Test
    void aChangedInputChangesTheResult() throws IOException {
        Calculation area = Calculation.read(Message.of("area", "面積"), "A", Quantity.of(20, Unit.SQUARE_METRE),
                List.of());
        Calculation lamps = Calculation.of(Operation.SUM, Message.of("lamps", "燈"), "P", Unit.KILOWATT, List.of(
                Calculation.read(Message.EMPTY, "P1", Quantity.of(60, Unit.WATT), List.of()),
                Calculation.read(Message.EMPTY, "P2", Quantity.of(0.08, Unit.KILOWATT), List.of())));
        Calculation density = Calculation.of(Operation.QUOTIENT, Message.of("density", "密度"), "LPD",
                Unit.WATT_PER_SQUARE_METRE, List.of(lamps, area));
        ReadBook book = book(run(density), ReportOptions.PLAIN);
        Map<String, ReadBook.Cell> sheet = book.sheets.get("lighting-power-density");
        String result = cell(sheet, "density", 4);
        assertEquals(7, new SheetMath(sheet).of(result), 1e-12);
        assertEquals(3.5, new SheetMath(sheet).type(cell(sheet, "area", 4), 40).of(result), 1e-12);
        String kilowatts = sheet.entrySet().stream().filter(each -> each.getValue().value() == 0.08 && each.getKey()
                .startsWith("E"))
                .findFirst().orElseThrow().getKey();
        assertEquals(13, new SheetMath(sheet).type(kilowatts, 0.2).of(result), 1e-12);
    }

    /** The cell in the row whose first cell says something, so many columns to the right. */
    private static String cell(Map<String, ReadBook.Cell> sheet, String label, int right) {
        String first = sheet.entrySet().stream().filter(each -> each.getKey().startsWith("A")
                && label.equals(each.getValue().text())).findFirst().orElseThrow().getKey();
        return (char) ('A' + right) + first.substring(1);
    }

    @Test
    void whatIsReadOnceIsTypedOnce() throws IOException {
        List<Evidence> source = List.of(new Evidence.FromModel(Evidence.Origin.QUANTITY, "Qto.Area", "2",
                new Location("a.ifc", 7, 1, 7)));
        Calculation area = Calculation.read(Message.of("area", "面積"), "A", Quantity.of(2, Unit.SQUARE_METRE), source);
        Calculation again = Calculation.read(Message.of("area", "面積"), "A", Quantity.of(2, Unit.SQUARE_METRE), source);
        Calculation heat = Calculation.of(Operation.PRODUCT, Message.of("heat", "熱"), "Q", Unit.NONE,
                List.of(area, Calculation.read(Message.EMPTY, "f", Quantity.of(30, Unit.NONE), List.of())));
        Calculation mean = Calculation.of(Operation.QUOTIENT, Message.of("mean", "平均"), "q", Unit.NONE,
                List.of(heat, again, heat));
        Map<String, ReadBook.Cell> sheet = book(run(mean), ReportOptions.PLAIN).sheets.get("lighting-power-density");
        String first = cell(sheet, "area", 4);
        long typed = sheet.entrySet().stream().filter(each -> each.getKey().startsWith("E")
                && each.getValue().formula() == null && !Double.isNaN(each.getValue().value())).count();
        assertEquals(2, typed, "the area and the factor");
        assertEquals(1 / 5.0, new SheetMath(sheet).type(first, 5).of(cell(sheet, "mean", 4)), 1e-12);
    }

    /** A U-value that nobody knows is another one for each construction; what a place of the model says is one. */
    @Test
    void whatOnlyHappensToBeEqualIsTypedTwice() throws IOException {
        Evidence assumed = new Evidence.Assumed(Message.of("not known", "未明"));
        Evidence measured = new Evidence.FromModel(Evidence.Origin.GEOMETRY, "IfcColumn.Representation", "2 m²",
                new Location("a.ifc", 7, 1, 7));
        Evidence typed = new Evidence.FromModel(Evidence.Origin.TYPE, "Pset.Absorptance", "0.7",
                new Location("a.ifc", 9, 1, 9));
        List<Calculation> walls = new ArrayList<>();
        for (String mark : List.of("W1", "W2", "W1")) {
            walls.add(Calculation.of(Operation.PRODUCT, Message.verbatim(mark), "Q", Unit.NONE, List.of(
                    Calculation.read(Message.of("area", "面積"), "A", Quantity.of(2, Unit.NONE), List.of(measured)),
                    Calculation.read(Message.of("U", "U"), "U", Quantity.of(3, Unit.NONE), List.of(assumed)),
                    Calculation.read(Message.of("colour", "顏色"), "α", Quantity.of(0.7, Unit.NONE), List.of(typed)))));
        }
        Calculation sum = Calculation.of(Operation.SUM, Message.of("heat", "熱"), "Q", Unit.NONE, walls);
        Map<String, ReadBook.Cell> sheet = book(run(sum), ReportOptions.PLAIN).sheets.get("lighting-power-density");
        long inputs = sheet.entrySet().stream().filter(each -> each.getKey().startsWith("E")
                && each.getValue().formula() == null && !Double.isNaN(each.getValue().value())).count();
        assertEquals(3 + 2 + 1, inputs, "three areas, the U-values of two constructions, one colour");
        String heat = cell(sheet, "heat", 4);
        String wall = cell(sheet, "W1", 4);
        int row = Integer.parseInt(wall.substring(1));
        assertEquals(12.6 + 0.7, new SheetMath(sheet).type("E" + (row + 1), 2 + 1 / 3.0).of(heat), 1e-9);
        assertEquals(4.2 + 2 * 5.6, new SheetMath(sheet).type("E" + (row + 2), 4).of(heat), 1e-9);
    }

    @Test
    void aTableFollowsTheCalculation() throws IOException {
        Calculation one = Calculation.read(Message.of("one", "一"), "A", Quantity.of(2, Unit.SQUARE_METRE), List.of());
        Calculation two = Calculation.read(Message.of("two", "二"), "A", Quantity.of(3, Unit.SQUARE_METRE), List.of());
        Calculation sum = Calculation.of(Operation.SUM, Message.of("sum", "和"), "A", Unit.SQUARE_METRE, List.of(one, two));
        Calculation both = Calculation.of(Operation.SUM, Message.EMPTY, "Σ", Unit.SQUARE_METRE, List.of(one, two,
                Calculation.read(Message.EMPTY, "", Quantity.of(1, Unit.SQUARE_METRE), List.of())));
        Calculation elsewhere = Calculation.read(Message.EMPTY, "A", Quantity.of(9, Unit.SQUARE_METRE), List.of());
        Schedule form = new Schedule(Text.of("form", "表格"), List.of(Schedule.Column.of("of", "項"),
                new Schedule.Column(Text.of("area", "面積"), Unit.SQUARE_METRE)), List.of(
                        List.of("both", Quantity.of(6, Unit.SQUARE_METRE)), List.of("again", Quantity.of(6, Unit.SQUARE_METRE)),
                        List.of("range", "2.00 – 6.00"), List.of("stale", Quantity.of(7, Unit.SQUARE_METRE)),
                        List.of("elsewhere", Quantity.of(9, Unit.SQUARE_METRE))),
                List.of(new Schedule.Follows(0, 1, both, both), new Schedule.Follows(1, 1, both, both),
                        new Schedule.Follows(2, 1, one, both), new Schedule.Follows(3, 1, both, both),
                        new Schedule.Follows(4, 1, elsewhere, elsewhere)));
        Map<String, ReadBook.Cell> cells = book(with(run(sum), form), ReportOptions.PLAIN).sheets.get("form");
        String sheet = "'lighting-power-density'!E";
        String first = cells.get("B5").formula();
        assertTrue(first.matches("SUM\\(" + sheet + "\\d+," + sheet + "\\d+,1\\)"), first);
        assertEquals("'form'!B5", cells.get("B6").formula());
        assertTrue(cells.get("B7").formula().startsWith("IF(FIXED(" + sheet), cells.get("B7").formula());
        assertTrue(cells.get("B7").formula().contains("\" – \""), cells.get("B7").formula());
        assertEquals("2.00 – 6.00", cells.get("B7").text());
        assertNull(cells.get("B8").formula(), "the calculation gives 6");
        assertNull(cells.get("B9").formula(), "it stands nowhere");
    }

    @Test
    void treesOfAnyShapeGiveTheirOwnFigures() throws IOException {
        Random random = new Random(11);
        for (int round = 0; round < 60; round++) {
            Calculation[] trees = new Calculation[1 + random.nextInt(12)];
            for (int i = 0; i < trees.length; i++) {
                trees[i] = tree(random, 4);
            }
            int formulas = agree(book(run(trees), ReportOptions.PLAIN));
            assertTrue(formulas >= trees.length, "round " + round);
        }
    }

    private static final Unit[] UNITS = {Unit.NONE, Unit.PERCENT, Unit.DEGREE,
        Unit.of("k", Unit.NONE.dimension(), 1000, 2), Unit.of("ppm", Unit.NONE.dimension(), 1e-6, 0)};

    private static Calculation tree(Random random, int depth) {
        Unit unit = UNITS[random.nextInt(UNITS.length)];
        if (depth < 4 && (depth == 0 || random.nextInt(3) == 0)) {
            return Calculation.read(Message.EMPTY, "x", Quantity.of(random.nextDouble() * 100 + 0.1, unit), List.of());
        }
        Operation operation = Operation.values()[1 + random.nextInt(4)];
        int count = random.nextInt(8) == 0 ? 230 : 1 + random.nextInt(4);
        List<Calculation> terms = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            terms.add(tree(random, count > 10 ? 0 : depth - 1));
        }
        operation = count > 10 ? Operation.SUM : operation;
        if (operation == Operation.SUM && random.nextBoolean()) {
            Unit one = terms.getFirst().value().unit();
            terms = new ArrayList<>(terms.stream().map(term -> term.terms().isEmpty()
                    ? Calculation.read(Message.EMPTY, "x", term.value().in(one), List.of()) : term).toList());
        }
        return Calculation.of(operation, Message.EMPTY, "x", unit, terms);
    }

    @Test
    void aLongSumIsStillLive() throws IOException {
        List<Calculation> walls = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            walls.add(Calculation.of(Operation.PRODUCT, Message.verbatim("W" + i), "Q", Unit.WATT, List.of(
                    Calculation.read(Message.EMPTY, "A", Quantity.of(i % 17 + 0.1, Unit.SQUARE_METRE), List.of()),
                    Calculation.read(Message.EMPTY, "q", Quantity.of(i % 13 + 0.3, Unit.WATT_PER_SQUARE_METRE),
                    List.of()))));
        }
        Calculation total = Calculation.of(Operation.SUM, Message.of("total", "合計"), "ΣQ", Unit.WATT, walls);
        ReadBook book = book(run(total), ReportOptions.PLAIN);
        assertEquals(3001 + 5, agree(book), "and the five totals of the summary");
        Map<String, ReadBook.Cell> sheet = book.sheets.get("lighting-power-density");
        assertTrue(sheet.get(cell(sheet, "total", 4)).formula().startsWith("SUMIF("));
    }

    @Test
    void textStaysTextWhateverItBeginsWith() throws IOException {
        ReadBook book = book(RichRun.run(), ReportOptions.PLAIN.withShowAll(true));
        Set<Integer> quoted = new HashSet<>();
        var styles = book.part("xl/styles.xml").getElementsByTagNameNS("*", "cellXfs").item(0).getChildNodes();
        for (int i = 0; i < styles.getLength(); i++) {
            if (((Element) styles.item(i)).getAttribute("quotePrefix").equals("1")) {
                quoted.add(i);
            }
        }
        int found = 0;
        for (Map<String, ReadBook.Cell> sheet : book.sheets.values()) {
            for (ReadBook.Cell cell : sheet.values()) {
                if (cell.text() != null && !cell.text().isEmpty() && "=+-@".indexOf(cell.text().charAt(0)) >= 0) {
                    assertTrue(cell.formula() == null && quoted.contains(cell.style()), cell.text());
                    found++;
                }
            }
        }
        assertTrue(found >= 2, "the hostile names are there");
        assertEquals("=cmd()|' /C calc'!A0", RichRun.HOSTILE.get(5));
    }

    @Test
    void sheetsHaveNamesThatProgramsTake() throws IOException {
        SheetNames names = new SheetNames();
        assertEquals("History (2)", names.unique("History"));
        assertEquals("a b", names.unique("'a[:]*?/\\b'"));
        assertEquals("A B (2)", names.unique("A B"));
        assertEquals(31, names.unique("x".repeat(100)).length());
        assertEquals("x".repeat(26) + "… (2)", names.unique("x".repeat(100)));
        assertEquals("–", names.unique("\u202e\u0000"));
        for (String name : book(run(tree(new Random(1), 4)), ReportOptions.PLAIN).sheets.keySet()) {
            assertTrue(name.length() <= 31 && !name.matches(".*[\\[\\]:*?/\\\\].*"), name);
        }
    }

    @Test
    void whatLooksLikeAnEscapeComesOutAsItIs() throws IOException {
        StringBuilder out = new StringBuilder();
        CellText.append(out, "a_x0041_b _x00e9_ _xyz_ _x0041");
        assertEquals("a_x005F_x0041_b _x005F_x00e9_ _xyz_ _x0041", out.toString());
    }

    @Test
    void manyResultsAreWrittenSheetBySheet() throws IOException {
        ReadBook book = book(ManyResults.run(5_000), ReportOptions.PLAIN);
        assertTrue(book.sheets.keySet().size() < 12, "a sheet for each result would be too many");
        assertTrue(book.sheets.get("Findings").size() > 1_000);
    }
}
