// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.info;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.lintel.cli.Terminal;
import org.lintel.report.json.JsonWriter;

/** The facts of models as one JSON array. */
final class JsonFacts implements ModelFacts.Writer {

    private final JsonWriter json;

    JsonFacts(Terminal terminal) throws IOException {
        json = new JsonWriter(terminal.out());
        json.lines().array();
    }

    @Override
    public void write(ModelFacts facts) throws IOException {
        json.lines().object();
        json.field("file", facts.file());
        json.field("entry", facts.entry()).field("encoding", facts.xml() ? "ifcXML" : "STEP");
        json.field("bytes", facts.bytes());
        json.field("instances", facts.instances());
        strings("schemas", facts.header().schemas());
        json.field("readAs", facts.schema());
        strings("description", facts.header().description());
        json.field("timestamp", facts.header().timestamp());
        strings("author", facts.header().author());
        strings("organization", facts.header().organization());
        json.field("originatingSystem", facts.header().originatingSystem());
        json.field("preprocessor", facts.header().preprocessor());
        counts("types", facts.counts());
        counts("propertySets", facts.propertySets());
        json.name("spatial").lines().array();
        for (ModelFacts.Place place : facts.spatial()) {
            json.object().field("depth", place.depth()).field("type", place.type()).field("name", place.name())
                    .field("elements", place.elements()).end();
        }
        json.end();
        JsonProblems.write(json, facts.problems());
        json.end();
    }

    private void strings(String field, List<String> values) throws IOException {
        json.name(field).array();
        for (String value : values) {
            json.value(value);
        }
        json.end();
    }

    private void counts(String field, Map<String, Integer> counts) throws IOException {
        json.name(field).lines().object();
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            json.field(count.getKey(), count.getValue());
        }
        json.end();
    }

    @Override
    public void end() throws IOException {
        json.end().close();
    }
}
