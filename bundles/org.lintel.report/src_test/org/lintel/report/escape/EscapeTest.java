// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.escape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.report.RichRun;
import org.lintel.report.json.JsonWriter;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Whatever a model calls its elements: it comes back as it was, or harmless where it cannot. */
class EscapeTest {

    private static final String SPICE = "<>&\"'\\/%:#,{}[]()=!-\r\n\t"
            + "\u0000\u0007\u001b\u007f\u0085\u009b\u2028\u202e\u2066\ufeff\uffff\ud800\udc00中🏢";

    /** Random texts of all of Unicode with much of what is dangerous in it; always the same ones. */
    private static String random(Random random) {
        var out = new StringBuilder();
        for (int length = random.nextInt(40); out.length() < length;) {
            switch (random.nextInt(4)) {
                case 0 -> out.append((char) ('a' + random.nextInt(26)));
                case 1 -> out.append((char) random.nextInt(0x10000));
                case 2 -> out.appendCodePoint(random.nextInt(0x110000));
                default -> out.append(SPICE.charAt(random.nextInt(SPICE.length())));
            }
        }
        return out.toString();
    }

    private static String withoutLoneSurrogates(String text) {
        var out = new StringBuilder();
        text.codePoints().forEach(c -> out.appendCodePoint(c >= 0xd800 && c <= 0xdfff ? 0xfffd : c));
        return out.toString();
    }

    @Test
    void jsonComesBack() throws IOException {
        var random = new Random(1);
        var mapper = new ObjectMapper();
        for (int i = 0; i < 20_000; i++) {
            String text = random(random);
            var out = new StringBuilder();
            new JsonWriter(out).object().field(text, text).end().close();
            var field = mapper.readTree(out.toString()).properties().iterator().next();
            assertEquals(withoutLoneSurrogates(text), field.getKey());
            assertEquals(withoutLoneSurrogates(text), field.getValue().asText());
            assertFalse(out.indexOf("<") >= 0, "could end a script element");
            assertTrue(out.chars().noneMatch(c -> c < ' ' && c != '\n' || c >= 0x7f && c < 0xa0));
            assertTrue(out.chars().noneMatch(c -> c == 0x2028 || c == 0x202e));
        }
    }

    @Test
    void xmlComesBack() throws Exception {
        var random = new Random(2);
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        for (int i = 0; i < 5_000; i++) {
            String text = random(random);
            var out = new StringBuilder("<?xml version=\"1.0\"?><a b=\"");
            XmlText.append(out, text);
            XmlText.append(out.append("\">"), text);
            out.append("</a>");
            Element root = factory.newDocumentBuilder().parse(new InputSource(new StringReader(out.toString())))
                    .getDocumentElement();
            String expected = legalInXml(text);
            assertEquals(expected, root.getAttribute("b"));
            assertEquals(expected, root.getTextContent());
        }
    }

    private static String legalInXml(String text) {
        var out = new StringBuilder();
        withoutLoneSurrogates(text).codePoints().forEach(c -> out.appendCodePoint(
                c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == 0xfffe || c == 0xffff ? 0xfffd : c));
        return out.toString();
    }

    @Test
    void terminalIsNeverCommanded() {
        var random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            String text = random(random);
            String clean = TerminalText.clean(text);
            assertTrue(clean.codePoints().noneMatch(EscapeTest::acts), () -> text + " → " + clean);
            assertFalse(clean.contains("::") || clean.contains("##"), clean);
            assertEquals(clean, TerminalText.clean(clean), "cleaning twice changes nothing");
        }
        assertSame("Office 201: 7.20", TerminalText.clean("Office 201: 7.20"));
        assertEquals("␛[31mred␛[0m <U+009B>2J bell␇", TerminalText.clean(RichRun.HOSTILE.get(1)));
        assertEquals("line  : :error file=x: :pwned", TerminalText.clean(RichRun.HOSTILE.get(2)));
        assertEquals("a: : :b", TerminalText.clean("a:::b"));
        assertEquals("👩‍🔧", TerminalText.clean("👩‍🔧"), "joiners stay");
        assertEquals("C:/a::b␛", TerminalText.visible("C:/a::b\u001b"), "names of files stay");
    }

    private static boolean acts(int c) {
        return c < ' ' || c >= 0x7f && c < 0xa0 || c >= 0xd800 && c <= 0xdfff || c >= 0x202a && c <= 0x202e
                || c >= 0x2066 && c <= 0x2069 || c == 0x200e || c == 0x200f || c == 0x2028 || c == 0x2029;
    }

    @Test
    void workflowCommandsComeBack() {
        var random = new Random(4);
        for (int i = 0; i < 20_000; i++) {
            String text = random(random);
            String property = WorkflowCommand.property(text);
            String message = WorkflowCommand.message(text);
            assertTrue(property.chars().noneMatch(c -> c == '\r' || c == '\n' || c == ':' || c == ','));
            assertTrue(message.chars().noneMatch(c -> c == '\r' || c == '\n'));
            assertEquals(text, unescaped(property));
            assertEquals(text, unescaped(message));
        }
    }

    /** As the runner does it. */
    private static String unescaped(String text) {
        return text.replace("%0D", "\r").replace("%0A", "\n").replace("%3A", ":").replace("%2C", ",")
                .replace("%25", "%");
    }

    @Test
    void pathsComeBackFromUris() {
        var random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            String path = withoutLoneSurrogates(random(random));
            assertEquals(path, URI.create("x:/" + UriText.of("r/" + path)).getPath().substring(3));
        }
    }

    @ParameterizedTest
    @CsvSource({"models/a b.ifc, models/a%20b.ifc", "a:b.ifc, a%3Ab.ifc", "C:/x/大.ifc, file:///C:/x/%E5%A4%A7.ifc",
        "/srv/x#1.ifc, file:///srv/x%231.ifc", "//host/share/x.ifc, file://host/share/x.ifc", "../x.ifc, ../x.ifc"})
    void uris(String path, String uri) {
        assertEquals(uri, UriText.of(path));
        assertEquals(uri.startsWith("file:"), UriText.isAbsolute(path));
    }
}
