// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.signoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lintel.core.text.Language;
import org.lintel.rules.pack.Csv;

/** Damaged and generated tables: each is read or refused, and what was read is a table. */
class SheetFuzzTest {

    private static final String[] TOKENS = {",", "\"", "\"\"", "\n", "\r\n", "=1+1", "-", "1e999",
            "<row r=\"1048577\">",
        "<c r=\"XFE1\">", "<f>", "</f>", "<v>", "<v/>", "<is><t>", "</t>", "t=\"s\"", "t=\"e\"", "t=\"b\"", "<v>-1</v>",
        "<v>99999999999</v>", "&amp;", "&lt;", "&x;", "<!DOCTYPE a>", "<![CDATA[", "]]>", "<!--", "-->", "<?x?>", "\0",
        "r=\"A0\"", "hidden=\"1\"", "<mergeCell ref=\"A1\"/>", "\uFFFE", "\u0001", "</row>", "<row>", "<rPh>",
        "xmlns=\"\""};

    private static byte[] mutant(byte[] seed, Random random) {
        byte[] bytes = seed;
        for (int n = 1 + random.nextInt(random.nextInt(5) == 0 ? 20 : 3); n > 0 && bytes.length > 0; n--) {
            int at = random.nextInt(bytes.length);
            int length = Math.min(bytes.length - at, random.nextInt(random.nextInt(4) == 0 ? 200 : 6));
            byte[] token = TOKENS[random.nextInt(TOKENS.length)].getBytes(StandardCharsets.UTF_8);
            bytes = switch (random.nextInt(5)) {
                case 0 -> splice(bytes, at, 0, token);
                case 1 -> splice(bytes, at, length, token);
                case 2 -> splice(bytes, at, length, new byte[0]);
                case 3 -> splice(bytes, at, 0, Arrays.copyOfRange(bytes, at, at + length));
                default -> splice(bytes, at, 1, new byte[] {(byte) random.nextInt(256)});
            };
        }
        return bytes;
    }

    private static byte[] splice(byte[] bytes, int at, int remove, byte[] insert) {
        byte[] out = new byte[bytes.length - remove + insert.length];
        System.arraycopy(bytes, 0, out, 0, at);
        System.arraycopy(insert, 0, out, at, insert.length);
        System.arraycopy(bytes, at + remove, out, at + insert.length, bytes.length - at - remove);
        return out;
    }

    /** @return whether it was read */
    private static boolean feed(byte[] bytes) {
        try {
            Sheet sheet = SheetReader.read(bytes, "t", "");
            assertFalse(sheet.head().isEmpty());
            assertTrue(sheet.rows().size() <= Sheet.MOST_ROWS && sheet.head().size() <= Sheet.MOST_COLUMNS);
            int last = 0;
            for (Sheet.Row row : sheet.rows()) {
                assertEquals(sheet.head().size(), row.cells().size());
                assertTrue(row.number() > last);
                last = row.number();
                for (String cell : row.cells()) {
                    assertFalse(cell.length() > Sheet.LONGEST_CELL || Wording.looksLikeFormula(cell), cell);
                }
            }
            return true;
        } catch (SheetException e) {
            for (Language language : Language.values()) {
                assertFalse(e.text().in(language).isBlank());
            }
            return false;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new AssertionError(HexFormat.of().formatHex(bytes), e);
        }
    }

    private static void feedMutants(byte[] seed, int seedNumber, int rounds) {
        Random random = new Random(seedNumber);
        int read = 0;
        for (int i = 0; i < rounds; i++) {
            read += feed(mutant(seed, random)) ? 1 : 0;
        }
        assertTrue(read > 0 && read < rounds, read + " of " + rounds + " are read");
    }

    @Test
    void csv() {
        feedMutants("row,kind,cop\r\nsplit small,\"a, \"\"b\"\"\",2.8\r\n大堂,–,-5\r\n".getBytes(StandardCharsets.UTF_8),
                1, 6000);
    }

    @Test
    void archives() {
        feedMutants(new TinyWorkbook().bytes(), 2, 6000);
    }

    @Test
    void partsOfWorkbooks() {
        Random random = new Random(3);
        String[] parts = {"xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml", TinyWorkbook.SHEET};
        int read = 0;
        for (int i = 0; i < 6000; i++) {
            TinyWorkbook book = new TinyWorkbook();
            String part = parts[random.nextInt(parts.length)];
            read += feed(book.put(part, mutant(book.part(part), random)).bytes()) ? 1 : 0;
        }
        assertTrue(read > 100, "only " + read + " are read at all");
    }

    @Test
    void signedTables() throws SheetException {
        byte[] seed = SignedTable.sign(new SignedTable.Statement(SignOffFixture.NAME, false, "ab", List.of("row"),
                "doc",
                "cd", "me", "2026-01-31"), List.of("row", "cop"), List.of(List.of("x", "1")), SignOffFixture.key());
        Random random = new Random(4);
        for (int i = 0; i < 3000; i++) {
            byte[] bytes = mutant(seed, random);
            try {
                SignedTable read = SignedTable.read(bytes, "t");
                boolean same = new String(bytes, StandardCharsets.UTF_8).strip()
                        .equals(new String(seed, StandardCharsets.UTF_8).strip());
                assertEquals(same, read.signed());
            } catch (SheetException e) {
                assertFalse(e.text().in(Language.ZH_HK).isBlank());
            }
        }
    }

    /** Whatever cells there are, csv carries them there and back. */
    @Test
    void cellsSurviveCsv() {
        Random random = new Random(6);
        String alphabet = "ab,\"\n 牆#=-'\r;\t";
        for (int round = 0; round < 3000; round++) {
            StringBuilder out = new StringBuilder();
            List<List<String>> records = new ArrayList<>();
            for (int n = 1 + random.nextInt(4); n > 0; n--) {
                List<String> record = new ArrayList<>();
                for (int m = 1 + random.nextInt(4); m > 0; m--) {
                    StringBuilder cell = new StringBuilder("x");
                    for (int k = random.nextInt(6); k > 0; k--) {
                        cell.append(alphabet.charAt(random.nextInt(alphabet.length())));
                    }
                    record.add(cell.reverse().toString().strip());
                }
                Csv.append(out, record);
                records.add(record);
            }
            assertEquals(records, Csv.lines(out.toString()).stream().map(Csv.Line::fields).toList());
        }
    }
}
