// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.shading;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.lintel.cli.Terminal;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.geometry.mesh.Vec;
import org.lintel.geometry.shading.Device;
import org.lintel.geometry.shading.Factors;
import org.lintel.geometry.shading.WindowShading;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.North;
import org.lintel.report.json.JsonWriter;

/** Every window with all its devices as one JSON array; metres and degrees. */
final class JsonShading implements ShadingReport {

    private final JsonWriter json;

    JsonShading(Terminal terminal) throws IOException {
        json = new JsonWriter(terminal.out());
        json.lines().array();
    }

    @Override
    public void add(String file, North north, List<WindowShading> windows) throws IOException {
        json.lines().object().field("file", file).name("north").object()
                .field("source", north.source().name().toLowerCase(Locale.ROOT));
        number("degrees", north.degrees());
        json.end().name("windows").lines().array();
        for (WindowShading window : windows) {
            window(window, north);
        }
        json.end().end();
    }

    private void window(WindowShading window, North north) throws IOException {
        var pane = window.pane();
        json.object().name("element");
        instance(pane.element());
        if (pane.host() != null) {
            json.name("host");
            instance(pane.host());
        }
        number("azimuth", pane.azimuth(north.degrees()));
        number("width", pane.width());
        number("height", pane.height());
        json.name("corner").array();
        Vec corner = pane.corner();
        for (double d : new double[] {corner.x(), corner.y(), corner.z()}) {
            json.value(ShadingReport.rounded(d));
        }
        json.end();
        devices("overhangs", window.overhangs());
        devices("left", window.left());
        devices("right", window.right());
        Factors f = window.factors();
        json.name("factors").object();
        number("opf", f.opf());
        number("spf", f.spf());
        number("r1", f.r1());
        number("r1Gap", f.r1Gap());
        number("slope1", f.slope1());
        number("gap", f.gap());
        number("r2", f.r2());
        number("slope2", f.slope2());
        json.end();
        if (!window.reasons().isEmpty()) {
            json.name("reasons").array();
            for (Message reason : window.reasons()) {
                json.value(reason.in(Language.EN));
            }
            json.end();
        }
        json.end();
    }

    private void devices(String name, List<Device> devices) throws IOException {
        json.name(name).array();
        for (Device device : devices) {
            json.object().name("element");
            instance(device.element());
            number("projection", device.projection());
            number("distance", device.distance());
            number("slope", device.slope());
            number("coverage", device.coverage());
            json.field("recess", device.recess()).end();
        }
        json.end();
    }

    private void number(String name, double value) throws IOException {
        json.name(name).value(ShadingReport.rounded(value));
    }

    private void instance(Instance instance) throws IOException {
        json.object().field("id", instance.id()).field("type", instance.typeName());
        if (instance.globalId() != null) {
            json.field("globalId", instance.globalId());
        }
        json.end();
    }

    @Override
    public void end() throws IOException {
        json.end().close();
    }
}
