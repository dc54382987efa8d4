// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.link;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/** Writes a link set as JSON, a value a line, link after link as they stand in it. */
final class LinkSetWriter {

    private static final double DIGITS = 1e4;

    private final JsonGenerator out;

    private LinkSetWriter(JsonGenerator out) {
        this.out = out;
    }

    /** Leaves the writer open. */
    static void write(LinkSet set, Writer writer) throws IOException {
        var separators = Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("").withArrayEmptySeparator("");
        var lines = new DefaultPrettyPrinter(separators).withObjectIndenter(new DefaultIndenter("  ", "\n"));
        lines.indentArraysWith(new DefaultIndenter("  ", "\n"));
        try (JsonGenerator out = JsonFactory.builder().build().createGenerator(writer)) {
            out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            out.setPrettyPrinter(lines);
            new LinkSetWriter(out).all(set);
        }
        writer.write('\n');
    }

    private void all(LinkSet set) throws IOException {
        out.writeStartObject();
        text("format", LinkSet.FORMAT);
        out.writeNumberField("version", LinkSet.VERSION);
        out.writeObjectFieldStart("model");
        text("file", set.model().file());
        text("sha256", set.model().sha256());
        text("schema", set.model().schema());
        text("project", set.model().project());
        out.writeEndObject();
        if (set.place() != null) {
            place(set.place());
        }
        out.writeArrayFieldStart("links");
        for (Link link : set.links()) {
            link(link);
        }
        out.writeEndArray();
        out.writeArrayFieldStart("attribution");
        for (String words : set.attribution()) {
            out.writeString(words);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void place(LinkSet.Place place) throws IOException {
        out.writeObjectFieldStart("georef");
        out.writeNumberField("level", place.level());
        text("crs", place.crs());
        out.writeBooleanField("heightKnown", place.heightKnown());
        out.writeArrayFieldStart("matrix");
        for (double number : place.matrix()) {
            out.writeNumber(number);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void link(Link link) throws IOException {
        out.writeStartObject();
        out.writeObjectFieldStart("ifc");
        text("guid", link.ifc().guid());
        text("class", link.ifc().type());
        text("name", link.ifc().name());
        out.writeEndObject();
        target(link.target());
        text("kind", link.kind());
        text("relation", link.relation());
        text("method", link.method());
        number("score", link.score());
        number("least", link.least());
        number("most", link.most());
        out.writeObjectFieldStart("judgements");
        for (Map.Entry<String, String> each : link.judgements().entrySet()) {
            text(each.getKey(), each.getValue());
        }
        out.writeEndObject();
        out.writeObjectFieldStart("evidence");
        for (Map.Entry<String, Double> each : link.evidence().entrySet()) {
            number(each.getKey(), each.getValue());
        }
        out.writeEndObject();
        text("status", link.status().id());
        text("by", link.by());
        text("on", link.on());
        note(link);
        out.writeEndObject();
    }

    private void target(Link.Target to) throws IOException {
        out.writeObjectFieldStart("target");
        text("dataset", to.dataset());
        text("layer", to.layer());
        text("key", to.key());
        text("value", to.value());
        text("name", to.name());
        text("objectId", to.objectId());
        text("datasetVersion", to.version());
        text("url", to.url());
        text("geometryHash", to.geometryHash());
        text("attributesHash", to.attributesHash());
        text("retrievedAt", to.retrievedAt());
        out.writeEndObject();
    }

    private void note(Link link) throws IOException {
        if (link.note().en().equals(link.note().zhHk())) {
            text("note", link.note().en());
            return;
        }
        out.writeObjectFieldStart("note");
        text("en", link.note().en());
        text("zh-HK", link.note().zhHk());
        out.writeEndObject();
    }

    private void text(String name, String value) throws IOException {
        out.writeStringField(name, value);
    }

    private void number(String name, double value) throws IOException {
        out.writeNumberField(name, Double.isFinite(value) ? Math.rint(value * DIGITS) / DIGITS + 0.0 : 0);
    }
}
