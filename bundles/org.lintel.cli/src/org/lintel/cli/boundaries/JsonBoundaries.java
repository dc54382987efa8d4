// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.boundaries;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.lintel.cli.Terminal;
import org.lintel.geometry.boundary.BoundaryComparison;
import org.lintel.geometry.boundary.SpaceBoundaries;
import org.lintel.geometry.boundary.SpaceBoundary;
import org.lintel.geometry.mesh.Vec;
import org.lintel.ifc.model.Instance;
import org.lintel.report.json.JsonWriter;

/** Every boundary of every model as one JSON array; lengths in m, areas in m². */
final class JsonBoundaries implements BoundaryReport {

    private final JsonWriter json;

    JsonBoundaries(Terminal terminal) throws IOException {
        json = new JsonWriter(terminal.out());
        json.lines().array();
    }

    @Override
    public void add(String file, SpaceBoundaries found, BoundaryComparison comparison) throws IOException {
        json.lines().object().field("file", file).name("boundaries").lines().array();
        for (SpaceBoundary boundary : found.boundaries()) {
            write(boundary);
        }
        json.end();
        if (comparison != null) {
            json.field("openingsWithin", comparison.openingsWithin()).name("compared").lines().array();
            for (BoundaryComparison.Row row : comparison.rows()) {
                json.object();
                instance("space", row.space());
                instance("element", row.element());
                json.name("modelArea").value(row.said()).name("area").value(row.ours());
                json.field("outcome", row.outcome().name().toLowerCase(Locale.ROOT)).end();
            }
            json.end();
        }
        json.name("passedOver").array();
        for (Instance instance : found.passedOver()) {
            json.value(instance.id());
        }
        json.end().end();
    }

    private void write(SpaceBoundary b) throws IOException {
        json.object().field("number", b.number());
        instance("space", b.space());
        instance("element", b.element());
        json.field("type", b.type()).field("physical", b.physical())
                .field("side", b.side().name().toLowerCase(Locale.ROOT));
        instance("adjacent", b.adjacent());
        json.name("area").value(b.area()).name("netArea").value(b.netArea());
        json.name("gap").value(b.before()).name("distance").value(b.distance());
        if (b.parent() > 0) {
            json.field("parent", b.parent());
        }
        if (b.corresponding() > 0) {
            json.field("corresponding", b.corresponding());
        }
        json.name("normal");
        point(b.plane().normal());
        json.name("rings").array();
        for (List<Vec> ring : b.rings()) {
            json.array();
            for (Vec corner : ring) {
                point(corner);
            }
            json.end();
        }
        json.end().end();
    }

    private void instance(String name, Instance instance) throws IOException {
        if (instance != null) {
            json.name(name).object().field("id", instance.id()).field("type", instance.typeName())
                    .optional("globalId", instance.globalId()).optional("name", instance.name()).end();
        }
    }

    /** To the micrometre. */
    private void point(Vec p) throws IOException {
        json.array();
        for (double d : new double[] {p.x(), p.y(), p.z()}) {
            json.value(Math.rint(d * 1e6) / 1e6 + 0.0);
        }
        json.end();
    }

    @Override
    public void end() throws IOException {
        json.end().close();
    }
}
