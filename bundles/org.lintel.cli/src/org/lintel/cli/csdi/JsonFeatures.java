// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.csdi;

import java.io.IOException;
import java.io.PrintStream;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.lintel.core.text.Message;
import org.lintel.geo.feature.Feature;
import org.lintel.geo.feature.Provenance;
import org.lintel.report.json.JsonWriter;
import org.locationtech.jts.geom.Envelope;

/** Features as JSON, a line each, with the bounds of their shapes in EPSG:2326. */
final class JsonFeatures implements FeatureTable {

    private final JsonWriter json;
    private final String key;

    JsonFeatures(PrintStream out, String key) throws IOException {
        this.json = new JsonWriter(out);
        this.key = key;
        json.lines().object();
        json.field("crs", "EPSG:2326");
        json.name("features").lines().array();
    }

    @Override
    public void add(Feature feature) throws IOException {
        json.object();
        String named = key == null ? null : feature.text(key);
        json.field("row", feature.id()).optional("key", named);
        if (feature.geometry() != null) {
            Envelope box = feature.geometry().getEnvelopeInternal();
            json.name("bounds").array().value(box.getMinX()).value(box.getMinY()).value(box.getMaxX())
                    .value(box.getMaxY()).end();
        }
        json.name("fields").object();
        for (Map.Entry<String, Object> each : feature.attributes().entrySet()) {
            json.name(each.getKey());
            value(each.getValue());
        }
        json.end().end();
    }

    /** What the writer makes of a number that is none. */
    private void nothing() throws IOException {
        json.value(Double.NaN);
    }

    private void value(Object value) throws IOException {
        if (value == null) {
            nothing();
        } else if (value instanceof Long number) {
            json.value(number.longValue());
        } else if (value instanceof Double number) {
            json.value(number.doubleValue());
        } else if (value instanceof Boolean truth) {
            json.value(truth.booleanValue());
        } else {
            json.value(value.toString());
        }
    }

    @Override
    public void end(Provenance provenance, List<Message> notes) throws IOException {
        json.end();
        json.field("layer", provenance.layer().toString()).field("source", provenance.source())
                .field("retrievedAt", provenance.retrievedAt().truncatedTo(ChronoUnit.SECONDS).toString()).field("attribution", provenance.attribution());
        if (!notes.isEmpty()) {
            json.name("notes").array();
            for (Message note : notes) {
                json.value(note.toString());
            }
            json.end();
        }
        json.end().close();
    }
}
