// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lintel.claims.evidence.BimEvidence;
import org.lintel.core.result.Outcome;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.report.json.JsonWriter;

/** What a record says of a model that was checked: the model, what wrote it, by which rules and with which result. */
public final class RecordWords {

    private final BimEvidence record;

    public RecordWords(BimEvidence record) {
        this.record = record;
    }

    public List<Message> lines() {
        List<Message> lines = new ArrayList<>();
        lines.add(Message.of("model: {0}, {1}, {2} bytes, SHA-256 {3}", "模型：{0}，{1}，{2} 位元組，SHA-256 {3}", record.file(),
                record.schema(), record.bytes(), record.sha256()));
        lines.add(Message.of("written by {0}, {1}", "寫出軟件：{0}，{1}", told(record.tool()), told(record.written())));
        lines.add(Message.of("checked on {0} by Lintel {1}{2}{3}", "於 {0} 以 Lintel {1} 檢查{2}{3}", record.made(),
                record.lintel(), record.asOf().isEmpty() ? Message.EMPTY
                        : Message.of(", rules of {0}", "，按 {0} 的規則", record.asOf()),
                record.candidates() ? Message.of(", with figures that are not confirmed", "，採用未經核實的數值") : Message.EMPTY));
        lines.add(Message.of("result: {0}", "結果：{0}", outcomes()));
        lines.add(Message.of("report: SHA-256 {0}", "報告：SHA-256 {0}", record.reportSha256()));
        for (String pack : record.packs()) {
            lines.add(Message.of("rules: {0}", "規則：{0}", pack));
        }
        return lines;
    }

    private Message outcomes() {
        Message all = Message.EMPTY;
        for (Map.Entry<String, Integer> each : record.outcomes().entrySet()) {
            Message one = Message.of("{0} {1}", "{0} {1}", label(each.getKey()), each.getValue());
            all = all.isEmpty() ? one : Message.of(Text.of("{0}, {1}", "{0}、{1}"), all, one);
        }
        return all.isEmpty() ? Message.of("none", "無") : all;
    }

    private static Text label(String id) {
        for (Outcome each : Outcome.values()) {
            if (each.id().equals(id)) {
                return each.label();
            }
        }
        return Text.verbatim(id);
    }

    private static Object told(String text) {
        return text.isEmpty() ? Text.of("not told", "未有說明") : text;
    }

    /** As a field of what is open. */
    void json(JsonWriter out) throws IOException {
        out.name("bimEvidence").object().field("made", record.made()).field("lintel", record.lintel())
                .field("model", record.file()).field("modelBytes", record.bytes()).field("modelSha256", record.sha256())
                .field("schema", record.schema()).field("authoringTool", record.tool())
                .field("written", record.written()).field("reportSha256", record.reportSha256()).name("outcomes").object();
        for (Map.Entry<String, Integer> each : record.outcomes().entrySet()) {
            out.field(each.getKey(), each.getValue());
        }
        out.end().end();
    }
}
