// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.json;

import java.io.IOException;
import org.lintel.core.edit.Edit;
import org.lintel.core.edit.Fix;
import org.lintel.core.result.BaselineState;
import org.lintel.core.result.Missing;
import org.lintel.core.result.Result;
import org.lintel.core.result.Schedule;
import org.lintel.core.result.Subject;
import org.lintel.core.result.Suppression;

/** How one result looks in JSON. */
final class ResultJson {

    private ResultJson() {
    }

    static void write(JsonWriter json, Result result) throws IOException {
        json.object().field("rule", result.rule()).field("outcome", result.outcome().id())
                .field("severity", result.severity().id()).field("fingerprint", result.fingerprint());
        subject(json, result.subject());
        json.optional("discriminator", result.discriminator());
        ValueJson.message(json, "summary", result.summary());
        ValueJson.message(json, "remedy", result.remedy());
        if (result.candidate() != null) {
            json.field("candidate", result.candidate().id());
        }
        missing(json, result);
        if (result.calculation() != null) {
            ValueJson.calculation(json.name("calculation"), result.calculation());
        }
        ValueJson.evidence(json, result.evidence());
        schedules(json, result);
        fixes(json, result);
        if (result.baseline() != BaselineState.NONE) {
            json.field("baseline", result.baseline().id());
        }
        if (result.suppression() != null) {
            suppression(json.name("suppression"), result.suppression());
        }
        json.end();
    }

    static void subject(JsonWriter json, Subject subject) throws IOException {
        json.name("subject").object().field("kind", subject.kind()).field("key", subject.key())
                .optional("globalId", subject.globalId()).optional("type", subject.type())
                .optional("name", subject.name()).optional("container", subject.container());
        ValueJson.location(json, "where", subject.where());
        json.end();
    }

    static void suppression(JsonWriter json, Suppression suppression) throws IOException {
        json.object().optional("rule", suppression.rule()).optional("subject", suppression.subject())
                .field("reason", suppression.reason()).optional("expires", suppression.expires());
        ValueJson.location(json, "where", suppression.where());
        json.end();
    }

    private static void missing(JsonWriter json, Result result) throws IOException {
        if (result.missing().isEmpty()) {
            return;
        }
        json.name("missing").array();
        for (Missing missing : result.missing()) {
            json.object().field("input", missing.input());
            ValueJson.text(json, "label", missing.label());
            ValueJson.message(json, "reason", missing.reason());
            ValueJson.message(json, "remedy", missing.remedy());
            json.end();
        }
        json.end();
    }

    private static void schedules(JsonWriter json, Result result) throws IOException {
        if (result.schedules().isEmpty()) {
            return;
        }
        json.name("schedules").array();
        for (Schedule schedule : result.schedules()) {
            ValueJson.schedule(json, schedule);
        }
        json.end();
    }

    private static void fixes(JsonWriter json, Result result) throws IOException {
        if (result.fixes().isEmpty()) {
            return;
        }
        json.name("fixes").array();
        for (Fix fix : result.fixes()) {
            json.object();
            ValueJson.message(json, "label", fix.label());
            if (fix.onRequest()) {
                json.field("onRequest", true);
            }
            json.name("edits").array();
            for (Edit edit : fix.edits()) {
                json.object().field("file", edit.file()).field("offset", edit.offset())
                        .field("length", edit.length()).field("replacement", edit.replacement()).end();
            }
            json.end().end();
        }
        json.end();
    }
}
