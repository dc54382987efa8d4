// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.sarif;

import java.io.IOException;
import org.lintel.core.result.CheckedFile;
import org.lintel.core.result.EngineError;
import org.lintel.core.result.Location;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.Result;
import org.lintel.core.result.Run;
import org.lintel.core.result.Severity;
import org.lintel.core.result.Suppression;
import org.lintel.core.result.UnusedOverride;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.report.ReportFormat;
import org.lintel.report.ReportOptions;
import org.lintel.report.json.JsonWriter;

/**
 * SARIF 2.1.0, for code scanning and other viewers of findings.
 *
 * <p>Written are the findings and what is suppressed; passes only when all is to be shown, for GitHub takes every
 * result for an alert. GitHub refuses more than 25 000 results of a run: the worst that many are written, and a
 * notification says how many were left out. When all is to be shown nothing is left out.
 */
public final class SarifReport implements ReportFormat {

    static final int MOST = 25_000;

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private static final Text LEFT_OUT = Text.of("{0} results of lesser weight were left out.", "另有 {0} 項較次要的結果未有列出。");
    private static final Text UNUSED = Text.of("The suppression of {0} on {1} hides nothing.",
            "針對 {1} 豁免 {0} 的設定並未生效。");
    private static final Text UNUSED_OVERRIDE = Text.of("No element takes the value of {0} stated for {1}.",
            "沒有構件採用為 {1} 提供的 {0} 數值。");

    @Override
    public String id() {
        return "sarif";
    }

    @Override
    public String fileExtension() {
        return "sarif";
    }

    @Override
    public Text label() {
        return Text.of("SARIF 2.1.0, for code scanning", "SARIF 2.1.0，供程式碼掃描服務使用");
    }

    @Override
    public void write(Run run, ReportOptions options, Appendable out) throws IOException {
        var json = new JsonWriter(out);
        var rules = new SarifRules(run);
        var places = new SarifPlaces(run);
        int[] quota = quota(run, options.showAll());
        json.lines().object().field("$schema", SCHEMA)
                .field("version", "2.1.0").name("runs").array().lines().object();
        rules.tool(json, options.language());
        invocation(json, run, options, rules, places, quota[quota.length - 1]);
        json.field("language", options.language().tag());
        places.artifacts(json, options);
        json.name("results").lines().array();
        var writer = new SarifResult(json, rules, places, options.language());
        for (Result result : run.results()) {
            if (quota[weight(result)]-- > 0) {
                writer.write(result);
            }
        }
        json.end().field("columnKind", "unicodeCodePoints");
        properties(json, run);
        json.end().end().end().close();
    }

    /** The more it matters the smaller: failures by severity, the undecided, what is suppressed, all others. */
    private static int weight(Result result) {
        if (result.suppression() != null) {
            return 4;
        }
        if (result.outcome() == Outcome.FAIL) {
            return Severity.ERROR.ordinal() - result.severity().ordinal();
        }
        return result.outcome() == Outcome.UNDETERMINED ? 3 : 5;
    }

    /** How many results of each weight are written; the last number is how many findings are left out. */
    private static int[] quota(Run run, boolean all) {
        int[] quota = new int[7];
        for (Result result : run.results()) {
            quota[weight(result)]++;
        }
        if (all) {
            return quota;
        }
        int left = MOST;
        quota[5] = 0;
        for (int i = 0; i < 5; i++) {
            int allowed = Math.min(quota[i], left);
            quota[6] += quota[i] - allowed;
            quota[i] = allowed;
            left -= allowed;
        }
        return quota;
    }

    private static void invocation(JsonWriter json, Run run, ReportOptions options, SarifRules rules,
            SarifPlaces places, int leftOut) throws IOException {
        Language language = options.language();
        boolean readable = true;
        for (CheckedFile file : run.files()) {
            readable &= file.isReadable();
        }
        json.name("invocations").array().object();
        json.field("executionSuccessful", readable && run.errors().isEmpty());
        json.optional("endTimeUtc", options.generated());
        json.name("toolExecutionNotifications").lines().array();
        for (CheckedFile file : run.files()) {
            if (!file.isReadable()) {
                Location where = file.where().file().isEmpty() ? Location.of(file.file()) : file.where();
                notification(json, SarifRules.UNREADABLE, "error", file.problem().in(language), null, rules);
                json.name("locations").array();
                places.location(json, where, null, null);
                json.end().end();
            }
        }
        for (EngineError error : run.errors()) {
            notification(json, SarifRules.CRASHED, "error", error.rule() + ": " + error.cause(), error.rule(), rules);
            if (error.subject() != null) {
                json.name("locations").array();
                places.location(json, error.subject().where(), error.subject(), null);
                json.end();
            }
            json.end();
        }
        if (leftOut > 0) {
            String text = Message.of(LEFT_OUT, leftOut).in(language);
            notification(json, SarifRules.LEFT_OUT, "warning", text, null, rules);
            json.end();
        }
        json.end().name("toolConfigurationNotifications").lines().array();
        for (Suppression unused : run.unused()) {
            setting(json, SarifRules.UNUSED, Message.of(UNUSED, unused.rule(), unused.subject()).in(language),
                    unused.where(), rules, places);
        }
        for (UnusedOverride unused : run.unusedOverrides()) {
            setting(json, SarifRules.UNUSED_OVERRIDE,
                    Message.of(UNUSED_OVERRIDE, unused.input(), unused.subject()).in(language), unused.where(), rules,
                    places);
        }
        json.end().end().end();
    }

    /** Of a line of the project's settings that did nothing. */
    private static void setting(JsonWriter json, String id, String text, Location where, SarifRules rules,
            SarifPlaces places) throws IOException {
        notification(json, id, "warning", text, null, rules);
        if (!where.file().isEmpty()) {
            json.name("locations").array();
            places.location(json, where, null, null);
            json.end();
        }
        json.end();
    }

    /** Opens a notification and leaves it open for its locations. */
    private static void notification(JsonWriter json, String id, String level, String text, String rule,
            SarifRules rules) throws IOException {
        json.object().name("descriptor").object().field("id", id).end().field("level", level);
        SarifText.message(json, "message", text);
        if (rule != null) {
            json.name("associatedRule").object().field("id", rule);
            Integer index = rules.index(rule);
            if (index != null) {
                json.field("index", index);
            }
            json.end();
        }
    }

    private static void properties(JsonWriter json, Run run) throws IOException {
        json.name("properties").object().optional("date", run.date())
                .field("candidatesAccepted", run.candidatesAccepted());
        if (!run.fixed().isEmpty()) {
            json.name("fixed").array();
            for (String fixed : run.fixed()) {
                json.value(fixed);
            }
            json.end();
        }
        json.end();
    }
}
