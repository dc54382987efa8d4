// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.json;

import java.io.IOException;
import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Location;
import org.lintel.core.result.Schedule;
import org.lintel.core.result.Operation;
import org.lintel.core.result.SignOff;
import org.lintel.core.result.Source;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;

/** How the values that results are made of look in JSON: texts, places, quantities, calculations, evidence, tables. */
final class ValueJson {

    private ValueJson() {
    }

    static void text(JsonWriter json, String name, Text text) throws IOException {
        if (!text.isEmpty()) {
            text(json.name(name), text.en(), text.zhHk());
        }
    }

    static void message(JsonWriter json, String name, Message message) throws IOException {
        if (message != null && !message.isEmpty()) {
            text(json.name(name), message.in(Language.EN), message.in(Language.ZH_HK));
        }
    }

    private static void text(JsonWriter json, String en, String zhHk) throws IOException {
        json.object().field("en", en).field("zh-HK", zhHk).end();
    }

    static void location(JsonWriter json, String name, Location where) throws IOException {
        if (where.file().isEmpty() && where.line() == 0 && where.instance() == 0) {
            return;
        }
        json.name(name).object().optional("file", where.file()).optional("line", where.line())
                .optional("column", where.column()).optional("instance", where.instance()).end();
    }

    static void source(JsonWriter json, String name, Source source) throws IOException {
        json.name(name).object().optional("document", source.document()).optional("clause", source.clause())
                .optional("edition", source.edition()).field("confidence", source.confidence().id())
                .optional("note", source.note());
        if (source.signOff() != null) {
            json.name("signOff");
            signOff(json, source.signOff());
        }
        json.end();
    }

    static void signOff(JsonWriter json, SignOff signOff) throws IOException {
        json.object().field("table", signOff.table()).field("by", signOff.by()).field("date", signOff.date())
                .field("document", signOff.document()).field("documentSha256", signOff.documentSha256())
                .field("key", signOff.key()).field("file", signOff.file()).field("sha256", signOff.sha256()).end();
    }

    /** The number at full precision in its unit and in SI, and as it is printed. */
    static void quantity(JsonWriter json, Quantity quantity) throws IOException {
        json.object().name("value").value(quantity.value()).optional("unit", quantity.unit().symbol())
                .name("si").value(quantity.si()).field("printed", quantity.printed()).end();
    }

    static void calculation(JsonWriter json, Calculation calculation) throws IOException {
        json.object();
        message(json, "label", calculation.label());
        json.optional("symbol", calculation.symbol()).optional("formula", calculation.formula());
        if (calculation.operation() != Operation.STATED) {
            json.field("operation", calculation.operation().id());
        }
        if (calculation.value() != null) {
            json.name("value");
            quantity(json, calculation.value());
        }
        json.optional("text", calculation.text());
        if (!calculation.terms().isEmpty()) {
            json.name("terms").array();
            for (Calculation term : calculation.terms()) {
                calculation(json, term);
            }
            json.end();
        }
        evidence(json, calculation.evidence());
        json.end();
    }

    static void evidence(JsonWriter json, List<Evidence> all) throws IOException {
        if (all.isEmpty()) {
            return;
        }
        json.name("evidence").array();
        for (Evidence one : all) {
            json.object();
            if (one instanceof Evidence.FromModel model) {
                json.field("kind", "model").field("origin", model.origin().id()).field("path", model.path())
                        .field("value", model.value());
                location(json, "where", model.where());
            } else if (one instanceof Evidence.FromTable table) {
                json.field("kind", "table").field("table", table.table()).field("row", table.row())
                        .field("value", table.value());
                source(json, "source", table.source());
            } else if (one instanceof Evidence.FromProject project) {
                json.field("kind", "project").field("key", project.key()).field("value", project.value());
                location(json, "where", project.where());
            } else if (one instanceof Evidence.Assumed assumed) {
                json.field("kind", "assumed");
                message(json, "reason", assumed.reason());
            }
            json.end();
        }
        json.end();
    }

    static void schedule(JsonWriter json, Schedule schedule) throws IOException {
        json.object();
        text(json, "title", schedule.title());
        json.name("columns").array();
        for (Schedule.Column column : schedule.columns()) {
            json.object();
            text(json, "label", column.label());
            json.optional("unit", column.unit().symbol()).end();
        }
        json.end().name("rows").array();
        for (List<Object> row : schedule.rows()) {
            json.array();
            for (Object cell : row) {
                cell(json, cell);
            }
            json.end();
        }
        json.end().end();
    }

    private static void cell(JsonWriter json, Object cell) throws IOException {
        if (cell instanceof Quantity quantity) {
            quantity(json, quantity);
        } else if (cell instanceof Text text) {
            text(json, text.en(), text.zhHk());
        } else if (cell instanceof Long number) {
            json.value(number.longValue());
        } else {
            json.value(cell.toString());
        }
    }
}
