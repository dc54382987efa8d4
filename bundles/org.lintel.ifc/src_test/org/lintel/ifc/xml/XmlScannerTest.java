// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.lintel.ifc.Corpus;
import org.lintel.ifc.step.Faults;
import org.lintel.ifc.step.Source;
import org.lintel.ifc.step.StepException;

class XmlScannerTest {

    private static final String SIMPLE = "<?xml version=\"1.0\"?>\n<a b='1'  c = \"2\">\n  <d/>x &lt; y\n</a>";

    @Test
    void tagsTextsAndTheirPlaces() throws IOException {
        assertEquals(List.of("2:1 <a b=1 c=2>", "2:19 \"\n  \"", "3:3 <d/>", "3:7 \"x < y\n\"", "4:1 </a>"),
                places(SIMPLE.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void linesEndAsInOtherFiles() throws IOException {
        assertEquals(List.of("1:1 <a>", "1:4 \"\n\n\n\"", "4:1 <b/>", "4:5 </a>"),
                places("<a>\r\n\r\n\r<b/></a>".getBytes(StandardCharsets.UTF_8)));
        assertEquals(List.of("3:1 <a b=x y>", "4:4 </a>"),
                places("<!-- \n -->\n<a b='x\ny'></a>".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aByteOrderMarkIsNoColumn() throws IOException {
        assertEquals(List.of("1:1 <a/>"), places("\uFEFF<a/>".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void otherEncodings() throws IOException {
        for (String name : List.of("UTF-16", "UTF-16LE", "UTF-16BE", "ISO-8859-1", "windows-1252", "Big5", "GB18030")) {
            String declared = name.startsWith("UTF-16") ? "UTF-16" : name;
            String text = name.contains("1") && !name.startsWith("UTF") && !name.startsWith("GB") ? "Müller" : "牆壁";
            byte[] bytes = ("<?xml version='1.0' encoding='" + declared + "'?><a>" + text + "</a>")
                    .getBytes(Charset.forName(name));
            List<String> told = places(bytes);
            assertTrue(told.get(1).endsWith("\"" + text + "\""), () -> name + " " + told);
        }
    }

    @Test
    void whatIsNotWellFormedIsToldAndPassed() throws IOException {
        assertEquals(List.of("1:1 <a>", "1:4 \"1 < 2 & 3 &nbsp; \"", "1:21 </a>"), places("<a>1 < 2 & 3 &nbsp; </a>"
                .getBytes(StandardCharsets.UTF_8)));
        for (String damaged : List.of("<a b>", "<a b=c>", "<a \"x\">", "<a b='1'c='2' =>", "<a b='<c/>", "<a <b>",
                "</a b>", "<a/ >", "< a>", "<a>&#xFFFFFFFF;&#0;&;&#;</a>", "<a b='",
                "<!-- ", "<![CDATA[ ", "<?", "<!DOCTYPE", "<",
                "</", "<a", "<a b", "<a b=", "<!", "<!-", "<a/")) {
            var faults = new Faults(100);
            events(new XmlScanner(XmlDocument.of(Source.of(damaged.getBytes(StandardCharsets.UTF_8))), 1 << 20, faults),
                    faults, true);
        }
    }

    @Test
    void nothingThatADoctypeDeclaresIsExpanded() throws IOException {
        String bomb = """
                <!DOCTYPE a [ <!ENTITY l "lol"> <!ENTITY m "&l;&l;&l;&l;"> <!ENTITY x SYSTEM "file:///etc/passwd"> ]>
                <a>&m;&x;</a>""";
        var faults = new Faults(100);
        List<String> events = events(new XmlScanner(XmlDocument.of(Source.of(bomb.getBytes(StandardCharsets.UTF_8))),
                1 << 20, faults), faults, false);
        assertEquals(List.of("<a>", "\"&m;&x;\"", "</a>"), events.subList(events.size() - 3, events.size()));
        assertTrue(faults.kept().getFirst().message().toString().contains("DOCTYPE"));
    }

    @Test
    void aTagBeyondTheLimitIsRefusedWithItsPlace() throws IOException {
        byte[] bytes = ("<a>\n <b c='" + "x".repeat(100_000) + "'/></a>").getBytes(StandardCharsets.UTF_8);
        var faults = new Faults(100);
        var document = XmlDocument.of(new ByteArrayInputStream(bytes), bytes.length);
        var scanner = new XmlScanner(document, 1000, 10_000, faults);
        StepException e = assertThrows(StepException.class, () -> events(scanner, faults, false));
        assertEquals("2:2", e.line() + ":" + e.column());
    }

    @Test
    void randomDocumentsAreReadAsTheJdkReadsThem() throws IOException, XMLStreamException {
        for (int seed = 0; seed < 400; seed++) {
            byte[] bytes = new RandomXml(seed).document().getBytes(StandardCharsets.UTF_8);
            agrees("seed " + seed, bytes);
        }
    }

    @Test
    void realDocumentsAreReadAsTheJdkReadsThem() throws IOException, XMLStreamException {
        int files = 0;
        for (Path file : Corpus.models()) {
            if (file.toString().toLowerCase(Locale.ROOT).endsWith(".ifcxml")) {
                agrees(file.toString(), Files.readAllBytes(file));
                files++;
            }
        }
        assertTrue(files > 5);
    }

    private static void agrees(String what, byte[] bytes) throws IOException, XMLStreamException {
        List<String> expected = reference(bytes);
        for (int window : new int[] {0, 16, 61, 1000}) {
            var faults = new Faults(100);
            XmlDocument document = window == 0 ? XmlDocument.of(Source.of(bytes))
                    : XmlDocument.of(new ByteArrayInputStream(bytes), bytes.length);
            var scanner = new XmlScanner(document, Math.max(16, window), 1 << 24, faults);
            List<String> found = events(scanner, faults, false);
            for (int i = 0; i < Math.min(expected.size(), found.size()); i++) {
                assertEquals(expected.get(i), found.get(i), what + ", window " + window + ", event " + i);
            }
            assertEquals(expected.size(), found.size(), () -> what + ", window " + window);
            assertEquals(0, faults.count(), () -> what + ": " + faults.kept());
        }
    }

    private static List<String> places(byte[] bytes) throws IOException {
        var faults = new Faults(100);
        return events(new XmlScanner(XmlDocument.of(Source.of(bytes)), 1 << 20, faults), faults, true);
    }

    /** Tags and texts; texts that follow each other are one. */
    private static List<String> events(XmlScanner scanner, Faults faults, boolean places) throws IOException {
        var texts = new XmlText(new Complaints(faults, scanner));
        var found = new ArrayList<String>();
        var text = new StringBuilder();
        String textPlace = "";
        for (int token = scanner.next(); token != XmlScanner.END_OF_FILE; token = scanner.next()) {
            String place = places ? (scanner.place() >>> 32) + ":" + (int) scanner.place() + " " : "";
            if (token == XmlScanner.TEXT || token == XmlScanner.CDATA) {
                var decoded = new Bytes(16);
                if (token == XmlScanner.CDATA) {
                    decoded.add(scanner.b, scanner.textFrom, scanner.textTo);
                } else {
                    texts.decode(scanner.b, scanner.textFrom, scanner.textTo, false, decoded);
                }
                textPlace = text.isEmpty() ? place : textPlace;
                text.append(decoded);
                continue;
            }
            flush(found, textPlace, text);
            String name = scanner.name(scanner.nameFrom, scanner.nameTo);
            if (token == XmlScanner.END) {
                found.add(place + "</" + name + ">");
                continue;
            }
            var tag = new StringBuilder(place).append('<').append(name);
            for (int i = 0; i < scanner.attributeCount; i++) {
                int[] a = scanner.attributes;
                var value = new Bytes(16);
                texts.decode(scanner.b, a[i * 5 + 3], a[i * 5 + 4], true, value);
                tag.append(' ').append(scanner.name(a[i * 5 + 1], a[i * 5 + 2])).append('=').append(value);
            }
            found.add(tag.append(scanner.empty && places ? "/>" : ">").toString());
            if (scanner.empty && !places) {
                found.add("</" + name + ">");
            }
        }
        if (!text.toString().isBlank()) {
            flush(found, textPlace, text);
        }
        return found;
    }

    private static void flush(List<String> found, String place, StringBuilder text) {
        boolean outside = found.isEmpty() && text.toString().isBlank();
        if (!text.isEmpty() && !outside) {
            found.add(place + "\"" + text + "\"");
        }
        text.setLength(0);
    }

    private static List<String> reference(byte[] bytes) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
        var found = new ArrayList<String>();
        var text = new StringBuilder();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    flush(found, "", text);
                    var tag = new StringBuilder("<").append(reader.getLocalName());
                    for (int i = 0; i < reader.getAttributeCount(); i++) {
                        tag.append(' ').append(reader.getAttributeLocalName(i)).append('=')
                                .append(reader.getAttributeValue(i));
                    }
                    found.add(tag.append('>').toString());
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    flush(found, "", text);
                    found.add("</" + reader.getLocalName() + ">");
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(reader.getText());
                default -> {
                }
            }
        }
        return found;
    }

    /** Makes well-formed documents with all that XML has but a DOCTYPE. */
    private static final class RandomXml {

        private static final String[] TEXTS = {
            " ", "\n  ", "x", "牆", "😀", "&amp;", "&#65;", "&#x1F600;", "&lt;", "]x", "&gt;",
            "\t", "a b",
            "<![CDATA[<&]]>", "<!-- -- -->".replace(" -- ", " - "), "<?pi x?>", "'", "\"", "\r\n", "-->"};
        private static final String[] VALUES = {
            "", "x", " ", "&quot;", "&#10;", "牆", ">", "/", "\n", "\t", "=", "&apos;"};

        private final Random random;
        private final StringBuilder out = new StringBuilder();

        RandomXml(int seed) {
            random = new Random(seed);
        }

        String document() {
            out.append("<?xml version='1.0' encoding='UTF-8'?>\n<!-- c -->");
            element(0);
            return out.append(random.nextBoolean() ? "\n<!-- end -->\n" : "").toString();
        }

        private void element(int depth) {
            String name = "e" + random.nextInt(5) + (random.nextInt(4) == 0 ? ":x-y.z" : "");
            out.append('<').append(name);
            for (int i = random.nextInt(4); i > 0; i--) {
                char quote = random.nextBoolean() ? '"' : '\'';
                out.append(random.nextBoolean() ? " " : "\n\t").append('a').append(i)
                        .append(random.nextBoolean() ? "=" : " = ").append(quote);
                for (int n = random.nextInt(4); n > 0; n--) {
                    out.append(VALUES[random.nextInt(VALUES.length)]);
                }
                out.append(quote);
            }
            if (random.nextInt(4) == 0) {
                out.append(random.nextBoolean() ? "/>" : " />");
                return;
            }
            out.append('>');
            for (int n = random.nextInt(6); n > 0; n--) {
                if (depth < 6 && random.nextBoolean()) {
                    element(depth + 1);
                } else {
                    out.append(TEXTS[random.nextInt(TEXTS.length)]);
                }
            }
            out.append("</").append(name).append(random.nextBoolean() ? ">" : "\n>");
        }
    }
}
