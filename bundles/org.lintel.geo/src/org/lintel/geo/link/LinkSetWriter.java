// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.link;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes a link set as JSON, a value a line, link after link as they stand in it. */
final class LinkSetWriter {

    /** Links of which the text is made before it is written. */
    private static final int AT_ONCE = 512;

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
        links(set.links());
        out.writeEndArray();
        out.writeArrayFieldStart("attribution");
        for (String words : set.attribution()) {
            out.writeString(words);
        }
        out.writeEndArray();
        sources(set);
        out.writeEndObject();
    }

    private void sources(LinkSet set) throws IOException {
        out.writeArrayFieldStart("sources");
        for (LinkSet.Credit credit : set.credits()) {
            if (credit.isNamed()) {
                out.writeStartObject();
                text("dataset", credit.dataset());
                text("layer", credit.layer());
                text("url", credit.url());
                text("datasetVersion", credit.version());
                text("attribution", credit.words());
                out.writeEndObject();
            }
        }
        out.writeEndArray();
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

    /** The text of some is made by all cores before it is written, the rest waits: a city has megabytes of them. */
    private void links(List<Link> links) throws IOException {
        for (int from = 0; from < links.size(); from += AT_ONCE) {
            List<Link> some = links.subList(from, Math.min(links.size(), from + AT_ONCE));
            for (String text : some.parallelStream().map(LinkText::of).toList()) {
                out.writeRawValue(text);
            }
        }
    }

    private void text(String name, String value) throws IOException {
        out.writeStringField(name, value);
    }
}
