// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.signoff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.rules.pack.Table;

/** The file in which a signed table travels. */
class SignedTableTest {

    @TempDir
    Path folder;
    private Table table;

    @BeforeEach
    void table() {
        table = SignOffFixture.NAME.in(SignOffFixture.catalog(folder));
    }

    @Test
    void theFileIsAsItWasWhenAPersonLastLookedAtIt() throws IOException, SheetException {
        String actual = new String(SignOffFixture.signed(table, SignOffFixture.CSV, false), StandardCharsets.UTF_8);
        if (Boolean.getBoolean("lintel.golden.update")) {
            Files.writeString(Path.of("src_test/org/lintel/rules/signoff/cop.signed.csv"), actual);
            return;
        }
        try (InputStream golden = getClass().getResourceAsStream("cop.signed.csv")) {
            assertNotNull(golden, "no golden file; run with -Dlintel.golden.update=true");
            assertEquals(new String(golden.readAllBytes(), StandardCharsets.UTF_8), actual);
        }
    }

    @Test
    void whatWasSignedReadsBack() throws SheetException {
        byte[] bytes = SignOffFixture.signed(table, SignOffFixture.CSV, false);
        assertArrayEquals(bytes, SignOffFixture.signed(table, SignOffFixture.CSV, false), "the same bytes each time");
        SignedTable read = SignedTable.read(bytes, "cop.signed.csv");
        assertTrue(read.signed());
        assertEquals(SignOffFixture.NAME, read.name());
        assertEquals("T. M. Chan", read.by());
        assertEquals("2026-01-31", read.date());
        assertEquals("Code of Tests 2024, Table 6.12", read.document());
        assertEquals(SignOffFixture.PUBLIC, read.key().text());
        assertEquals(table.header(), read.head());
        assertEquals(table.rows().stream().map(Table.Row::cells).toList(), read.rows());
        assertFalse(read.partial());
    }

    @Test
    void anyOtherByteBreaksIt() throws SheetException {
        byte[] bytes = SignOffFixture.signed(table, SignOffFixture.CSV, false);
        Random random = new Random(5);
        for (int at = 0; at < bytes.length; at++) {
            byte[] changed = bytes.clone();
            changed[at] ^= (byte) (1 << random.nextInt(7));
            assertFalse(holds(changed), "byte " + at);
        }
        for (int round = 0; round < 500; round++) {
            int at = random.nextInt(bytes.length - 1);
            int to = at + 1 + random.nextInt(Math.min(40, bytes.length - 1 - at));
            byte[] cut = Arrays.copyOf(bytes, bytes.length - (to - at));
            System.arraycopy(bytes, to, cut, at, bytes.length - to);
            assertFalse(holds(cut) && !onlyTheLastLineEnd(bytes, cut), "without bytes " + at + " to " + to);
        }
    }

    /** The signature is over what stands before its line; white space behind it says nothing. */
    private static boolean onlyTheLastLineEnd(byte[] bytes, byte[] cut) {
        return new String(bytes, StandardCharsets.UTF_8).strip().equals(new String(cut, StandardCharsets.UTF_8)
                .strip());
    }

    private static boolean holds(byte[] bytes) {
        try {
            return SignedTable.read(bytes, "x").signed();
        } catch (SheetException e) {
            assertFalse(e.problem().isEmpty() || e.remedy().isEmpty());
            return false;
        }
    }

    @Test
    void aSecondSignatureBelowDoesNotHideWhatIsAbove() throws SheetException {
        String text = new String(SignOffFixture.signed(table, SignOffFixture.CSV, false), StandardCharsets.UTF_8);
        String more = text.replace("# signature", "evil,unitary,0,9\n# signature");
        assertFalse(holds(more.getBytes(StandardCharsets.UTF_8)));
        assertFalse(holds((text + text.substring(text.indexOf("# signature"))).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatIsSaidStandsOnOneLine() {
        for (String evil : List.of("a\n# by: somebody else", "a\rb", "x".repeat(2000))) {
            assertThrows(IllegalArgumentException.class, () -> SignedTable.sign(new SignedTable.Statement(
                    SignOffFixture.NAME, false, "", List.of("row"), "doc", "", evil, "2026-01-31"), List.of("row"),
                    List.of(), SignOffFixture.key()));
        }
    }

    @Test
    void cellsThatLookLikeItsOwnLinesAreQuoted() throws SheetException {
        byte[] bytes = SignedTable.sign(new SignedTable.Statement(SignOffFixture.NAME, false, "", List.of("row"), "doc",
                "", "me", "2026-01-31"), List.of("row", "note"), List.of(List.of("# signature: AAAA", "a, \"b\""),
                        List.of("", "二\n三")), SignOffFixture.key());
        SignedTable read = SignedTable.read(bytes, "x");
        assertTrue(read.signed());
        assertEquals(List.of(List.of("# signature: AAAA", "a, \"b\""), List.of("", "二\n三")), read.rows());
    }
}
