// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.csdi;

import java.io.IOException;
import java.util.List;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Printable;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.geo.csdi.Dataset;
import org.lintel.geo.csdi.LayerFacts;
import org.lintel.geo.feature.LayerId;
import org.lintel.report.json.JsonWriter;

/** What the catalogue knows, and what the server says of a dataset's layers. */
final class CatalogueList {

    private final Session session;
    private final Terminal terminal;

    CatalogueList(Session session) {
        this.session = session;
        this.terminal = session.terminal();
    }

    ExitCode datasets(List<String> words) throws IOException, UsageException {
        List<Dataset> found = session.catalogue().search(words);
        if (session.json()) {
            JsonWriter json = new JsonWriter(terminal.out());
            json.lines().object().name("datasets").lines().array();
            for (Dataset each : found) {
                dataset(json, each);
            }
            json.end().end().close();
            return found.isEmpty() ? ExitCode.FINDINGS : ExitCode.OK;
        }
        for (Dataset each : found) {
            terminal.out().println(each.id() + "  " + Printable.of(terminal.say(each.title())) + ", "
                    + Printable.of(terminal.say(each.publisher()))
                    + (each.confirmed() ? "" : terminal.say(" (not confirmed)", "（未經核實）")));
            for (Dataset.Layer layer : each.layers()) {
                terminal.out().println("  " + Printable.of(layer.name()) + (layer.key() == null ? "" : "  "
                        + terminal.say("key ", "主鍵 ") + Printable.of(layer.key())));
            }
        }
        if (found.isEmpty()) {
            terminal.note(Message.of("nothing in the catalogue has all of these words", "目錄內沒有同時包含這些字詞的數據集"));
            return ExitCode.FINDINGS;
        }
        return ExitCode.OK;
    }

    private void dataset(JsonWriter json, Dataset each) throws IOException {
        json.object().field("id", each.id());
        pair(json, "title", each.title());
        pair(json, "publisher", each.publisher());
        json.field("theme", each.theme()).field("confirmed", each.confirmed());
        json.optional("rest", each.rest()).optional("wfs", each.wfs());
        pair(json, "attribution", each.attribution());
        json.name("layers").array();
        for (Dataset.Layer layer : each.layers()) {
            json.object().field("name", layer.name()).field("shape", layer.shape()).optional("key", layer.key())
                    .optional("as", layer.as());
            if (layer.number() >= 0) {
                json.field("number", layer.number());
            }
            json.end();
        }
        json.end().end();
    }

    static void pair(JsonWriter json, String name, Text text) throws IOException {
        json.name(name).object().field("en", text.en()).field("zh-HK", text.zhHk()).end();
    }

    /** @param what a dataset, or a layer of it, whose fields are listed then */
    ExitCode layers(String what) throws IOException, UsageException {
        boolean json = session.json();
        List<LayerFacts> found = what.indexOf('/') < 0 ? session.client().layers(what, session.progress())
                : List.of(session.client().facts(session.layer(what), session.progress()));
        session.progress().close();
        String dataset = found.isEmpty() ? what : found.getFirst().layer().dataset();
        if (json) {
            JsonWriter out = new JsonWriter(terminal.out());
            out.lines().object().field("dataset", dataset)
                    .field("attribution", session.catalogue().dataset(dataset).attribution().en()).name("layers")
                    .lines()
                    .array();
            for (LayerFacts each : found) {
                layer(out, each);
            }
            out.end().end().close();
            return ExitCode.OK;
        }
        for (LayerFacts each : found) {
            LayerId id = each.layer();
            terminal.out().println((each.number() < 0 ? "" : each.number() + "  ") + Printable.of(id.layer()) + "  "
                    + shape(each.shape()) + (each.pageSize() > 0 ? Message.of(", {0} at a time", "，每次 {0} 個",
                            each.pageSize()).in(terminal.language()) : ""));
            for (LayerFacts.Field field : each.fields()) {
                terminal.out().println("  " + Printable.of(field.name()) + "  " + Printable.of(field.type())
                        + (field.alias().equalsIgnoreCase(field.name()) ? "" : "  " + Printable.of(field.alias())));
            }
        }
        session.attribute(session.catalogue().dataset(dataset).attribution());
        return ExitCode.OK;
    }

    private void layer(JsonWriter out, LayerFacts each) throws IOException {
        out.object().field("name", each.layer().layer()).field("address", each.address()).field("shape", each.shape())
                .field("pageSize", each.pageSize()).optional("rowField", each.rowField());
        if (each.number() >= 0) {
            out.field("number", each.number());
        }
        out.name("fields").array();
        for (LayerFacts.Field field : each.fields()) {
            out.object().field("name", field.name()).field("alias", field.alias()).field("type", field.type()).end();
        }
        out.end().end();
    }

    private String shape(String shape) {
        return switch (shape) {
            case "polygon" -> terminal.say("polygons", "多邊形");
            case "line" -> terminal.say("lines", "線");
            case "point" -> terminal.say("points", "點");
            case "none" -> terminal.say("a table", "表格");
            default -> terminal.say("shapes unknown", "形狀不詳");
        };
    }
}
