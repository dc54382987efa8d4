// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.breadth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.core.task.Progress;
import org.lintel.ifc.Spf;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelException;
import org.lintel.ifc.model.Problem;
import org.lintel.ifc.model.Problem.Kind;

/** Every way in which a text can be written, through an opened model. */
class EncodingsTest {

    private static Model model(byte[] text) {
        byte[] file = Spf.file("IFC4", "#1=IFCPERSON($,'~',$,$,$,$,$,$);").getBytes(StandardCharsets.ISO_8859_1);
        int at = new String(file, StandardCharsets.ISO_8859_1).indexOf('~');
        byte[] all = new byte[file.length - 1 + text.length];
        System.arraycopy(file, 0, all, 0, at);
        System.arraycopy(text, 0, all, at, text.length);
        System.arraycopy(file, at + 1, all, at + text.length, file.length - at - 1);
        try {
            return Model.of(all, "text.ifc");
        } catch (ModelException e) {
            throw new AssertionError(e);
        }
    }

    private static Model model(String text) {
        return model(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void reads(String text, String meant) {
        Model model = model(text);
        assertEquals(meant, model.at(0).text("FamilyName"), text);
        assertEquals(List.of(), model.problems(), text);
        assertEquals(List.of(), model.verify(Progress.NONE), text);
    }

    private static void tells(Kind kind, Model model, String meant) {
        assertEquals(meant, model.at(0).text("FamilyName"));
        List<Problem> found = model.verify(Progress.NONE);
        assertEquals(List.of(kind), found.stream().map(Problem::kind).toList());
        assertEquals(1, found.getFirst().instance());
    }

    @Test
    void plainDoubledAndReverseSolidus() {
        reads("", "");
        reads("it''s", "it's");
        reads("''''", "''");
        reads("a\\\\b", "a\\b");
        reads("),;(/* no comment */#1=X();", "),;(/* no comment */#1=X();");
    }

    @Test
    void eightAndSixteenAndThirtyTwoBits() {
        reads("\\X\\C4\\X\\e4", "Ää");
        reads("\\X\\27", "'");
        reads("\\X2\\7DDA0041\\X0\\B", "線AB");
        reads("\\X2\\7dda\\X0\\\\X2\\99996E2F\\X0\\", "線香港");
        reads("\\X4\\0001F600000000E4\\X0\\x", "😀äx");
        reads("\\X2\\D83DDE00\\X0\\", "😀");
        reads("\\X4\\0000D83D0000DE00\\X0\\", "😀");
        reads("\\X2\\0027\\X0\\", "'");
        reads("\\X2\\005C\\X0\\X\\X\\41", "\\XA");
    }

    @Test
    void latinByShift() {
        reads("\\S\\d", "ä");
        reads("\\S\\''", "§");
        reads("\\S\\'", "§");
        reads("x\\S\\;\\S\\\\y", "x»Üy");
    }

    @ParameterizedTest
    @CsvSource({"A,d,ä", "B,#,Ł", "B,h,č", "C,!,Ħ", "D,\",ĸ", "E,4,Д", "F,G,ا", "G,a,α", "H,`,א", "I,],İ"})
    void everyPageOfIso8859(char page, char code, String meant) {
        reads("\\P" + page + "\\\\S\\" + code, meant);
        reads("\\P" + page + "\\\\S\\" + code + "\\PA\\\\S\\d", meant + "ä");
        assertEquals(meant, new String(new byte[] {(byte) (code | 0x80)},
                Charset.forName("ISO-8859-" + (page - 'A' + 1))), "the test's own table");
    }

    @Test
    void lineBreaksAnywhere() {
        reads("one\ntwo", "onetwo");
        reads("one\r\ntwo", "onetwo");
        reads("\\X2\\7D\r\nDA\\X\n0\\", "線");
        reads("\\\nX\\C4", "Ä");
        reads("a\\N\\b\\F\\", "a\nb\f");
        reads("a\tb\0c", "a\tb\0c");
    }

    @Test
    void rawUtf8() {
        for (String text : List.of("Wände", "香港", "😀", "\u00A0", "\uFEFFx", "\u0085")) {
            Model model = model(text.getBytes(StandardCharsets.UTF_8));
            assertEquals(text, model.at(0).text("FamilyName"));
            assertEquals(List.of(), model.verify(Progress.NONE));
        }
        Model mixed = model("Wände \\X2\\7DDA\\X0\\".getBytes(StandardCharsets.UTF_8));
        assertEquals("Wände 線", mixed.at(0).text("FamilyName"));
    }

    @Test
    void rawLatinAndWindows1252() {
        tells(Kind.ENCODING, model("W\u00E4nde"), "Wände");
        tells(Kind.ENCODING, model("\u0093W\u0094 \u0096 \u0080"), "“W” – €");
        tells(Kind.ENCODING, model("\u00C3"), "Ã");
        tells(Kind.ENCODING, model("\u00ED\u00A0\u0080"), "í\u00A0€");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "C:\\Users\\me            | C:\\Users\\me",
        "\\X\\G1                  | \\X\\G1",
        "\\X2\\zz                 | \\X2\\zz",
        "\\X2\\7DDA               | 線",
        "\\X2\\7DDAx              | 線x",
        "\\X4\\FFFFFFFF\\X0\\     | \\X4\\FFFFFFFF\\X0\\",
        "x\\                      | x\\",
        "\\S\\                    | \\S\\",
        "\\PC\\\\S\\%             | \\S\\%",
        "\\PZ\\x                  | \\PZ\\x",
        "\\X2\\FEFF968E00\\X0\\   | 階",
        "\\P\\x                   | \\P\\x",
    })
    void damagedEscapesAreToldAndStay(String text, String meant) {
        tells(Kind.ENCODING, model(text), meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\X2\\D83D\\X0\\", "\\X2\\DE00D83D\\X0\\", "\\X4\\0000D83D\\X0\\", "\\X2\\D83D\\X0\\x"})
    void halvesOfSurrogatePairsAreTold(String text) {
        Model model = model(text);
        assertTrue(model.at(0).text("FamilyName").chars().anyMatch(c -> Character.isSurrogate((char) c)));
        assertEquals(List.of(Kind.ENCODING), model.verify(Progress.NONE).stream().map(Problem::kind).toList());
    }

    @Test
    void headersAreTextsToo() {
        Model model = Spf.open(Spf.file("IFC4").replace("'t.ifc'", "'\\X2\\9999\\X0\\ W\\S\\dnde'"));
        assertEquals("香 Wände", model.header().name());
    }

    @Test
    void filesInOtherEncodingsAreNamed() {
        String text = Spf.file("IFC4", "#1=IFCX();");
        for (Charset charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE,
                StandardCharsets.UTF_32LE, StandardCharsets.UTF_32BE, Charset.forName("UTF-32LE-BOM"),
                Charset.forName("UTF-32BE-BOM"))) {
            ModelException e = assertThrows(ModelException.class,
                    () -> Model.of(text.getBytes(charset), "wide.ifc"), charset.name());
            assertTrue(e.getMessage().contains(charset.name().contains("UTF-32") ? "UTF-32" : "UTF-16"),
                    charset + ": " + e.getMessage());
            assertTrue(!e.remedy().isEmpty());
        }
    }

    @Test
    void aByteOrderMarkIsPassedAndTold() {
        Model model = Spf.open("\u00EF\u00BB\u00BF" + Spf.file("IFC4", "#1=IFCX();"));
        assertEquals(1, model.size());
        assertEquals(List.of(Kind.ENCODING), model.problems().stream().map(Problem::kind).toList());
    }
}
