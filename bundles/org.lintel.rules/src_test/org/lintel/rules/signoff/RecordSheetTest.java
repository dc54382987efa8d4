// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.signoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Records are taken as they come, and what a reader might not expect is told. */
class RecordSheetTest {

    private final List<String> told = new ArrayList<>();

    private Sheet read(byte[] bytes) throws SheetException {
        return SheetReader.read(bytes, "t", "", SheetRules.records("claims", text -> told.add(text.toString())));
    }

    @Test
    void formulasAreTakenAsTheValuesTheyHad() throws SheetException {
        TinyWorkbook book = new TinyWorkbook().rows("<row><c t=\"str\"><v>id</v></c><c t=\"str\"><v>cost</v></c></row>"
                + "<row><c t=\"str\"><f>A1</f><v>x</v></c><c r=\"B2\"><f>1+1</f><v>2</v></c></row>");
        assertEquals(List.of("x", "2"), read(book.bytes()).rows().getFirst().cells());
        assertEquals(List.of("2 cells hold formulas, the first A2: taken as the values they had when the file was saved"),
                told);
        String refused = assertThrows(SheetException.class, () -> read(new TinyWorkbook().rows(
                "<row><c t=\"str\"><v>id</v></c></row><row><c><f>1+1</f></c></row>").bytes())).getMessage();
        assertTrue(refused.contains("the formula of cell A2 has no value"), refused);
        assertThrows(SheetException.class, () -> SheetReader.read(book.bytes(), "t", ""), "signed tables take none");
    }

    @Test
    void textMayBeginAsFormulasDo() throws SheetException {
        assertEquals(List.of("+852 2345", "=1+1"),
                read("tel,note\n+852 2345,=1+1\n".getBytes(StandardCharsets.UTF_8)).rows().getFirst().cells());
        assertThrows(SheetException.class,
                () -> SheetReader.read("tel\n=1+1\n".getBytes(StandardCharsets.UTF_8), "t", ""));
    }

    @Test
    void encodings() throws SheetException {
        String text = "名稱,註\n海港鋼鐵,港\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("Big5-HKSCS"),
                StandardCharsets.UTF_16)) {
            assertEquals(List.of("海港鋼鐵", "港"), read(text.getBytes(charset)).rows().getFirst().cells(), charset.name());
        }
        assertEquals(List.of("t is no UTF-8 and was read as Big5"), told);
        assertThrows(SheetException.class, () -> read(new byte[] {'a', ',', (byte) 0xff, (byte) 0xff, '\n', 'b'}));
    }

    @Test
    void daysFrom1904AreNotTaken() {
        TinyWorkbook book = new TinyWorkbook().replace("xl/workbook.xml", "<sheets>",
                "<workbookPr date1904=\"1\"/><sheets>");
        assertTrue(assertThrows(SheetException.class, () -> read(book.bytes())).getMessage().contains("1904"));
    }
}
