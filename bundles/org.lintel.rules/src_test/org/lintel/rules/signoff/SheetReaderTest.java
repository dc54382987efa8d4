// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.signoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.core.text.Language;

/** Tables from csv and xlsx, and what hostile or careless files come to. */
class SheetReaderTest {

    private static Sheet csv(String text) throws SheetException {
        return SheetReader.read(text.getBytes(StandardCharsets.UTF_8), "t.csv", "");
    }

    private static Sheet xlsx(TinyWorkbook book) throws SheetException {
        return SheetReader.read(book.bytes(), "t.xlsx", "");
    }

    private static String refused(TinyWorkbook book) {
        return message(assertThrows(SheetException.class, () -> xlsx(book)));
    }

    private static String refused(String csv) {
        return message(assertThrows(SheetException.class, () -> csv(csv)));
    }

    private static String message(SheetException e) {
        for (Language language : Language.values()) {
            assertTrue(!e.problem().in(language).isBlank() && !e.remedy().in(language).isBlank());
        }
        return e.text().in(Language.EN);
    }

    private static List<List<String>> cells(Sheet sheet) {
        return sheet.rows().stream().map(Sheet.Row::cells).toList();
    }

    @Test
    void csvAsSpreadsheetsWriteIt() throws SheetException {
        Sheet sheet = csv("\ufeffrow,\"cop, at full load\",\r\nsplit small,2.8,\r\n,,\r\n\r\n\"a \"\"b\"\"\",–,\r\n");
        assertEquals(List.of("row", "cop, at full load"), sheet.head());
        assertEquals(List.of(List.of("split small", "2.8"), List.of("a \"b\"", "")), cells(sheet));
        assertEquals(List.of(2, 5), sheet.rows().stream().map(Sheet.Row::number).toList());
    }

    @Test
    void xlsxWithSharedRichAndInlineText() throws SheetException {
        Sheet sheet = xlsx(new TinyWorkbook());
        assertEquals("Table 6.12", sheet.name());
        assertEquals(List.of("row", "cop"), sheet.head());
        assertEquals(List.of(List.of("split small", "2.8"), List.of("chiller", "5.5")), cells(sheet));
        assertEquals(List.of(3, 4), sheet.rows().stream().map(Sheet.Row::number).toList());
    }

    @Test
    void cellsThatAreLeftOutAreEmpty() throws SheetException {
        Sheet sheet = xlsx(new TinyWorkbook().rows("<row><c t=\"str\"><v>row</v></c><c t=\"str\"><v>a</v></c>"
                + "<c t=\"str\"><v>b</v></c></row>"
                + "<row><c r=\"A2\" t=\"str\"><v>x</v></c><c r=\"C2\" t=\"b\"><v>1</v></c></row>"));
        assertEquals(List.of(List.of("x", "", "TRUE")), cells(sheet));
    }

    @Test
    void theHashIsThatOfTheFile(@TempDir Path folder) throws IOException, SheetException {
        Path file = Files.writeString(folder.resolve("t.csv"), "row,a\nx,1\n");
        // printf 'row,a\nx,1\n' | sha256sum
        assertEquals("cf2490e50592226fe47cea398226df51bc66c6388263814029e9324ce26a834b",
                SheetReader.read(file, "t.csv", "").sha256());
    }

    @Test
    void aWorkbookOfSeveralSheetsAsksWhich() throws SheetException {
        TinyWorkbook two = new TinyWorkbook().replace("xl/workbook.xml", "</sheets>",
                "<sheet name=\"Notes\" sheetId=\"2\" r:id=\"rId1\"/><sheet name=\"Old\" state=\"hidden\" sheetId=\"3\" "
                + "r:id=\"rId1\"/></sheets>");
        assertEquals("t.xlsx: it has 2 visible sheets: Table 6.12, Notes; choose one with --sheet", refused(two));
        assertEquals("Notes", SheetReader.read(two.bytes(), "t.xlsx", "Notes").name());
        assertEquals("t.xlsx: it has no visible sheet \"Old\"; there are: Table 6.12, Notes",
                message(assertThrows(SheetException.class, () -> SheetReader.read(two.bytes(), "t.xlsx", "Old"))));
    }

    @Test
    void whatAReaderOfTheSheetDoesNotSeeIsRefused() {
        String row = "<c r=\"A1\" t=\"str\"><v>row</v></c>";
        assertEquals("t.xlsx, row 1: cell B1 holds a formula; copy the cells and paste them as values",
                refused(new TinyWorkbook().rows("<row r=\"1\">" + row + "<c r=\"B1\"><f>1+1</f><v>2</v></c></row>")));
        assertEquals("t.xlsx, row 9: the row is hidden; show it, or delete it",
                refused(new TinyWorkbook().rows("<row r=\"9\" hidden=\"1\">" + row + "</row>")));
        assertEquals("t.xlsx: column C is hidden; show it, or delete it", refused(new TinyWorkbook().replace(
                TinyWorkbook.SHEET, "<sheetData>", "<cols><col min=\"3\" max=\"3\" hidden=\"1\"/></cols><sheetData>")));
        assertEquals("t.xlsx: cells A3:A4 are merged; split them and write the value into each", refused(
                new TinyWorkbook().replace(TinyWorkbook.SHEET, "</sheetData>",
                        "</sheetData><mergeCells><mergeCell ref=\"A3:A4\"/></mergeCells>")));
        assertEquals("t.xlsx, row 1: cell A1 holds an error: #REF!; write the value",
                refused(new TinyWorkbook().rows("<row r=\"1\"><c r=\"A1\" t=\"e\"><v>#REF!</v></c></row>")));
    }

