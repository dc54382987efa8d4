// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.geometry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.lintel.cli.Terminal;
import org.lintel.core.text.Language;
import org.lintel.geometry.engine.ElementGeometry;
import org.lintel.geometry.item.ItemProblem;
import org.lintel.geometry.mesh.Bounds;
import org.lintel.geometry.mesh.Measures;
import org.lintel.geometry.mesh.Tolerance;
import org.lintel.geometry.solid.Line;
import org.lintel.geometry.solid.Part;
import org.lintel.report.json.JsonWriter;

/** Every element of every model as one JSON array; lengths in m, areas in m², volumes in m³. */
final class JsonMeasures implements MeasureReport {

    private final JsonWriter json;
    private final Crossings crossings;
    private boolean complete;

    /** @param crossings null where surfaces that cross themselves are not looked for */
    JsonMeasures(Terminal terminal, Crossings crossings) throws IOException {
        this.crossings = crossings;
        json = new JsonWriter(terminal.out());
        json.lines().array();
    }

    @Override
    public void begin(String file) throws IOException {
        complete = true;
        json.lines().object().field("file", file).name("elements").lines().array();
    }

    @Override
    public void add(ElementGeometry element) {
        try {
            write(element);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(ElementGeometry element) throws IOException {
        json.object().field("id", element.element().id()).field("type", element.element().typeName());
        String guid = element.element().globalId();
        if (guid != null) {
            json.field("globalId", guid);
        }
        if (!element.parts().isEmpty()) {
            Measures net = element.net();
            Measures gross = element.gross();
            json.field("triangles", element.triangles()).field("closed", net.closed());
            json.name("grossVolume").value(gross.volume()).name("netVolume").value(net.volume());
            Tolerance tolerance = tolerance(element);
            json.name("volumeTolerance").value(tolerance.volume()).name("areaTolerance").value(tolerance.area());
            json.name("surfaceArea").value(net.area()).name("grossSideArea").value(gross.side());
            json.name("netSideArea").value(net.side()).name("footprintArea").value(net.upwards());
            Bounds box = net.bounds();
            json.name("bounds").array();
            for (double d : new double[] {box.minX(), box.minY(), box.minZ(), box.maxX(), box.maxY(), box.maxZ()}) {
                json.value(d);
            }
            json.end();
            if (crossings != null) {
                json.field("crossings", crossings.pairs(element)).field("allCrossings", crossings.complete(element));
            }
        }
        if (!element.lines().isEmpty()) {
            double length = 0;
            for (Line line : element.lines()) {
                length += line.length();
            }
            json.field("lines", element.lines().size()).name("lineLength").value(length);
        }
        if (!element.problems().isEmpty()) {
            json.name("problems").array();
            for (ItemProblem problem : element.problems()) {
                complete &= !MeasureReport.isFinding(problem);
                json.object().field("kind", problem.kind().name().toLowerCase(Locale.ROOT))
                        .field("entity", problem.entity()).field("instance", problem.item())
                        .field("message", problem.message().in(Language.EN)).end();
            }
            json.end();
        }
        json.end();
    }

    private static Tolerance tolerance(ElementGeometry element) {
        var sum = new Tolerance(0, 0);
        for (Part part : element.uncut()) {
            sum = sum.plus(Tolerance.of(part.mesh(), element.placement().times(part.at())));
        }
        return sum;
    }

    @Override
    public boolean finish() throws IOException {
        json.end().end();
        return complete;
    }

    @Override
    public void end() throws IOException {
        json.end().close();
    }
}
