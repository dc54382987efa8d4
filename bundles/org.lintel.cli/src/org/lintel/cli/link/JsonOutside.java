// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.link;

import java.io.IOException;
import java.util.Map;
import org.lintel.geo.surroundings.FacadeView;
import org.lintel.geo.surroundings.InFront;
import org.lintel.geo.surroundings.Outside;
import org.lintel.geo.surroundings.Roof;
import org.lintel.geo.surroundings.Skyline;
import org.lintel.report.json.JsonWriter;

/** The roofs and façades of a building as data: what is not told is left out. */
final class JsonOutside {

    private static final double MILLIMETRES = 1e3;

    private final JsonWriter json;

    JsonOutside(JsonWriter json) {
        this.json = json;
    }

    void write(Outside outside) throws IOException {
        number("trueNorthFromGrid", outside.northOff());
        json.name("withoutShape").value(outside.leftOut());
        json.name("roofs").lines().array();
        for (Roof roof : outside.roofs()) {
            roof(roof);
        }
        json.end();
        if (outside.facades() != null) {
            json.name("facades").lines().array();
            for (FacadeView view : outside.facades()) {
                facade(view);
            }
            json.end();
        }
    }

    private void roof(Roof roof) throws IOException {
        json.object().field("storey", roof.storey()).field("direction", roof.sector() == null ? "flat" : roof.sector().name());
        number("tilt", roof.tilt());
        number("low", roof.low());
        number("high", roof.high());
        number("gross", roof.gross());
        number("openings", roof.openings());
        json.name("above").object();
        for (Map.Entry<String, Double> each : roof.above().entrySet()) {
            number(each.getKey(), each.getValue());
        }
        json.end();
        number("free", roof.free());
        json.name("points").value(roof.points());
        json.name("eyes").array();
        for (double[] eye : roof.eyes()) {
            json.array().value(rounded(eye[0])).value(rounded(eye[1])).value(rounded(eye[2])).end();
        }
        json.end();
        horizon("horizonOfModel", roof.own());
        horizon("horizonOfNeighbours", roof.around());
        horizon("horizonOfBoth", roof.around() == null ? null : roof.both());
        json.end();
    }

    /** Angles of sectors from north clockwise, and the share of the sky. */
    private void horizon(String name, Skyline line) throws IOException {
        if (line == null) {
            return;
        }
        json.name(name).object().name("elevations").array();
        for (double each : line.elevations()) {
            json.value(rounded(each));
        }
        json.end();
        number("sky", line.sky());
        number("skyLeast", line.least());
        number("skyMost", line.most());
        json.end();
    }

    private void facade(FacadeView view) throws IOException {
        json.object().field("direction", view.sector().name());
        number("azimuth", view.azimuth());
        json.field("storey", view.storey());
        number("gross", view.gross());
        number("middle", view.middle());
        json.name("lower").value(view.lower()).name("unknownHeight").value(view.unknown()).name("before").array();
        for (InFront each : view.before()) {
            json.object().field("key", each.neighbour().key());
            number("distance", each.distance());
            number("azimuthFrom", each.from());
            number("azimuthTo", each.to());
            number("elevation", each.elevation());
            json.end();
        }
        json.end().end();
    }

    private void number(String name, double value) throws IOException {
        if (Double.isFinite(value)) {
            json.name(name).value(rounded(value));
        }
    }

    private static double rounded(double value) {
        return Math.rint(value * MILLIMETRES) / MILLIMETRES + 0.0;
    }
}
