// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.HashSet;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.lintel.core.result.Outcome;
import org.lintel.report.ReportOptions;
import org.lintel.report.RichRun;
import org.lintel.report.Written;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** JUnit XML as a CI server reads it. */
class JunitReportTest {

    private static Element parsed() throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        String xml = Written.by(new JunitReport(), ReportOptions.PLAIN.withGenerated("2026-03-02T08:00:00Z"));
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml))).getDocumentElement();
    }

    @Test
    void countsAgreeWithCases() throws Exception {
        Element root = parsed();
        counts(root);
        var suites = root.getElementsByTagName("testsuite");
        for (int i = 0; i < suites.getLength(); i++) {
            counts((Element) suites.item(i));
        }
        int applicable = RichRun.run().results().size() - RichRun.run().counts().get(Outcome.NOT_APPLICABLE);
        assertEquals(applicable + 3, root.getElementsByTagName("testcase").getLength(), "two crashes, one file");
    }

    private static void counts(Element suite) {
        String name = suite.getAttribute("name");
        assertEquals(suite.getAttribute("tests"), count(suite, "testcase"), name);
        assertEquals(suite.getAttribute("failures"), count(suite, "failure"), name);
        assertEquals(suite.getAttribute("errors"), count(suite, "error"), name);
        assertEquals(suite.getAttribute("skipped"), count(suite, "skipped"), name);
    }

    private static String count(Element element, String tag) {
        return Integer.toString(element.getElementsByTagName(tag).getLength());
    }

    @Test
    void casesCanBeToldApart() throws Exception {
        var cases = parsed().getElementsByTagName("testcase");
        Set<String> names = new HashSet<>();
        for (int i = 0; i < cases.getLength(); i++) {
            Element one = (Element) cases.item(i);
            assertTrue(names.add(one.getAttribute("classname") + ' ' + one.getAttribute("name") + ' '
                    + one.getAttribute("file")), one.getAttribute("name"));
        }
    }

    @Test
    void theUndecidedAreSkippedWithTheReason() throws Exception {
        var skipped = parsed().getElementsByTagName("skipped");
        int undecided = 0;
        for (int i = 0; i < skipped.getLength(); i++) {
            undecided += ((Element) skipped.item(i)).getAttribute("message").startsWith("undetermined: ") ? 1 : 0;
        }
        assertEquals(RichRun.run().counts().get(Outcome.UNDETERMINED), undecided);
    }
}