    @Test
    void documentTypesAndEntitiesAreRefused() {
        String bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        TinyWorkbook entities = new TinyWorkbook();
        entities.put(TinyWorkbook.SHEET, bomb
                + "<worksheet><sheetData><row><c t=\"str\"><v>&b;</v></c></row></sheetData>"
                + "</worksheet>");
        assertTrue(refused(entities).contains("cannot be read"), refused(entities));
        TinyWorkbook outside = new TinyWorkbook();
        outside.put("xl/sharedStrings.xml",
                "<!DOCTYPE sst SYSTEM \"file:///etc/hostname\"><sst><si><t>row</t></si></sst>");
        assertTrue(refused(outside).contains("cannot be read"), refused(outside));
    }

    @Test
    void whatUnpacksToTooMuchIsRefused() {
        TinyWorkbook bomb = new TinyWorkbook().put(TinyWorkbook.SHEET, new byte[200 << 20]);
        assertTrue(bomb.bytes().length < 1 << 20);
        assertEquals("t.xlsx: it unpacks to more than 64 MB; "
                + "open it in a spreadsheet program and save it as .xlsx or csv",
                refused(bomb));
    }

    @Test
    void absurdSizesAreRefused() {
        assertTrue(refused("row\n" + "x\n".repeat(20_001)).contains("row 20002: more than 20000 rows"));
        assertTrue(refused("a" + ",a".repeat(300) + "\n").contains("301 columns"));
        assertTrue(refused("row\n" + "x".repeat(10_001) + "\n").contains("holds 10001 characters"));
        assertTrue(message(assertThrows(SheetException.class, () -> SheetReader.read(new byte[9 << 20], "t", "")))
                .contains("larger than 8 MB"));
        StringBuilder rows = new StringBuilder("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>row</v></c></row>");
        for (int i = 2; i < 25_000; i++) {
            rows.append("<row r=\"").append(i).append("\"><c r=\"A").append(i).append("\"><v>1</v></c></row>");
        }
        assertTrue(refused(new TinyWorkbook().rows(rows.toString())).contains("more than 20000 rows"));
        assertTrue(refused(new TinyWorkbook().rows("<row r=\"1\"><c r=\"ZZZ1\" t=\"str\"><v>x</v></c></row>"))
                .contains("a cell in column ZZZ"));
    }

    @Test
    void whatIsNoTableIsRefusedWithWhatToDo() {
        assertEquals("t.csv: it is empty; the first row names the columns, each row after it is one row of the table",
                refused("\n,,\n"));
        assertEquals("t.csv, row 2: 3 cells under 2 columns; put cells that hold commas in quotation marks",
                refused("row,cop\nx,1,2\n"));
        assertEquals("t.csv, row 1: two columns are called \"COP\"; rename one of them", refused("row,cop,COP\n"));
        assertEquals("t.csv, row 1: column B has no name; name every column, as \"lintel tables export\" does",
                refused("row,,cop\n"));
        assertEquals("t.csv, row 2: the cell under \"cop\" looks like a formula: =1+1; "
                + "write a plain number or plain text",
                refused("row,cop\nx,=1+1\n"));
        assertTrue(refused("row,cop\nx,\"1\n").contains("line 2 is not closed"));
        assertTrue(refused("row\n\u0001\n").contains("control characters"));
        assertTrue(refused("row\n\0").contains("zero bytes"));
        assertTrue(message(assertThrows(SheetException.class,
                () -> SheetReader.read(new byte[] {'r', '\n', (byte) 0xc3, '('}, "t", ""))).contains("CSV UTF-8"));
        assertTrue(message(assertThrows(SheetException.class, () -> SheetReader.read(
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0}, "t", ""))).contains("encrypted"));
        assertTrue(message(assertThrows(SheetException.class, () -> SheetReader.read("a\n1\n".getBytes(), "t", "S")))
                .contains("no workbook"));
    }

    @Test
    void damagedWorkbooksAreRefused() {
        assertTrue(refused(new TinyWorkbook().without("xl/workbook.xml")).contains("xl/workbook.xml is missing"));
        assertTrue(refused(new TinyWorkbook().without(TinyWorkbook.SHEET)).contains("is missing"));
        assertTrue(refused(new TinyWorkbook().without("xl/sharedStrings.xml")).contains("a text that is not there"));
        assertTrue(refused(new TinyWorkbook().put(TinyWorkbook.SHEET, "<worksheet><sheetData>"))
                .contains("cannot be read"));
        assertTrue(refused(new TinyWorkbook().rows("<row r=\"2\"><c r=\"A2\"><v>1</v></c></row><row r=\"2\"/>"))
                .contains("not in order"));
        byte[] bytes = new TinyWorkbook().bytes();
        assertTrue(message(assertThrows(SheetException.class,
                () -> SheetReader.read(Arrays.copyOf(bytes, bytes.length / 2), "t", ""))).contains("damaged"));
    }

    @Test
    void aFileThatIsNotThereIsTold(@TempDir Path folder) {
        for (Path none : List.of(folder.resolve("none.csv"), folder)) {
            assertTrue(message(assertThrows(SheetException.class, () -> SheetReader.read(none, "none.csv", "")))
                    .contains("no such file"));
        }
    }
}
