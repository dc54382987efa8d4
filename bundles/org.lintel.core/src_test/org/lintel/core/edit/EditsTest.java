// SPDX-License-Identifier: EPL-2.0
package org.lintel.core.edit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.core.text.Message;

/** Edits change what they name and nothing else. */
class EditsTest {

    private static final byte[] TEXT = bytes("#1=IFCWALL('a');\r\n#2=IFCDOOR('b');\n");

    @TempDir
    Path folder;

    @Test
    void replacesInsertsAndDeletes() {
        assertEquals("#1=IFCWALL('Wand');\r\n#2=IFCDOOR('b');\n", applied(edit(12, 1, "Wand")));
        assertEquals("/* */#1=IFCWALL('a');\r\n#2=IFCDOOR('b');\n", applied(edit(0, 0, "/* */")));
        assertEquals("#1=IFCWALL('a');\r\n", applied(edit(18, TEXT.length - 18, "")));
        assertEquals("#1=IFCWALL('a');\r\n#2=IFCDOOR('b');\n#3", applied(edit(TEXT.length, 0, "#3")));
        assertEquals(string(TEXT), applied());
    }

    @Test
    void offsetsAreBytesOfUtf8() {
        byte[] original = bytes("牆='牆';");
        assertEquals("牆='門窗';", string(Edits.apply(original, List.of(edit(5, 3, "門窗")))));
    }

    @Test
    void bytesThatAreNoTextStay() {
        byte[] original = {(byte) 0xff, 0, (byte) 0xc3, 'x', (byte) 0x80};
        assertArrayEquals(new byte[] {(byte) 0xff, 0, (byte) 0xc3, 'y', (byte) 0x80},
                Edits.apply(original, List.of(edit(3, 1, "y"))));
    }

    @Test
    void whatOverlapsOrReachesBeyondIsRefused() {
        refused(edit(0, 5, ""), edit(4, 1, "x"));
        refused(edit(0, 5, ""), edit(2, 0, "x"));
        refused(edit(3, 2, "a"), edit(3, 2, "b"));
        refused(edit(TEXT.length, 1, ""));
        refused(edit(TEXT.length + 1, 0, "x"));
        refused(edit(Long.MAX_VALUE, 0, "x"));
        refused(edit(0, Long.MAX_VALUE, "x"));
        assertThrows(IllegalArgumentException.class, () -> edit(-1, 0, ""));
        assertThrows(IllegalArgumentException.class, () -> edit(0, -1, ""));
        assertThrows(IllegalArgumentException.class, () -> edit(Long.MAX_VALUE, 1, ""));
        assertThrows(IllegalArgumentException.class, () -> new Fix(Message.of("nothing", "無"), List.of()));
    }

    @Test
    void neighboursAreNoOverlap() {
        assertEquals("A#1B=IFCWALL('a');\r\n#2=IFCDOOR('b');\n",
                applied(edit(0, 0, "A"), edit(0, 2, "#1"), edit(2, 0, "B")));
        assertEquals("XY=IFCWALL('a');\r\n#2=IFCDOOR('b');\n", applied(edit(0, 1, "X"), edit(1, 1, "Y")));
    }

    @Test
    void insertionsAtOneByteKeepTheirOrder() {
        assertEquals("abc", string(Edits.apply(bytes(""), List.of(edit(0, 0, "a"), edit(0, 0, "b"), edit(0, 0, "c")))));
    }

    @Test
    void agreesWithANaiveModelInAnyOrder() {
        Random random = new Random(7);
        for (int round = 0; round < 3_000; round++) {
            byte[] original = new byte[random.nextInt(60)];
            random.nextBytes(original);
            List<Edit> edits = new ArrayList<>();
            for (int at = random.nextInt(6); at <= original.length; at += random.nextInt(8) + 1) {
                int length = Math.min(random.nextInt(4), original.length - at);
                edits.add(edit(at, length, "<" + "x".repeat(random.nextInt(3)) + "界>".substring(random.nextInt(2))));
                at += length;
            }
            byte[] expected = naive(original, edits);
            Collections.shuffle(edits, random);
            assertArrayEquals(expected, Edits.apply(original, edits));
        }
    }

    @Test
    void aFileIsRewrittenAndNothingElseIsLeft() throws IOException {
        Path file = Files.write(folder.resolve("牆 1.ifc"), TEXT);
        Edits.applyTo(file, List.of(edit(12, 1, "Wand")));
        assertEquals("#1=IFCWALL('Wand');\r\n#2=IFCDOOR('b');\n", Files.readString(file));
        assertEquals(List.of(file), list());
    }

    @Test
    void aFileStaysAsItIsWhereTheEditsAreWrong() throws IOException {
        Path file = Files.write(folder.resolve("a.ifc"), TEXT);
        assertThrows(IllegalArgumentException.class,
                () -> Edits.applyTo(file, List.of(edit(0, 1, "x"), edit(TEXT.length, 5, ""))));
        assertArrayEquals(TEXT, Files.readAllBytes(file));
        assertEquals(List.of(file), list());
        assertThrows(NoSuchFileException.class, () -> Edits.applyTo(folder.resolve("b.ifc"), List.of(edit(0, 0, "x"))));
        assertEquals(List.of(file), list());
    }

    @Test
    void permissionsStay() throws IOException {
        Path file = Files.write(folder.resolve("a.ifc"), TEXT);
        assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"), "needs a POSIX file system");
        for (String permissions : List.of("rw-r--r--", "rw-rw-r--", "rwxr-x---", "r--r--r--")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
            Edits.applyTo(file, List.of(edit(0, 0, " ")));
            assertEquals(permissions, PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
    }

    @Test
    void aLinkStaysALinkAndItsFileIsRewritten() throws IOException {
        Path file = Files.write(folder.resolve("a.ifc"), TEXT);
        Path link;
        try {
            link = Files.createSymbolicLink(folder.resolve("link.ifc"), file.getFileName());
        } catch (IOException | RuntimeException e) {
            assumeTrue(false, "links cannot be made here: " + e);
            return;
        }
        Edits.applyTo(link, List.of(edit(0, 2, "#9")));
        assertTrue(Files.isSymbolicLink(link));
        assertTrue(Files.readString(file).startsWith("#9="));
    }

    private List<Path> list() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static void refused(Edit... edits) {
        List<Edit> list = new ArrayList<>(List.of(edits));
        assertThrows(IllegalArgumentException.class, () -> Edits.apply(TEXT, list));
        Collections.reverse(list);
        assertThrows(IllegalArgumentException.class, () -> Edits.apply(TEXT, list));
    }

    private static String applied(Edit... edits) {
        List<Edit> reversed = new ArrayList<>(List.of(edits));
        Collections.reverse(reversed);
        String result = string(Edits.apply(TEXT, List.of(edits)));
        assertEquals(result, string(Edits.apply(TEXT, reversed)), "the order in which edits are given has no say");
        return result;
    }

    /** Byte by byte: what starts here is written, what lies within an edit is left out. */
    private static byte[] naive(byte[] original, List<Edit> edits) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int at = 0; at <= original.length; at++) {
            boolean kept = at < original.length;
            for (Edit edit : edits) {
                if (edit.offset() == at) {
                    out.writeBytes(bytes(edit.replacement()));
                }
                kept &= at < edit.offset() || at >= edit.end();
            }
            if (kept) {
                out.write(original[at]);
            }
        }
        return out.toByteArray();
    }

    private static Edit edit(long offset, long length, String replacement) {
        return new Edit("a.ifc", offset, length, replacement);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String string(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
