// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.html;

import java.io.IOException;
import java.util.List;
import org.lintel.core.edit.Fix;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.result.BaselineState;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;
import org.lintel.core.result.Result;
import org.lintel.core.result.Schedule;
import org.lintel.core.result.Subject;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.report.digest.Span;
import org.lintel.report.json.JsonWriter;
import org.lintel.report.text.FileValue;

/** One result as the page's script reads it; the short names are explained in {@code data.js}. */
final class HtmlResult {

    private final JsonWriter json;
    private final HtmlPool pool;
    private final HtmlData data;

    HtmlResult(JsonWriter json, HtmlPool pool, HtmlData data) {
        this.json = json;
        this.pool = pool;
        this.data = data;
    }

    void write(Result result) throws IOException {
        Subject subject = result.subject();
        json.object();
        data.rule(result.rule());
        json.field("o", result.outcome().ordinal()).field("s", result.severity().ordinal());
        json.field("t", pool.word(subject.type())).optional("n", subject.name()).field("k", subject.key());
        if (!subject.globalId().equals(subject.key())) {
            json.optional("g", subject.globalId());
        }
        json.field("y", pool.word(subject.kind())).field("c", pool.word(subject.container()));
        data.place(subject.where());
        json.optional("d", result.discriminator());
        pool.message(json, "m", result.summary());
        pool.message(json, "a", result.remedy());
        if (result.candidate() != null) {
            json.field("q", result.candidate().ordinal());
        }
        missing(result.missing());
        if (result.calculation() != null) {
            json.name("x");
            calculation(Span.of(result.calculation()));
        }
        evidence(result.evidence());
        schedules(result.schedules());
        fixes(result.fixes());
        if (result.baseline() != BaselineState.NONE) {
            json.field("b", result.baseline().id());
        }
        if (result.suppression() != null) {
            json.name("u");
            data.suppression(result.suppression());
        }
        json.end();
    }

    private void missing(List<Missing> all) throws IOException {
        if (all.isEmpty()) {
            return;
        }
        json.name("w").array();
        for (Missing missing : all) {
            json.object().field("i", pool.word(missing.input()));
            pool.text(json, "l", missing.label());
            pool.message(json, "m", missing.reason());
            pool.message(json, "a", missing.remedy());
            json.end();
        }
        json.end();
    }

    private void calculation(Span term) throws IOException {
        json.object();
        pool.message(json, "m", term.label());
        json.optional("y", term.symbol()).optional("f", term.formula()).optional("t", term.text());
        json.optional("v", term.printed());
        if (term.figure() != null) {
            json.name("n").value(term.figure());
        }
        if (!term.terms().isEmpty()) {
            json.name("k").array();
            for (Span inner : term.terms()) {
                calculation(inner);
            }
            json.end();
        }
        evidence(term.evidence());
        json.end();
    }

    private void evidence(List<Evidence> all) throws IOException {
        if (all.isEmpty()) {
            return;
        }
        json.name("e").array();
        for (Evidence one : all) {
            json.object();
            if (one instanceof Evidence.FromModel model) {
                json.field("h", "model").field("o", model.origin().ordinal()).field("p", pool.word(model.path()))
                        .field("v", FileValue.shown(model.value()));
                data.place(model.where());
            } else if (one instanceof Evidence.FromTable table) {
                json.field("h", "table").field("p", pool.word(table.table())).field("w", pool.word(table.row()))
                        .field("v", table.value()).field("s", pool.source(table.source()));
            } else if (one instanceof Evidence.FromProject project) {
                json.field("h", "project").field("p", pool.word(project.key())).field("v", project.value());
                data.place(project.where());
            } else if (one instanceof Evidence.Assumed assumed) {
                json.field("h", "assumed");
                pool.message(json, "m", assumed.reason());
            }
            json.end();
        }
        json.end();
    }

    private void schedules(List<Schedule> all) throws IOException {
        if (all.isEmpty()) {
            return;
        }
        json.name("h").array();
        for (Schedule schedule : all) {
            json.object();
            pool.text(json, "m", schedule.title());
            json.name("c").array();
            for (Schedule.Column column : schedule.columns()) {
                json.object();
                pool.text(json, "m", column.label());
                json.optional("u", column.unit().symbol()).end();
            }
            json.end().name("r").array();
            for (List<Object> row : schedule.rows()) {
                json.array();
                for (int i = 0; i < row.size(); i++) {
                    cell(row.get(i), schedule.columns().get(i).unit().symbol());
                }
                json.end();
            }
            json.end().end();
        }
        json.end();
    }

    /** Words as text, translated words as a message, numbers as a text in an object: the page aligns them right. */
    private void cell(Object cell, String unit) throws IOException {
        if (cell instanceof Quantity quantity) {
            String printed = quantity.printed();
            boolean inHead = !unit.isEmpty() && quantity.unit().symbol().equals(unit);
            String number = inHead ? printed.substring(0, printed.length() - unit.length()).stripTrailing() : printed;
            json.object().field("v", number).end();
        } else if (cell instanceof Long number) {
            json.object().field("v", number.toString()).end();
        } else if (cell instanceof Text text) {
            pool.message(json, Message.of(text));
        } else if (cell instanceof Message message) {
            pool.message(json, message);
        } else {
            json.value(cell.toString());
        }
    }

    private void fixes(List<Fix> fixes) throws IOException {
        if (fixes.isEmpty()) {
            return;
        }
        json.name("z").array();
        for (Fix fix : fixes) {
            pool.message(json, fix.label());
        }
        json.end();
    }
}
