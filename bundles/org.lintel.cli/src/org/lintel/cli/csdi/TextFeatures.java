// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.csdi;

import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintel.cli.Printable;
import org.lintel.cli.Terminal;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.text.Message;
import org.lintel.core.text.Width;
import org.lintel.geo.feature.Feature;
import org.lintel.geo.feature.Provenance;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** Features for a person: a line with key, place and size each, and its fields below. */
final class TextFeatures implements FeatureTable {

    /** The year 9999. */
    private static final long LATEST = 253_402_300_800_000L;

    private final Terminal terminal;
    private final PrintStream out;
    private final String key;
    private final Set<String> days;

    /**
     * @param key the field that identifies a feature; null where it is the row number
     * @param days fields that count the milliseconds since 1970, as ArcGIS writes dates
     */
    TextFeatures(Terminal terminal, String key, Set<String> days) {
        this.terminal = terminal;
        this.out = terminal.out();
        this.key = key;
        this.days = Set.copyOf(days);
    }

    @Override
    public void add(Feature feature) {
        String named = key == null ? null : feature.text(key);
        out.println(Printable.of(named == null ? feature.id() : named) + place(feature.geometry()));
        int width = terminal.width() - 2;
        var line = new StringBuilder();
        for (Map.Entry<String, Object> each : feature.attributes().entrySet()) {
            if (each.getValue() == null || each.getKey().equals(key) || each.getValue().toString().isBlank()
                    || each.getKey().startsWith("Shape_")) {
                continue;
            }
            String shown = Width.cut(Printable.of(each.getKey() + " " + value(each.getKey(), each.getValue())), width);
            if (!line.isEmpty() && Width.of(line) + 3 + Width.of(shown) > width) {
                out.println("  " + line);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " · ").append(shown);
        }
        if (!line.isEmpty()) {
            out.println("  " + line);
        }
    }

    private String value(String field, Object value) {
        if (days.contains(field) && value instanceof Long millis && Math.abs(millis) < LATEST) {
            return Instant.ofEpochMilli(millis).atZone(ZoneOffset.UTC).toLocalDate().toString();
        }
        return value instanceof Double number ? Decimal.plain(number) : value.toString().strip();
    }

    private String place(Geometry shape) {
        if (shape == null || shape.isEmpty()) {
            return "";
        }
        Point middle = shape.getInteriorPoint();
        String at = "  E " + Decimal.fixed(middle.getX(), 1) + " N " + Decimal.fixed(middle.getY(), 1);
        if (shape.getDimension() == 2) {
            return at + "  " + Decimal.fixed(shape.getArea(), 1) + " m²";
        }
        return shape.getDimension() == 1 ? at + "  " + Decimal.fixed(shape.getLength(), 1) + " m" : at;
    }

    @Override
    public void end(Provenance provenance, List<Message> notes) {
        out.flush();
    }
}
