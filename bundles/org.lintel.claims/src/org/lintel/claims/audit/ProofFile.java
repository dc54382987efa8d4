// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lintel.claims.record.Column;
import org.lintel.claims.record.Event;
import org.lintel.claims.record.StoredRow;
import org.lintel.claims.record.Table;
import org.lintel.claims.record.Tables;
import org.lintel.claims.record.Trail;
import org.lintel.core.result.Location;
import org.lintel.core.text.Message;
import org.lintel.rules.yaml.YamlException;
import org.lintel.rules.yaml.YamlNode;

/** Reads the proof of an application as a dossier holds it. */
public final class ProofFile {

    private ProofFile() {
    }

    /** @param file its name in complaints */
    public static ClaimProof read(String file, String text) throws YamlException {
        YamlNode root = YamlNode.parse(file, text);
        if (root == null) {
            throw new YamlException(Location.of(file), Message.of("this file is empty", "此檔案沒有內容"));
        }
        YamlNode head = root.required("head");
        SortedMap<String, String> keys = new TreeMap<>();
        for (Map.Entry<String, YamlNode> key : root.required("keys").entries().entrySet()) {
            keys.put(key.getKey(), key.getValue().text());
        }
        List<Event> events = new ArrayList<>();
        for (YamlNode node : root.required("events").items()) {
            events.add(event(node));
        }
        List<StoredRow> rows = new ArrayList<>();
        for (YamlNode node : root.required("rows").items()) {
            rows.add(row(node));
        }
        return new ClaimProof(root.required("claim").text(), new Trail.Head(root.required("store").text(),
                whole(head.required("number")), head.required("hash").text()), events, rows, keys);
    }

    private static Event event(YamlNode node) throws YamlException {
        YamlNode time = node.required("time");
        try {
            return new Event(whole(node.required("number")), Instant.parse(time.text()), node.required("actor").text(),
                    node.required("kind").text(), node.required("subject").text(), node.required("note").text(),
                    Event.read(node.required("changes").text()), node.required("previous").text(),
                    node.required("hash").text(), node.required("signature").text());
        } catch (DateTimeException e) {
            throw time.complain("expected a time such as 2026-01-31T10:00:00Z, not \"{0}\"",
                    "此處應為時間，如 2026-01-31T10:00:00Z，而非「{0}」", time.text());
        }
    }

    private static StoredRow row(YamlNode node) throws YamlException {
        YamlNode name = node.required("table");
        Table<?> table = Tables.of(name.text());
        if (table == null) {
            throw name.complain("there is no table \"{0}\"", "沒有資料表「{0}」", name.text());
        }
        Map<String, YamlNode> values = node.required("values").entries();
        List<String> texts = new ArrayList<>();
        for (Column column : table.columns()) {
            YamlNode value = values.get(column.name());
            texts.add(value == null ? null : value.text());
        }
        Map<String, YamlNode> entries = node.entries();
        return new StoredRow(table, texts, whole(node.required("event")), node.required("salt").text(),
                text(entries.get("personalSalt")), text(entries.get("commitment")));
    }

    private static String text(YamlNode node) throws YamlException {
        return node == null ? null : node.text();
    }

    private static long whole(YamlNode node) throws YamlException {
        if (!node.text().matches("[0-9]{1,18}")) {
            throw node.complain("expected a whole number, not \"{0}\"", "此處應為整數，而非「{0}」", node.text());
        }
        return Long.parseLong(node.text());
    }
}
