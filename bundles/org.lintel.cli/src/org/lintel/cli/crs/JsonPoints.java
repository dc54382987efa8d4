// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.crs;

import java.io.IOException;
import java.io.PrintStream;
import org.lintel.geo.crs.Frame;
import org.lintel.report.json.JsonWriter;

/** All points as one JSON object, with full digits. */
final class JsonPoints implements PointTable {

    private final JsonWriter json;

    JsonPoints(PrintStream out, Frame from, Frame to, double accuracy) throws IOException {
        json = new JsonWriter(out);
        json.lines().object().field("from", from.toString()).field("to", to.toString()).name("accuracy").value(accuracy);
        json.name("points").lines().array();
    }

    @Override
    public void add(String id, double[] before, double[] after) throws IOException {
        json.object().optional("id", id);
        numbers("from", before);
        numbers("to", after);
        json.end();
    }

    private void numbers(String name, double[] values) throws IOException {
        json.name(name).array();
        for (double value : values) {
            json.value(value);
        }
        json.end();
    }

    @Override
    public void end() throws IOException {
        json.end().end().close();
    }
}
