// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.html;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.lintel.core.result.CheckedFile;
import org.lintel.core.result.EngineError;
import org.lintel.core.result.Location;
import org.lintel.core.result.PackUse;
import org.lintel.core.result.Result;
import org.lintel.core.result.RuleDescription;
import org.lintel.core.result.Run;
import org.lintel.core.result.SignOff;
import org.lintel.core.result.Suppression;
import org.lintel.core.result.UnusedOverride;
import org.lintel.report.ReportOptions;
import org.lintel.report.digest.Tally;
import org.lintel.report.json.JsonWriter;

/** The run as the page's script reads it: compact, private to this version of the page, no format for others. */
final class HtmlData {

    private final Run run;
    private final ReportOptions options;
    private final JsonWriter json;
    private final HtmlPool pool = new HtmlPool();
    private final Map<String, Integer> rules = new HashMap<>();
    private final Map<String, Integer> files = new HashMap<>();

    HtmlData(Run run, ReportOptions options, Appendable out) {
        this.run = run;
        this.options = options;
        json = new JsonWriter(out);
        for (RuleDescription rule : run.rules()) {
            rules.putIfAbsent(rule.id(), rules.size());
        }
        for (CheckedFile file : run.files()) {
            files.putIfAbsent(file.file(), files.size());
        }
    }

    void write() throws IOException {
        json.lines().object().field("version", run.version()).optional("date", run.date())
                .optional("generated", options.generated()).field("accepted", run.candidatesAccepted())
                .field("lang", options.language().tag()).field("baseline", Tally.hasBaseline(run));
        json.name("results").lines().array();
        var writer = new HtmlResult(json, pool, this);
        for (Result result : run.results()) {
            writer.write(result);
        }
        json.end();
        files();
        packs();
        rules();
        errors();
        json.name("fixed").lines().array();
        for (String fixed : run.fixed()) {
            json.value(fixed);
        }
        json.end().name("unused").lines().array();
        for (Suppression unused : run.unused()) {
            suppression(unused);
        }
        json.end().name("unusedOverrides").lines().array();
        for (UnusedOverride unused : run.unusedOverrides()) {
            override(unused);
        }
        json.end();
        pool.write(json);
        json.end().close();
    }

    /** The number of a rule in the list of rules; the id itself if it is not described there. */
    void rule(String id) throws IOException {
        Integer index = rules.get(id);
        if (index == null) {
            json.field("r", id);
        } else {
            json.field("r", index);
        }
    }

    /** The members {@code f}, {@code l}, {@code j}, {@code i}: file, line, column, instance. */
    void place(Location where) throws IOException {
        if (!where.file().isEmpty()) {
            Integer index = files.get(where.file());
            if (index == null) {
                json.field("f", where.file());
            } else {
                json.field("f", index);
            }
        }
        json.optional("l", where.line()).optional("j", where.column()).optional("i", where.instance());
    }

    void suppression(Suppression suppression) throws IOException {
        json.object().field("rule", suppression.rule()).field("subject", suppression.subject())
                .field("reason", suppression.reason()).optional("expires", suppression.expires());
        place(suppression.where());
        json.end();
    }

    private void override(UnusedOverride unused) throws IOException {
        json.object().field("input", unused.input()).field("subject", unused.subject());
        place(unused.where());
        json.end();
    }

    private void files() throws IOException {
        json.name("files").lines().array();
        for (CheckedFile file : run.files()) {
            json.object().field("file", file.file()).field("bytes", file.bytes()).optional("sha256", file.sha256())
                    .optional("schema", file.schema()).optional("tool", file.authoringTool())
                    .field("instances", file.instances());
            pool.message(json, "problem", file.problem());
            json.optional("l", file.where().line()).optional("j", file.where().column()).end();
        }
        json.end();
    }

    private void packs() throws IOException {
        json.name("packs").lines().array();
        for (PackUse pack : run.packs()) {
            json.object().field("id", pack.id()).optional("edition", pack.edition());
            pool.text(json, "title", pack.title());
            json.optional("hash", pack.hash()).field("applied", run.applied(pack));
            if (!pack.signOffs().isEmpty()) {
                json.name("signOffs").array();
                for (SignOff signOff : pack.signOffs()) {
                    json.object().field("table", signOff.table()).field("file", signOff.file());
                    pool.message(json, "m", signOff.sentence());
                    json.end();
                }
                json.end();
            }
            json.end();
        }
        json.end();
    }

    private void rules() throws IOException {
        json.name("rules").lines().array();
        for (RuleDescription rule : run.rules()) {
            json.object().field("id", rule.id()).field("severity", rule.severity().id())
                    .field("subject", rule.subject()).field("source", pool.source(rule.clause()));
            pool.text(json, "name", rule.name());
            pool.text(json, "explanation", rule.explanation());
            pool.text(json, "remedy", rule.remedy());
            json.end();
        }
        json.end();
    }

    private void errors() throws IOException {
        json.name("errors").lines().array();
        for (EngineError error : run.errors()) {
            json.object();
            rule(error.rule());
            json.field("cause", error.cause());
            if (error.subject() != null) {
                json.field("label", error.subject().label());
                place(error.subject().where());
            }
            json.end();
        }
        json.end();
    }
}
