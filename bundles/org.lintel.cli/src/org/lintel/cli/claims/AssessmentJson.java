// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims;

import java.io.IOException;
import java.util.List;
import org.lintel.claims.claim.Assessment;
import org.lintel.claims.claim.CeilingUse;
import org.lintel.claims.claim.LeftOut;
import org.lintel.claims.claim.Line;
import org.lintel.claims.claim.Span;
import org.lintel.claims.claim.VersionGrant;
import org.lintel.claims.lifecycle.Instalment;
import org.lintel.claims.scheme.Requirement;
import org.lintel.cli.Terminal;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.report.json.CalculationJson;
import org.lintel.report.json.JsonWriter;

/** An assessment as JSON; amounts in cents. */
public final class AssessmentJson {

    private final JsonWriter json;

    public AssessmentJson(Terminal terminal) {
        this.json = new JsonWriter(terminal.out());
    }

    public void print(Assessment assessment) throws IOException {
        json.lines().object().field("application", assessment.application().id())
                .field("scheme", assessment.scheme().id()).field("pays", assessment.scheme().pays().id())
                .field("fund", assessment.fund().id())
                .field("applicant", assessment.application().enterprise())
                .field("date", assessment.application().date().toString())
                .field("outcome", assessment.outcome().id());
        span("grant", assessment.grant());
        if (assessment.candidate() != null) {
            span("candidate", assessment.candidate());
        }
        json.name("instalments").lines().array();
        for (Instalment each : Instalment.of(assessment)) {
            if (each.milestone() != null) {
                json.object().field("milestone", each.milestone().id()).field("share", each.milestone().share().printed())
                        .field("cents", each.amount().minor()).end();
            }
        }
        json.end().name("missing").lines().array();
        for (Missing each : assessment.missing()) {
            missing(each);
        }
        json.end().name("versions").lines().array();
        for (VersionGrant version : assessment.versions()) {
            version(version, assessment.application().lines());
        }
        json.end().end().close();
    }

    private void version(VersionGrant version, List<Line> lines) throws IOException {
        json.lines().object().field("version", version.version().id());
        span("grant", version.grant());
        json.field("closed", version.closed()).name("failed").array();
        for (Requirement each : version.failed()) {
            json.value(each.id());
        }
        json.end().name("binding").lines().array();
        for (CeilingUse use : version.binding()) {
            json.object().field("ceiling", use.ceiling().id());
            span("amount", use.amount());
            span("used", use.used());
            span("left", use.left());
            json.end();
        }
        json.end().name("lines").lines().array();
        if (!version.lines().isEmpty()) {
            for (Line line : lines) {
                json.object().field("id", line.id()).field("item", line.item())
                        .optional("course", line.course() == null ? "" : line.course())
                        .optional("trainee", line.trainee() == null ? "" : line.trainee())
                        .field("cents", version.lines().getOrDefault(line.id(), 0L)).end();
            }
        }
        json.end().name("leftOut").lines().array();
        for (LeftOut each : version.leftOut()) {
            json.object().field("line", each.line());
            message("why", each.why());
            json.end();
        }
        json.end().name("calculation");
        CalculationJson.write(json, version.calculation());
        json.end();
    }

    private void missing(Missing each) throws IOException {
        json.object().field("input", each.input());
        text("label", each.label());
        message("reason", each.reason());
        message("remedy", each.remedy());
        json.end();
    }

    /** The exact amount, or its bounds; no upper bound where there is none. */
    private void span(String name, Span span) throws IOException {
        json.name(name).object();
        if (span.isExact()) {
            json.field("cents", span.low());
        } else {
            json.field("lowCents", span.low());
            if (span.high() != Span.UNLIMITED) {
                json.field("highCents", span.high());
            }
        }
        json.field("currency", "HKD").end();
    }

    private void message(String name, Message message) throws IOException {
        text(name, Text.of(message.in(Language.EN), message.in(Language.ZH_HK)));
    }

    private void text(String name, Text text) throws IOException {
        json.name(name).object().field("en", text.en()).field("zh-HK", text.zhHk()).end();
    }
}
