// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.lintel.core.result.BaselineState;
import org.lintel.core.result.CheckedFile;
import org.lintel.core.result.EngineError;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.PackUse;
import org.lintel.core.result.Result;
import org.lintel.core.result.RuleDescription;
import org.lintel.core.result.Run;
import org.lintel.core.result.Severity;
import org.lintel.core.result.SignOff;
import org.lintel.core.result.Suppression;
import org.lintel.core.result.UnusedOverride;
import org.lintel.core.text.Text;
import org.lintel.report.ReportFormat;
import org.lintel.report.ReportOptions;
import org.lintel.report.digest.Tally;

/**
 * The whole run for programs, in the shape of {@code lintel-run.schema.json} beside this class.
 *
 * <p>Everything is in it, whatever is asked to be shown, and every text in both languages, so that the file does not
 * depend on who had it written. A member that has nothing to say is left out. One result stands on one line.
 */
public final class JsonReport implements ReportFormat {

    /** Raised when a reader of the older shape would misunderstand the newer one; new members alone do not raise it. */
    public static final int VERSION = 1;

    @Override
    public String id() {
        return "json";
    }

    @Override
    public String fileExtension() {
        return "json";
    }

    @Override
    public Text label() {
        return Text.of("everything, for programs", "完整資料，供程式讀取");
    }

    /** The JSON Schema of what is written; the caller closes it. */
    public static InputStream schema() {
        return JsonReport.class.getResourceAsStream("lintel-run.schema.json");
    }

    @Override
    public void write(Run run, ReportOptions options, Appendable out) throws IOException {
        var json = new JsonWriter(out);
        json.lines().object().field("format", "lintel-run").field("formatVersion", VERSION)
                .field("version", run.version()).optional("date", run.date())
                .optional("generated", options.generated()).field("candidatesAccepted", run.candidatesAccepted());
        summary(json, run);
        json.name("files").lines().array();
        for (CheckedFile file : run.files()) {
            file(json, file);
        }
        json.end().name("packs").lines().array();
        for (PackUse pack : run.packs()) {
            json.object().field("id", pack.id()).optional("edition", pack.edition());
            ValueJson.text(json, "title", pack.title());
            json.optional("hash", pack.hash()).field("applied", run.applied(pack));
            if (!pack.signOffs().isEmpty()) {
                json.name("signOffs").array();
                for (SignOff signOff : pack.signOffs()) {
                    ValueJson.signOff(json, signOff);
                }
                json.end();
            }
            json.end();
        }
        json.end().name("rules").lines().array();
        for (RuleDescription rule : run.rules()) {
            rule(json, rule);
        }
        json.end().name("results").lines().array();
        for (Result result : run.results()) {
            ResultJson.write(json, result);
        }
        json.end().name("errors").lines().array();
        for (EngineError error : run.errors()) {
            json.object().field("rule", error.rule());
            if (error.subject() != null) {
                ResultJson.subject(json, error.subject());
            }
            json.field("cause", error.cause()).end();
        }
        json.end().name("fixed").lines().array();
        for (String fixed : run.fixed()) {
            json.value(fixed);
        }
        json.end().name("unusedSuppressions").lines().array();
        for (Suppression suppression : run.unused()) {
            ResultJson.suppression(json, suppression);
        }
        json.end().name("unusedOverrides").lines().array();
        for (UnusedOverride unused : run.unusedOverrides()) {
            json.object().field("subject", unused.subject()).field("input", unused.input());
            ValueJson.location(json, "where", unused.where());
            json.end();
        }
        json.end().end().close();
    }

    private static void summary(JsonWriter json, Run run) throws IOException {
        Tally tally = Tally.of(run.results());
        json.name("summary").lines().object().field("files", run.files().size())
                .field("unreadable", Tally.unreadable(run)).field("results", tally.total())
                .field("fail", tally.of(Outcome.FAIL)).field("undetermined", tally.of(Outcome.UNDETERMINED))
                .field("pass", tally.of(Outcome.PASS)).field("notApplicable", tally.of(Outcome.NOT_APPLICABLE))
                .field("suppressed", tally.suppressed()).name("failBySeverity").object();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
            json.field(severity.id(), tally.failures(severity));
        }
        json.end();
        if (Tally.hasBaseline(run)) {
            json.name("baseline").object();
            for (BaselineState state : List.of(BaselineState.NEW, BaselineState.UPDATED, BaselineState.UNCHANGED)) {
                json.field(state.id(), tally.of(state));
            }
            json.field("fixed", run.fixed().size()).end();
        }
        json.field("errors", run.errors().size()).field("unusedSuppressions", run.unused().size()).end();
    }

    private static void file(JsonWriter json, CheckedFile file) throws IOException {
        json.object().field("file", file.file()).field("readable", file.isReadable()).field("bytes", file.bytes())
                .optional("sha256", file.sha256()).optional("schema", file.schema())
                .optional("authoringTool", file.authoringTool()).field("instances", file.instances());
        ValueJson.message(json, "problem", file.problem());
        if (!file.isReadable()) {
            ValueJson.location(json, "where", file.where());
        }
        json.end();
    }

    private static void rule(JsonWriter json, RuleDescription rule) throws IOException {
        json.object().field("id", rule.id()).field("severity", rule.severity().id()).field("subject", rule.subject());
        ValueJson.text(json, "name", rule.name());
        ValueJson.text(json, "explanation", rule.explanation());
        ValueJson.text(json, "remedy", rule.remedy());
        ValueJson.source(json, "source", rule.clause());
        json.end();
    }
}
