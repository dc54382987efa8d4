// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.info;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Terminal;
import org.lintel.core.task.Progress;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.OpenOptions;
import org.lintel.ifc.query.PropertyCensus;
import org.lintel.report.json.JsonWriter;

/** The property and quantity sets that the elements of models have, as one JSON array. */
final class JsonProperties implements InfoVerb.Look {

    private final JsonWriter json;
    private final List<String> types;

    JsonProperties(Terminal terminal, List<String> types) throws IOException {
        this.types = types;
        json = new JsonWriter(terminal.out());
        json.lines().array();
    }

    @Override
    public ExitCode at(Model model, String file, Progress progress) throws IOException {
        PropertyCensus census = PropertyCensus.of(model, types, OpenOptions.defaults().threads(), progress);
        long elements = 0;
        for (int count : census.elements().values()) {
            elements += count;
        }
        json.lines().object().field("file", file).field("elements", elements).field("sets", census.sets())
                .field("values", census.values()).field("filled", census.filled());
        json.name("types").object();
        for (Map.Entry<String, Integer> type : census.elements().entrySet()) {
            json.field(type.getKey(), type.getValue());
        }
        json.end();
        json.name("rows").lines().array();
        for (PropertyCensus.Row row : census.rows()) {
            json.object().field("type", row.type()).field("set", row.set())
                    .field("kind", row.quantities() ? "quantities" : "properties").field("elements", row.elements())
                    .field("values", row.values()).field("filled", row.filled()).end();
        }
        json.end();
        json.end();
        return ExitCode.OK;
    }

    @Override
    public void end() throws IOException {
        json.end().close();
    }
}
