// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.core.task.CancelledException;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.ifc.Spf;
import org.lintel.ifc.step.ExchangeReader.Limits;
import org.lintel.ifc.step.Fault.Kind;

class ExchangeReaderTest {

    private final Faults faults = new Faults(100);

    private Exchange read(String text) throws IOException {
        return ExchangeReader.read(Source.of(text.getBytes(StandardCharsets.ISO_8859_1)),
                new Limits(1 << 20, StandardCharsets.ISO_8859_1), faults, Progress.NONE);
    }

    /** The instances of a DATA section as {@code number keyword}. */
    private List<String> index(String... lines) throws IOException {
        return rows(read(Spf.file("IFC4", lines)));
    }

    private static List<String> rows(Exchange exchange) {
        var found = new ArrayList<String>();
        for (int row = 0; row < exchange.size(); row++) {
            found.add(exchange.id(row) + " " + (exchange.isComplex(row) ? "()" : exchange.keywordOf(row)));
        }
        return found;
    }

    private List<Kind> kinds() {
        return faults.kept().stream().map(Fault::kind).toList();
    }

    @Test
    void wellFormed() throws IOException {
        assertEquals(List.of("1 IFCA", "2 IFCB", "3 IFCA", "4 !OWN", "5 ()", "6 IFCC"),
                index("#1=IFCA('x;#9=',(1,(2)));#2 = IfcB ( ) ;", "/* #8=IFCX(); */#3=IFCA(\"0F\",'/*',\n#4\n);",
                        "#4=!OWN($);", "#5=(IFCA('('')')IFCB(#1));", "# 6 =IFCC('it''s')/**/;"));
        assertEquals(List.of(), faults.kept());
    }

    /** Keywords that agree in the bytes by which a scanner guesses, or begin with one another, are still told apart. */
    @Test
    void keywordsThatLookAlike() throws IOException {
        var names = List.of("IFCAXIS2PLACEMENT2D", "IFCAXIS2PLACEMENT2X", "IFCAXIS2PLACEMENT2", "IFCFACE",
                "IFCFACEBOUND", "IFCAXIS2PLACEMENT2DX", "!IFCFACE", "A");
        var lines = new ArrayList<String>();
        var expected = new ArrayList<String>();
        for (int i = 0; i < 400; i++) {
            String name = names.get((i * 5 + i / 8) % 8);
            lines.add("#" + (i + 1) + (i % 5 == 0 ? "= " : "=") + (i % 3 == 0 ? name.toLowerCase(Locale.ROOT) : name)
                    + (i % 11 == 0 ? " (#12,'IFCFACE(');" : "(#12,$);"));
            expected.add(i + 1 + " " + name);
        }
        Exchange exchange = read(Spf.file("IFC4", lines.toArray(String[]::new)));
        assertEquals(expected, rows(exchange));
        int counted = 0;
        for (int code = 0; code < exchange.keywordCount(); code++) {
            String name = exchange.keyword(code);
            int count = exchange.count(code);
            assertEquals(expected.stream().filter(line -> line.endsWith(" " + name)).count(), count, name);
            counted += count;
        }
        assertEquals(400, counted);
        assertEquals(List.of(), faults.kept());
    }

    /** In a long file the rows of frequent keywords are grouped apart; whoever asks sees no difference. */
    @Test
    void rowsOfFrequentKeywords() throws IOException {
        var text = new StringBuilder();
        for (int i = 0; i < 120_000; i++) {
            text.append('#').append(i + 1).append(i % 50 == 0 ? "=SELDOM" : i % 3 == 0 ? "=OFTEN" : "=ALWAYS")
                    .append("();\n");
        }
        Exchange exchange = read(Spf.file("IFC4", text + "#120001=(A()B());"));
        int grouped = 0;
        for (int code = 0; code < exchange.keywordCount(); code++) {
            int[] rows = exchange.grouped(code);
            int last = -1;
            for (int i = exchange.first(code); i < exchange.first(code) + exchange.count(code); i++) {
                assertEquals(code, exchange.code(rows[i]));
                assertTrue(rows[i] > last);
                last = rows[i];
                grouped++;
            }
        }
        assertEquals(120_000, grouped);
        assertEquals(1, exchange.uncoded().length);
        assertEquals(120_000, exchange.uncoded()[0]);
    }

