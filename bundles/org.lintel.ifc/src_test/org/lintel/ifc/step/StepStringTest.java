// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StepStringTest {

    private static String decode(String raw) {
        return decode(raw.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
    }

    private static String decode(byte[] raw, Charset charset) {
        return StepString.decode(raw, 0, raw.length, charset);
    }

    @Test
    void plainAndDoubled() {
        assertEquals("", decode(""));
        assertEquals("Wall-001", decode("Wall-001"));
        assertEquals("John's \\ house", decode("John''s \\\\ house"));
    }

    @Test
    void pagesOfIso8859() {
        assertEquals("Wände", decode("W\\S\\dnde"));
        assertEquals("§", decode("\\S\\'"));
        assertEquals("§", decode("\\S\\''"));
        assertEquals("Дom", decode("\\PE\\\\S\\4om"));
        assertEquals("éД", decode("\\S\\i\\PE\\\\S\\4"));
    }

    @Test
    void hexadecimal() {
        assertEquals("Ä", decode("\\X\\C4"));
        assertEquals("線A", decode("\\X2\\7DDA\\X0\\A"));
        assertEquals("香港", decode("\\X2\\99996E2F\\X0\\"));
        assertEquals("😀", decode("\\X4\\0001F600\\X0\\"));
        assertEquals("😀", decode("\\X2\\D83DDE00\\X0\\"), "a surrogate pair in X2, as many programs write it");
        assertEquals("Äß", decode("\\X2\\00c400df\\X0\\"), "small digits");
        assertEquals("a\nb", decode("a\\X\\0Ab"));
    }

    @Test
    void damagedEscapesStayAsWritten() {
        assertEquals("C:\\Users\\me", decode("C:\\Users\\me"));
        assertEquals("\\X2\\zz", decode("\\X2\\zz"));
        assertEquals("\\X\\G1", decode("\\X\\G1"));
        assertEquals("線", decode("\\X2\\7DDA"), "the end of the escape is missing");
        assertEquals("線x", decode("\\X2\\7DDAx"));
        assertEquals("\\", decode("\\"));
        assertEquals("\\S\\", decode("\\S\\"));
        assertEquals("\\X4\\FFFFFFFF\\X0\\", decode("\\X4\\FFFFFFFF\\X0\\"), "no code point");
    }

    @Test
    void escapesAsBimserverWritesThem() {
        assertEquals("1階 - Story", decode("1\\X2\\FEFF968E00\\X0\\ - Story"));
        assertEquals("プロ", decode("\\X2\\FEFF30D700\\X0\\\\X2\\FEFF30ED00\\X0\\"));
        assertEquals("\uFEFF階", decode("\\X2\\FEFF968E\\X0\\"), "a mark of its own is text");
    }

    @Test
    void lineBreaksAreNoText() {
        assertEquals("onetwo", decode("one\r\ntwo"));
        assertEquals("one\ntwo\f", decode("one\\N\\two\\F\\"));
        assertEquals("a\tb", decode("a\tb"));
    }

    @Test
    void rawBytes() {
        assertEquals("Wände 線", decode("Wände 線".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        assertEquals("Wände", decode("Wände".getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1));
        Charset big5 = Charset.forName("Big5");
        assertEquals("許功蓋", decode("許功蓋".getBytes(big5), big5), "second bytes that are reverse solidus");
        assertEquals("許功蓋\\", decode(concat("許功蓋".getBytes(big5), "\\\\".getBytes(big5)), big5));
    }

    private static byte[] concat(byte[] a, byte[] b) {
        byte[] all = new byte[a.length + b.length];
        System.arraycopy(a, 0, all, 0, a.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return all;
    }

    @Test
    void invalidUtf8IsNoUtf8() {
        for (byte[] bytes : new byte[][] {{(byte) 0xC0, (byte) 0x80}, {(byte) 0xE0, (byte) 0x80, (byte) 0x80},
                {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
                {(byte) 0xC3}, {(byte) 0x80}, {(byte) 0xF5, (byte) 0x80, (byte) 0x80, (byte) 0x80}}) {
            assertEquals(bytes.length, decode(bytes, StandardCharsets.ISO_8859_1).length());
        }
    }

    @Test
    void utf8DecodesLikeTheJdk() {
        var random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(6)];
            random.nextBytes(bytes);
            for (int k = 0; k < bytes.length; k++) {
                bytes[k] |= (byte) (random.nextInt(4) > 0 ? 0x80 : 0);
            }
            var decoded = Utf8.decode(bytes, 0, bytes.length);
            String jdk = new String(bytes, StandardCharsets.UTF_8);
            if (decoded != null) {
                assertEquals(jdk, decoded.toString());
            } else {
                assertTrue(jdk.indexOf('\uFFFD') >= 0);
            }
        }
    }

    @Test
    void everyTextComesBackAsItWas() {
        var random = new Random(42);
        for (int i = 0; i < 20_000; i++) {
            String text = text(random);
            var out = new StringBuilder();
            StepString.encode(text, out);
            assertTrue(out.chars().allMatch(c -> c >= ' ' && c < 127), out::toString);
            byte[] bytes = out.toString().getBytes(StandardCharsets.US_ASCII);
            assertEquals(text, StepString.decode(bytes, 1, bytes.length - 1, StandardCharsets.ISO_8859_1));
            var reader = new ValueReader(ValueContext.plain(StandardCharsets.ISO_8859_1));
            byte[] list = ("(" + out + "," + out + ")").getBytes(StandardCharsets.US_ASCII);
            reader.reset(list, 0, list.length);
            assertEquals(List.of(text, text), reader.list(), out::toString);
            assertEquals(-1, reader.damagedAt());
        }
    }

    /** Texts of characters that mean something, and of any others, lone surrogates included. */
    private static String text(Random random) {
        var text = new StringBuilder();
        for (int n = random.nextInt(12); n > 0; n--) {
            switch (random.nextInt(6)) {
                case 0 -> text.append("'\\();,/*#=SXP0249".charAt(random.nextInt(17)));
                case 1 -> text.append((char) random.nextInt(256));
                case 2 -> text.append((char) random.nextInt(65_536));
                case 3 -> text.appendCodePoint(0x10000 + random.nextInt(0x100000));
                case 4 -> text.append("\\X2\\").append("\\S\\");
                default -> text.append((char) ('a' + random.nextInt(26)));
            }
        }
        return text.toString();
    }
}
