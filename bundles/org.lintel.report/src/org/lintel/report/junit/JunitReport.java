// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.junit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.result.CheckedFile;
import org.lintel.core.result.EngineError;
import org.lintel.core.result.Result;
import org.lintel.core.result.Run;
import org.lintel.core.text.Text;
import org.lintel.report.ReportFormat;
import org.lintel.report.ReportOptions;
import org.lintel.report.escape.TextBuffer;

/**
 * JUnit XML, which every CI server shows as test results.
 *
 * <p>One suite for each file and pack, one case for each rule and subject. A failure is a failure, what could not be
 * decided and what is suppressed is skipped with a message, a rule that crashed and a file that could not be read are
 * errors. What a rule does not apply to is no case; the suite says how many there were.
 */
public final class JunitReport implements ReportFormat {

    @Override
    public String id() {
        return "junit";
    }

    @Override
    public String fileExtension() {
        return "xml";
    }

    @Override
    public Text label() {
        return Text.of("JUnit XML, for CI servers", "JUnit XML，供持續整合伺服器使用");
    }

    @Override
    public void write(Run run, ReportOptions options, Appendable out) throws IOException {
        Map<String, JunitSuite> suites = suites(run);
        int[] sum = new int[4];
        for (JunitSuite suite : suites.values()) {
            int[] counts = suite.counts();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += counts[i];
            }
        }
        var buffer = new TextBuffer(out);
        var xml = new JunitXml(buffer, options);
        buffer.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites");
        xml.attribute("name", "Lintel " + run.version());
        xml.counts(sum);
        buffer.append(">\n");
        for (JunitSuite suite : suites.values()) {
            suite.write(xml, options);
        }
        buffer.append("</testsuites>\n").flush();
    }

    /** By file and pack in the order of the run, so that nothing need be sorted. */
    private static Map<String, JunitSuite> suites(Run run) {
        Map<String, JunitSuite> suites = new LinkedHashMap<>();
        for (CheckedFile file : run.files()) {
            if (!file.isReadable()) {
                suite(suites, file.file(), "").unreadable().add(file);
            }
        }
        for (Result result : run.results()) {
            suite(suites, result.subject().where().file(), pack(result.rule())).results().add(result);
        }
        for (EngineError error : run.errors()) {
            String file = error.subject() == null ? "" : error.subject().where().file();
            suite(suites, file, pack(error.rule())).errors().add(error);
        }
        return suites;
    }

    private static JunitSuite suite(Map<String, JunitSuite> suites, String file, String pack) {
        String key = file + '\n' + pack;
        JunitSuite suite = suites.get(key);
        if (suite == null) {
            suite = new JunitSuite(file, pack, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            suites.put(key, suite);
        }
        return suite;
    }

    static String pack(String rule) {
        int slash = rule.indexOf('/');
        return slash < 0 ? rule : rule.substring(0, slash);
    }

    /** The names of a file and a pack, whichever there is. */
    static String title(String file, String pack) {
        List<String> parts = new ArrayList<>();
        if (!file.isEmpty()) {
            parts.add(file);
        }
        if (!pack.isEmpty()) {
            parts.add(pack);
        }
        return String.join(" · ", parts);
    }
}
