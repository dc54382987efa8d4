// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.link;

import java.util.Map;
import java.util.TreeMap;

/** RDF/XML as it is written down, one node after another; texts may be anything. */
final class RdfText {

    private final StringBuilder out = new StringBuilder(4096);
    private String open = "";

    RdfText(String base, Map<String, String> prefixes) {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"");
        new TreeMap<>(prefixes).forEach((prefix, uri) -> out.append("\n    xmlns:").append(prefix).append("=\"").append(uri)
                .append('"'));
        out.append("\n    xml:base=\"").append(base).append("\">\n");
    }

    /** A node with an id of its own in this file. */
    RdfText open(String type, String id) {
        open = type;
        out.append("  <").append(type).append(" rdf:about=\"#").append(escaped(id)).append("\">\n");
        return this;
    }

    RdfText close() {
        out.append("  </").append(open).append(">\n");
        return this;
    }

    RdfText text(String property, String value) {
        out.append("    <").append(property).append('>').append(escaped(value)).append("</").append(property).append(">\n");
        return this;
    }

    RdfText resource(String property, String uri) {
        out.append("    <").append(property).append(" rdf:resource=\"").append(escaped(uri)).append("\"/>\n");
        return this;
    }

    String end() {
        return out + "</rdf:RDF>\n";
    }

    private static String escaped(String text) {
        var safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (c == '<' || c == '>' || c == '&' || c == '"') {
                safe.append("&#").append(c).append(';');
            } else if (c >= 0x20 && c != 0xfffe && c != 0xffff && (c < 0xd800 || c > 0xdfff)) {
                safe.appendCodePoint(c);
            } else {
                safe.append('\ufffd');
            }
        });
        return safe.toString();
    }
}
