// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.junit;

import java.io.IOException;
import java.util.List;
import org.lintel.core.result.CheckedFile;
import org.lintel.core.result.EngineError;
import org.lintel.core.result.Missing;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.Result;
import org.lintel.core.result.Subject;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.report.ReportOptions;
import org.lintel.report.text.CalculationTree;
import org.lintel.report.text.EvidenceText;

/** The cases of one pack in one file. */
record JunitSuite(String file, String pack, List<Result> results, List<EngineError> errors,
        List<CheckedFile> unreadable) {

    private static final Text SUPPRESSED = Text.of("suppressed: {0}", "已豁免：{0}");
    private static final Text UNDETERMINED = Text.of("undetermined: {0}", "未能判定：{0}");
    private static final Text OPEN = Text.of("could be read", "可以讀取");

    /** Cases, failures, errors, skipped. */
    int[] counts() {
        int[] counts = {errors.size() + unreadable.size(), 0, errors.size() + unreadable.size(), 0};
        for (Result result : results) {
            if (result.outcome() == Outcome.NOT_APPLICABLE) {
                continue;
            }
            counts[0]++;
            if (result.suppression() != null || result.outcome() == Outcome.UNDETERMINED) {
                counts[3]++;
            } else if (result.outcome() == Outcome.FAIL) {
                counts[1]++;
            }
        }
        return counts;
    }

    void write(JunitXml xml, ReportOptions options) throws IOException {
        int[] counts = counts();
        xml.raw("  <testsuite").attribute("name", JunitReport.title(file, pack)).counts(counts);
        if (!options.generated().isEmpty()) {
            xml.attribute("timestamp", options.generated());
        }
        xml.raw(">\n");
        int notApplicable = results.size() + errors.size() + unreadable.size() - counts[0];
        if (notApplicable > 0) {
            xml.raw("    <properties>\n      <property name=\"not-applicable\"").attribute("value", notApplicable)
                    .raw("/>\n    </properties>\n");
        }
        for (CheckedFile broken : unreadable) {
            String place = EvidenceText.place(broken.where());
            String problem = broken.problem().in(xml.language());
            xml.raw("    <testcase").attribute("classname", "file").attribute("name", OPEN.in(xml.language()))
                    .attribute("file", broken.file()).raw(">\n      <error type=\"unreadable\"")
                    .attribute("message", place.isEmpty() ? problem : place + ": " + problem)
                    .raw("/>\n    </testcase>\n");
        }
        for (Result result : results) {
            if (result.outcome() != Outcome.NOT_APPLICABLE) {
                write(xml, result);
            }
        }
        for (EngineError error : errors) {
            head(xml, error.rule(), error.subject(), "");
            xml.raw(">\n      <error type=\"crash\"").attribute("message", error.cause()).raw("/>\n    </testcase>\n");
        }
        xml.raw("  </testsuite>\n");
    }

    private static void head(JunitXml xml, String rule, Subject subject, String discriminator) throws IOException {
        xml.raw("    <testcase").attribute("classname", rule.replace('/', '.'));
        if (subject == null) {
            xml.attribute("name", rule);
            return;
        }
        var name = new StringBuilder(subject.label());
        if (!subject.key().equals(subject.name())) {
            name.append(" [").append(subject.key()).append(']');
        }
        if (!discriminator.isEmpty()) {
            name.append(' ').append(discriminator);
        }
        xml.attribute("name", name.toString());
        if (!subject.where().file().isEmpty()) {
            xml.attribute("file", subject.where().file());
        }
        if (subject.where().line() > 0) {
            xml.attribute("line", subject.where().line());
        }
    }

    private static void write(JunitXml xml, Result result) throws IOException {
        Language language = xml.language();
        head(xml, result.rule(), result.subject(), result.discriminator());
        String summary = result.summary().in(language);
        if (result.suppression() != null) {
            skipped(xml, Message.of(SUPPRESSED, result.suppression().reason()).in(language));
        } else if (result.outcome() == Outcome.UNDETERMINED) {
            skipped(xml, Message.of(UNDETERMINED, reasons(result, summary, language)).in(language));
        } else if (result.outcome() == Outcome.FAIL) {
            xml.raw(">\n      <failure").attribute("type", result.severity().id()).attribute("message", summary)
                    .raw(">").text(body(result, language)).raw("</failure>\n    </testcase>\n");
        } else {
            xml.raw("/>\n");
        }
    }

    private static void skipped(JunitXml xml, String message) throws IOException {
        xml.raw(">\n      <skipped").attribute("message", message).raw("/>\n    </testcase>\n");
    }

    private static String reasons(Result result, String summary, Language language) {
        var out = new StringBuilder(summary);
        for (Missing missing : result.missing()) {
            out.append("; ").append(missing.label().in(language)).append(": ").append(missing.reason().in(language));
            if (!missing.remedy().isEmpty()) {
                out.append(" → ").append(missing.remedy().in(language));
            }
        }
        return out.toString();
    }

    private static String body(Result result, Language language) {
        var out = new StringBuilder(result.summary().in(language)).append('\n');
        if (!result.subject().container().isEmpty()) {
            out.append(result.subject().container()).append('\n');
        }
        String place = EvidenceText.place(result.subject().where());
        if (!place.isEmpty()) {
            out.append(place).append('\n');
        }
        if (!result.remedy().isEmpty()) {
            out.append("→ ").append(result.remedy().in(language)).append('\n');
        }
        if (result.calculation() != null) {
            for (String line : CalculationTree.lines(result.calculation(), language,
                    result.subject().where().file())) {
                out.append(line).append('\n');
            }
        }
        return out.toString();
    }
}
