// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.info;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lintel.cli.Terminal;
import org.lintel.core.text.Language;
import org.lintel.ifc.model.Problem;

/** The facts of models as one JSON array. */
final class JsonFacts implements ModelFacts.Writer {

    private final JsonGenerator json;

    JsonFacts(Terminal terminal) throws IOException {
        json = new JsonFactory().createGenerator(terminal.out());
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.useDefaultPrettyPrinter();
        json.writeStartArray();
    }

    @Override
    public void write(ModelFacts facts) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", facts.file());
        json.writeNumberField("bytes", facts.bytes());
        json.writeNumberField("instances", facts.instances());
        strings("schemas", facts.header().schemas());
        json.writeStringField("readAs", facts.schema());
        strings("description", facts.header().description());
        json.writeStringField("timestamp", facts.header().timestamp());
        strings("author", facts.header().author());
        strings("organization", facts.header().organization());
        json.writeStringField("originatingSystem", facts.header().originatingSystem());
        json.writeStringField("preprocessor", facts.header().preprocessor());
        counts("types", facts.counts());
        counts("propertySets", facts.propertySets());
        json.writeArrayFieldStart("spatial");
        for (ModelFacts.Place place : facts.spatial()) {
            json.writeStartObject();
            json.writeNumberField("depth", place.depth());
            json.writeStringField("type", place.type());
            json.writeStringField("name", place.name());
            json.writeNumberField("elements", place.elements());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("problems");
        for (Problem problem : facts.problems()) {
            json.writeStartObject();
            json.writeStringField("kind", problem.kind().name().toLowerCase(Locale.ROOT));
            json.writeStringField("message", problem.message().in(Language.EN));
            json.writeNumberField("line", problem.line());
            json.writeNumberField("column", problem.column());
            json.writeNumberField("instance", problem.instance());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void strings(String field, List<String> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private void counts(String field, Map<String, Integer> counts) throws IOException {
        json.writeObjectFieldStart(field);
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            json.writeNumberField(count.getKey(), count.getValue());
        }
        json.writeEndObject();
    }

    @Override
    public void end() throws IOException {
        json.writeEndArray();
        json.writeRaw('\n');
        json.close();
    }
}
