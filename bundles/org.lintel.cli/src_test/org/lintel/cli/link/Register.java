// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A register of buildings as a GeoJSON file: blocks drawn in the plan of a model and put where the model stands. */
final class Register {

    private final double east;
    private final double north;
    private final double turn;
    private final List<String> features = new ArrayList<>();

    /** @param turn degrees anticlockwise from east */
    Register(double east, double north, double turn) {
        this.east = east;
        this.north = north;
        this.turn = Math.toRadians(turn);
    }

    /** A block with the corners of its outline in the plan of the model, x and y by turns, metres; NaN for a top that is not told. */
    Register block(String csuid, String kind, String name, double base, double top, double... corners) {
        var ring = new StringBuilder();
        for (int i = 0; i <= corners.length / 2; i++) {
            double x = corners[2 * i % corners.length];
            double y = corners[2 * i % corners.length + 1];
            ring.append(i == 0 ? "" : ",").append(String.format(Locale.ROOT, "[%.3f,%.3f]",
                    east + x * Math.cos(turn) - y * Math.sin(turn), north + x * Math.sin(turn) + y * Math.cos(turn)));
        }
        features.add("""
                {"type":"Feature","id":%d,"geometry":{"type":"Polygon","coordinates":[[%s]]},"properties":{"OBJECTID":%d,\
                "GeoRefNo":"%s","BuildingBlockType":"%s","BuildingCSUID":"%s","Status":"Active","BuildingNameEN":%s,\
                "BaseHeight":%s,"TopHeight":%s,"Storeys":10}}""".formatted(features.size() + 1, ring, features.size() + 1,
                csuid.substring(0, 10), kind, csuid, name == null ? "null" : '"' + name + '"', base, Double.isNaN(top) ? "null" : top));
        return this;
    }

    Path write(Path file) {
        try {
            return Files.writeString(file, "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":"
                    + "\"EPSG:2326\"}},\"features\":[" + String.join(",\n", features) + "]}\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
