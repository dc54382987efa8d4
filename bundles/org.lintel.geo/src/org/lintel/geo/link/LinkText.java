// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.link;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Map;

/** One link as it stands in a link set: JSON, a value a line, two levels deep. */
final class LinkText {

    private static final double DIGITS = 1e4;
    private static final JsonStringEncoder ESCAPES = JsonStringEncoder.getInstance();
    private static final String FIELD = "\n      ";
    private static final String DEEPER = "\n        ";
    /** Characters of a link, about. */
    private static final int USUAL = 1600;

    private final StringBuilder out = new StringBuilder(USUAL);

    private LinkText() {
    }

    /** Without a blank or a line end before or after. */
    static String of(Link link) {
        var text = new LinkText();
        text.link(link);
        return text.out.toString();
    }

    private void link(Link link) {
        out.append("{\n      \"ifc\": {");
        text(DEEPER, "guid", link.ifc().guid()).next();
        text(DEEPER, "class", link.ifc().type()).next();
        text(DEEPER, "name", link.ifc().name());
        out.append(FIELD).append("},\n      \"target\": {");
        target(link.target());
        out.append(FIELD).append("},");
        text(FIELD, "kind", link.kind()).next();
        text(FIELD, "relation", link.relation()).next();
        text(FIELD, "method", link.method()).next();
        number(FIELD, "score", link.score()).next();
        number(FIELD, "least", link.least()).next();
        number(FIELD, "most", link.most()).next();
        begin("judgements");
        for (Map.Entry<String, String> each : link.judgements().entrySet()) {
            text(DEEPER, each.getKey(), each.getValue()).next();
        }
        end();
        begin("evidence");
        for (Map.Entry<String, Double> each : link.evidence().entrySet()) {
            number(DEEPER, each.getKey(), each.getValue()).next();
        }
        end();
        text(FIELD, "status", link.status().id()).next();
        text(FIELD, "by", link.by()).next();
        text(FIELD, "on", link.on()).next();
        note(link);
        out.append("\n    }");
    }

    private void target(Link.Target to) {
        text(DEEPER, "dataset", to.dataset()).next();
        text(DEEPER, "layer", to.layer()).next();
        text(DEEPER, "key", to.key()).next();
        text(DEEPER, "value", to.value()).next();
        text(DEEPER, "name", to.name()).next();
        text(DEEPER, "objectId", to.objectId()).next();
        text(DEEPER, "datasetVersion", to.version()).next();
        text(DEEPER, "url", to.url()).next();
        text(DEEPER, "geometryHash", to.geometryHash()).next();
        text(DEEPER, "attributesHash", to.attributesHash()).next();
        text(DEEPER, "retrievedAt", to.retrievedAt());
    }

    private void note(Link link) {
        if (link.note().en().equals(link.note().zhHk())) {
            text(FIELD, "note", link.note().en());
            return;
        }
        out.append(FIELD).append("\"note\": {");
        text(DEEPER, "en", link.note().en()).next();
        text(DEEPER, "zh-HK", link.note().zhHk());
        out.append(FIELD).append('}');
    }

    private void begin(String name) {
        out.append(FIELD).append('"').append(name).append("\": {");
    }

    /** After entries of which each has a comma, or after none. */
    private void end() {
        if (out.charAt(out.length() - 1) == ',') {
            out.setLength(out.length() - 1);
            out.append(FIELD);
        }
        out.append("},");
    }

    private void next() {
        out.append(',');
    }

    private LinkText text(String indent, String name, String value) {
        out.append(indent);
        quoted(name);
        out.append(": ");
        if (value == null) {
            out.append("null");
        } else {
            quoted(value);
        }
        return this;
    }

    private LinkText number(String indent, String name, double value) {
        double rounded = Math.rint(value * DIGITS) / DIGITS + 0.0;
        out.append(indent);
        quoted(name);
        out.append(": ").append(Double.isFinite(rounded) ? rounded : 0.0);
        return this;
    }

    private void quoted(String text) {
        out.append('"');
        ESCAPES.quoteAsString(text, out);
        out.append('"');
    }
}