    @Test
    void allLineEnds() throws IOException {
        for (String end : List.of("\n", "\r\n", "\r", "", " \t ")) {
            String text = Spf.file("IFC4", "#1=A('x');", "#2=B(#1);").replace("\n", end);
            assertEquals(List.of("1 A", "2 B"), rows(read(text)), end);
        }
        assertEquals(List.of(), faults.kept());
    }

    @Test
    void otherSectionsOfTheThirdEdition() throws IOException {
        Exchange exchange = read("ISO-10303-21;HEADER;FILE_SCHEMA(('IFC4'));ENDSEC;\n"
                + "ANCHOR;\n<a>=#1;\n<b>=(#2,'x');\nENDSEC;\n"
                + "REFERENCE;\n#7=<http://x.y/z.ifc#a>;\nENDSEC;\nDATA('one',('IFC4'));#1=A();ENDSEC;"
                + "DATA('two',('IFC4'));\n"
                + "#2=B();ENDSEC;SIGNATURE;\nMIAG/CSqGSIb3DQEHAqCAMIACAQEx\nENDSEC;\n"
                + "END-ISO-10303-21;\nSIGNATURE abc ENDSEC;");
        assertEquals(List.of("1 A", "2 B"), rows(exchange));
        assertEquals(List.of(), faults.kept());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "#2=B('open,$);            | SYNTAX | 1 A,2 B,3 C",
        "#2=B('it's',$);           | SYNTAX | 1 A,2 B,3 C",
        "#2=B((1,2);               | SYNTAX | 1 A,2 B,3 C",
        "#2=B(1,2));               | SYNTAX | 1 A,2 B,3 C",
        "#2=B(1,2)                 | SYNTAX | 1 A,2 B,3 C",
        "#2=B(1,                   | SYNTAX | 1 A,2 B,3 C",
        "#2=B(1) /* open           | SYNTAX | 1 A,2 B,3 C",
        "#2=B(\"0x\");             | SYNTAX | 1 A,2 B,3 C",
        "#2=B(a=b);                | SYNTAX | 1 A,2 B,3 C",
        "#2=B(1) junk;             | SYNTAX | 1 A,2 B,3 C",
        "#2 B(1);                  | SYNTAX | 1 A,3 C",
        "#=B(1);                   | SYNTAX | 1 A,3 C",
        "#2=;                      | SYNTAX | 1 A,3 C",
        "#2=B;                     | SYNTAX | 1 A,3 C",
        "#1234567890123456789=B(); | SYNTAX | 1 A,3 C",
        "rubbish without end       | SYNTAX | 1 A,3 C",
        "rubbish; and more         | SYNTAX | 1 A,3 C",
        ";                         | SYNTAX | 1 A,3 C",
        "#1=B();                   | DUPLICATE_ID | 1 A,1 B,3 C",
    })
    void oneBadInstanceCostsNoOther(String bad, Kind kind, String expected) throws IOException {
        assertEquals(List.of(expected.split(",")), index("#1=A();", bad, "#3=C();"));
        assertEquals(List.of(kind), kinds());
    }

    @ParameterizedTest
    @ValueSource(strings = {"#2=B('open,$);", "#2=B((1,2);", "#2=B(1,2)", "#2 B(1);", "#2=B(1) /* open"})
    void theLastInstanceMayBeBad(String bad) throws IOException {
        assertEquals("1 A", index("#1=A();", bad).getFirst());
        assertEquals(List.of(Kind.SYNTAX), kinds());
    }

    @Test
    void onOneLine() throws IOException {
        assertEquals(List.of("1 A", "2 B", "3 C"), index("#1=A();#2=B('open,$);#3=C('x');"));
        assertEquals(List.of(Kind.SYNTAX), kinds());
        assertEquals(2, faults.kept().getFirst().instance());
    }

    @Test
    void cutOff() throws IOException {
        String whole = Spf.file("IFC4", "#1=A('x');", "#2=B('y',(1,2));");
        for (int end = whole.indexOf("#2=") + 1; end < whole.lastIndexOf(";\n"); end++) {
            faults.kept().clear();
            List<String> rows = rows(read(whole.substring(0, end)));
            assertEquals("1 A", rows.getFirst());
            assertTrue(kinds().contains(Kind.TRUNCATED), "cut off at " + end + ": " + faults.kept());
        }
    }

    @Test
    void headersThatAreBrokenOrMissing() throws IOException {
        assertEquals(List.of("1 A"), rows(read("DATA;#1=A();ENDSEC;END-ISO-10303-21;")));
        assertEquals(List.of(Kind.SYNTAX, Kind.SYNTAX), kinds());
        faults.kept().clear();
        Exchange exchange = read("ISO-10303-21;HEADER;FILE_NAME('a');rubbish;FILE_SCHEMA(('IFC4'));"
                + "DATA;#1=A();ENDSEC;END-ISO-10303-21;");
        assertEquals(List.of("FILE_NAME", "FILE_SCHEMA"), exchange.header().stream().map(HeaderEntity::name).toList());
        assertEquals(1, exchange.size());
        assertEquals(List.of(Kind.SYNTAX, Kind.TRUNCATED), kinds());
    }

    @Test
    void whatIsNoStepFileIsNamed() {
        assertTrue(failure("").contains("empty"));
        assertTrue(failure("  \n ").contains("blanks"));
        assertTrue(failure("PK\3\4...").contains("ZIP"));
        assertTrue(failure("\u001F\u008B").contains("gzip"));
        assertTrue(failure("<?xml version='1.0'?><ifcXML/>").contains("XML"));
        assertTrue(failure("<!DOCTYPE html><html>").contains("web page"));
        assertTrue(failure("\u00FF\u00FEI\0S\0O\0").contains("UTF-16"));
        assertTrue(failure("%PDF-1.7").contains("PDF"));
        assertTrue(failure("\u00D0\u00CF\u0011\u00E0").contains("Revit"));
        assertTrue(failure("{\"a\":1}").contains("JSON"));
        assertTrue(failure("version https://git-lfs.github.com/spec/v1").contains("LFS"));
        assertTrue(failure("hello world").contains("STEP"));
    }

    private String failure(String text) {
        return assertThrows(StepException.class, () -> read(text)).getMessage();
    }

    @Test
    void aByteOrderMarkIsPassed() throws IOException {
        assertEquals(List.of("1 A"), rows(read("\u00EF\u00BB\u00BF" + Spf.file("IFC4", "#1=A();"))));
        assertEquals(List.of(Kind.ENCODING), kinds());
    }

    @Test
    void hostileFilesTakeNoLongerThanOthers() throws IOException {
        int n = 300_000;
        for (String piece : List.of("#1/*", "#1=A(/*", "'", "#1=A('", "(", "=", "/", "#1=A(\"", "\n", "\n   ",
                "#1=A('x'y", ";",
                "#1=A(''", "\\S\\'", "x\n#", "#1=A(=")) {
            long start = System.nanoTime();
            read(Spf.file("IFC4", piece.repeat(n / piece.length())));
            assertTrue(System.nanoTime() - start < 5_000_000_000L, "slow on repeated " + piece);
        }
        assertTrue(faults.kept().size() <= 100);
    }

    @Test
    void keywordsBeyondCounting() throws IOException {
        var lines = new String[70_000];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = "#" + (i + 1) + "=K" + i + "();";
        }
        Exchange exchange = read(Spf.file("IFC4", lines));
        assertEquals(lines.length, exchange.size());
        assertEquals("K69999", exchange.keywordOf(69_999));
        assertEquals("K5", exchange.keywordOf(5));
        int coded = 0;
        for (int code = 0; code < exchange.keywordCount(); code++) {
            coded += exchange.count(code);
        }
        assertEquals(lines.length, coded + exchange.uncoded().length);
    }

    @Test
    void canBeCancelled() {
        var lines = new String[20_000];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = "#" + (i + 1) + "=A();";
        }
        byte[] bytes = Spf.file("IFC4", lines).getBytes(StandardCharsets.ISO_8859_1);
        Progress cancelled = new Progress() {
            @Override
            public void begin(Message task, long work) {
                assertTrue(work >= 0);
            }

            @Override
            public void worked(long work) {
                assertTrue(work >= 0);
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThrows(CancelledException.class, () -> ExchangeReader.read(Source.of(bytes),
                new Limits(1 << 20, StandardCharsets.ISO_8859_1), faults, cancelled));
    }
}
