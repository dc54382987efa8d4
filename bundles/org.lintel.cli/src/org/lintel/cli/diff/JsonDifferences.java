// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.diff;

import java.io.IOException;
import java.util.List;
import org.lintel.core.Version;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.ifc.diff.Change;
import org.lintel.ifc.diff.Difference;
import org.lintel.ifc.diff.Differences;
import org.lintel.ifc.diff.Item;
import org.lintel.ifc.diff.Leaf;
import org.lintel.ifc.model.Model;
import org.lintel.report.json.JsonWriter;

/** Differences for a program, as {@code lintel-diff.schema.json} describes; an object or change on each line. */
final class JsonDifferences {

    private final DiffReport report;
    private JsonWriter json;

    JsonDifferences(DiffReport report) {
        this.report = report;
    }

    void write(Appendable out) throws IOException {
        json = new JsonWriter(out);
        Differences differences = report.differences();
        json.lines().object();
        json.field("format", "lintel-diff").field("formatVersion", 1).field("version", Version.CURRENT);
        model("before", report.fileBefore(), report.before());
        model("after", report.fileAfter(), report.after());
        summary(differences);
        json.name("notes").array();
        for (Message note : differences.notes()) {
            json.object();
            for (Language language : Language.values()) {
                json.field(language.tag(), note.in(language));
            }
            json.end();
        }
        json.end();
        json.name("model").lines().array();
        for (Change change : differences.model()) {
            change(change);
        }
        json.end();
        json.name("objects").lines().array();
        for (Difference difference : differences.objects()) {
            object(difference);
        }
        json.end().end().close();
    }

    private void model(String name, String file, Model model) throws IOException {
        json.name(name).object().field("file", file).name("schemas").array();
        for (String schema : model.header().schemas()) {
            json.value(schema);
        }
        json.end().field("readAs", model.schema().id()).field("instances", model.size()).end();
    }

    private void summary(Differences differences) throws IOException {
        Differences.Counts counts = differences.counts();
        json.name("summary").object().field("different", !differences.isEmpty()).field("objectsBefore", counts.before())
                .field("objectsAfter", counts.after()).field("matchedByGlobalId", counts.byGlobalId())
                .field("matchedByKey", counts.byKey()).field("matchedByPartialKey", counts.byPartialKey())
                .field("added", counts.added()).field("removed", counts.removed()).field("changed", counts.changed())
                .field("unchanged", counts.unchanged()).field("model", differences.model().size()).end();
    }

    private void object(Difference difference) throws IOException {
        json.object().field("state", difference.state().id());
        if (difference.state() == Difference.State.CHANGED) {
            json.field("match", difference.match().id());
        }
        item("before", difference.before());
        item("after", difference.after());
        if (!difference.changes().isEmpty()) {
            json.name("changes").array();
            for (Change change : difference.changes()) {
                change(change);
            }
            json.end();
        }
        json.end();
    }

    private void item(String name, Item item) throws IOException {
        if (item != null) {
            json.name(name).object().field("type", item.type()).optional("globalId", item.globalId())
                    .optional("name", item.name()).optional("tag", item.tag()).optional("container", item.container())
                    .field("id", item.id()).field("line", item.line()).end();
        }
    }

    private void change(Change change) throws IOException {
        json.object().field("aspect", change.aspect().id()).field("kind", change.kind().id())
                .optional("group", change.group()).optional("name", change.name());
        value("before", change.before());
        value("after", change.after());
        json.optional("unit", change.unit());
        if (!change.details().isEmpty()) {
            json.name("details").array();
            for (Leaf leaf : change.details()) {
                json.object().optional("path", leaf.path()).optional("before", leaf.before())
                        .optional("after", leaf.after()).end();
            }
            json.end();
        }
        json.end();
    }

    private void value(String name, Object value) throws IOException {
        if (value != null) {
            json.name(name);
            value(value);
        }
    }

    private void value(Object value) throws IOException {
        if (value instanceof Long whole) {
            json.value(whole);
        } else if (value instanceof Double number) {
            json.value(number);
        } else if (value instanceof Boolean truth) {
            json.value(truth);
        } else if (value instanceof List<?> list) {
            json.array();
            for (Object item : list) {
                value(item);
            }
            json.end();
        } else {
            json.value(value.toString());
        }
    }
}
