// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintel.core.task.Progress;
import org.lintel.ifc.Spf;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelException;
import org.lintel.ifc.property.Property.Draws;
import org.lintel.ifc.step.StepWriter;

/** What holds for every text, however it is encoded. */
class EncodingPropertiesTest {

    /** A text, and one of the many ways in which a file may hold it. */
    private record Encoded(String text, String written) {
    }

    private static int codePoint(Draws draws) {
        int code = switch (draws.below(6)) {
            case 0 -> draws.one('\'', '\\', '(', ')', ';', ',', '/', '*', '#', '=', 'X', 'S', 'P', '2', '0', '"');
            case 1 -> ' ' + draws.below(95);
            case 2 -> 0xA0 + draws.below(0x60);
            case 3 -> 0x3000 + draws.below(0x7000);
            case 4 -> draws.below(0x10000);
            default -> 0x10000 + draws.below(0x100000);
        };
        return code >= 0xD800 && code < 0xE000 ? 'x' : code;
    }

    private static String text(Draws draws) {
        var text = new StringBuilder();
        for (int n = draws.below(24); n > 0; n--) {
            text.appendCodePoint(codePoint(draws));
        }
        return text.toString();
    }

    private static Model model(String quoted) {
        String[] parts = Spf.file("IFC4", "#1=IFCPERSON($,~,'next',$,$,$,$,$);", "#2=IFCX();").split("~");
        try {
            return Model.of((parts[0] + quoted + parts[1]).getBytes(StandardCharsets.UTF_8), "text.ifc");
        } catch (ModelException e) {
            throw new AssertionError(e);
        }
    }

    private static void reads(String quoted, String text) {
        Model model = model(quoted);
        assertEquals(text, model.at(0).text("FamilyName"));
        assertEquals("next", model.at(0).text("GivenName"));
        assertEquals(2, model.size());
        assertEquals(List.of(), model.problems());
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Property.forAll(11, EncodingPropertiesTest::text, text -> {
            var out = new StringBuilder();
            StepWriter.value(text, out);
            assertTrue(out.chars().allMatch(c -> c >= ' ' && c < 127), out::toString);
            reads(out.toString(), text);
        });
    }

    @Test
    void halvesOfSurrogatePairsComeBackToo() {
        Property.forAll(12, draws -> {
            var text = new StringBuilder();
            for (int n = draws.below(8); n > 0; n--) {
                text.append(draws.coin() ? (char) (0xD800 + draws.below(0x800)) : (char) codePoint(draws));
            }
            return text.toString();
        }, text -> {
            var out = new StringBuilder();
            StepWriter.value(text, out);
            reads(out.toString(), text);
        });
    }

    @Test
    void everyWayToWriteATextIsReadAlike() {
        Property.forAll(13, EncodingPropertiesTest::encoded, e -> {
            reads("'" + e.written + "'", e.text);
            assertEquals(List.of("IFC4 has no entity IFCX"), model("'" + e.written + "'").verify(Progress.NONE)
                    .stream().map(p -> p.message().toString()).toList());
        });
    }

    private static Encoded encoded(Draws draws) {
        var text = new StringBuilder();
        var out = new StringBuilder();
        char page = 'A';
        for (int n = draws.below(20); n > 0; n--) {
            int code = codePoint(draws);
            text.appendCodePoint(code);
            switch (draws.below(6)) {
                case 0 -> out.append(code < 256 ? hex("\\X\\", code, 2, "") : hex("\\X4\\", code, 8, "\\X0\\"));
                case 1 -> out.append(sixteen(code));
                case 2 -> out.append(hex("\\X4\\", code, 8, "\\X0\\"));
                case 3 -> page = shifted(code, page, out);
                default -> plain(code, out);
            }
            if (draws.below(10) == 0) {
                out.append(draws.one("\n", "\r\n", "\r"));
            }
        }
        return new Encoded(text.toString(), out.toString());
    }

    private static void plain(int code, StringBuilder out) {
        if (code == '\'' || code == '\\') {
            out.append((char) code).append((char) code);
        } else if (code == '\n' || code == '\r') {
            out.append(hex("\\X\\", code, 2, ""));
        } else {
            out.appendCodePoint(code);
        }
    }

    private static String sixteen(int code) {
        var units = new StringBuilder("\\X2\\");
        for (char c : Character.toChars(code)) {
            units.append(hex("", c, 4, ""));
        }
        return units.append("\\X0\\").toString();
    }

    /** By a page of ISO 8859 where one has the character; the page then in force. */
    private static char shifted(int code, char page, StringBuilder out) {
        String character = Character.toString(code);
        for (char p = 'A'; p <= 'I'; p++) {
            Charset charset = Charset.forName("ISO-8859-" + (p - 'A' + 1));
            byte[] b = charset.newEncoder().canEncode(character) ? character.getBytes(charset) : new byte[0];
            // an apostrophe behind a shift may be the end of the text just as well
            if (b.length == 1 && (b[0] & 0xFF) >= 0xA0 && (b[0] & 0x7F) != '\'') {
                out.append(p == page ? "" : "\\P" + p + "\\").append("\\S\\").append((char) (b[0] & 0x7F));
                return p;
            }
        }
        plain(code, out);
        return page;
    }

    private static String hex(String before, int code, int digits, String behind) {
        String all = "00000000" + Integer.toHexString(code).toUpperCase();
        return before + all.substring(all.length() - digits) + behind;
    }

    @Test
    void rawBytesAreUtf8OrElseLatin() {
        Property.forAll(14, draws -> {
            byte[] bytes = new byte[draws.below(12)];
            for (int i = 0; i < bytes.length; i++) {
                int b = draws.coin() ? 0x80 + draws.below(0x80) : ' ' + draws.below(95);
                bytes[i] = (byte) (b == '\'' || b == '\\' ? 'x' : b);
            }
            return bytes;
        }, bytes -> {
            String[] parts = Spf.file("IFC4", "#1=IFCPERSON($,'~',$,$,$,$,$,$);").split("~");
            var file = new ByteArrayOutputStream();
            file.writeBytes(parts[0].getBytes(StandardCharsets.US_ASCII));
            file.writeBytes(bytes);
            file.writeBytes(parts[1].getBytes(StandardCharsets.US_ASCII));
            Model model = Model.of(file.toByteArray(), "raw.ifc");
            assertEquals(expected(bytes), model.at(0).text("FamilyName"));
        });
    }

    private static String expected(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException noUtf8) {
            var text = new StringBuilder();
            for (byte b : bytes) {
                String one = new String(new byte[] {b}, Charset.forName("windows-1252"));
                text.append(b < -96 && !one.equals("\uFFFD") ? one.charAt(0) : (char) (b & 0xFF));
            }
            return text.toString();
        }
    }
}
