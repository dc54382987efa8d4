// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.csdi;

import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;

/** A filter of OGC Filter Encoding 2.0, as WFS 2.0 takes it; whatever stands in a condition stands in it as text. */
final class Fes {

    private static final Map<String, String> COMPARISONS = Map.of("=", "PropertyIsEqualTo", "<>", "PropertyIsNotEqualTo", "<",
            "PropertyIsLessThan", ">", "PropertyIsGreaterThan", "<=", "PropertyIsLessThanOrEqualTo", ">=",
            "PropertyIsGreaterThanOrEqualTo");
    /** One of these that a pattern does not hold takes the signs beside it as they are; SQL has none. */
    private static final String ESCAPES = "!^~|#$\u00a6\u00a7\u00b6";

    private final StringBuilder out = new StringBuilder();

    private Fes() {
    }

    /**
     * The filter of a condition, and of an area where there is one, for a question may have a box or a filter.
     *
     * @param area in the two numbers of its envelope as the server wants them in turn; null for anywhere
     * @param system the name of their system
     * @throws IllegalArgumentException if the text holds signs that XML cannot carry
     */
    static String filter(Where where, Envelope area, String system) {
        var fes = new Fes();
        fes.out.append("<fes:Filter xmlns:fes=\"http://www.opengis.net/fes/2.0\"").append(area == null ? ""
                : " xmlns:gml=\"http://www.opengis.net/gml/3.2\"").append('>');
        if (area != null) {
            fes.out.append("<fes:And><fes:BBOX><gml:Envelope srsName=\"").append(system).append("\"><gml:lowerCorner>")
                    .append(Address.metres(area.getMinX())).append(' ').append(Address.metres(area.getMinY()))
                    .append("</gml:lowerCorner><gml:upperCorner>").append(Address.metres(area.getMaxX())).append(' ')
                    .append(Address.metres(area.getMaxY())).append("</gml:upperCorner></gml:Envelope></fes:BBOX>");
        }
        fes.add(where);
        return fes.out.append(area == null ? "" : "</fes:And>").append("</fes:Filter>").toString();
    }

    private void add(Where where) {
        switch (where) {
            case Where.Compare compare -> {
                String element = COMPARISONS.get(compare.sign());
                open(element, "").field(compare.field()).literal(compare.value()).close(element);
            }
            case Where.Like like -> {
                open("PropertyIsLike", " wildCard=\"%\" singleChar=\"_\" escapeChar=\"" + escape(like.pattern()) + '"')
                        .field(like.field()).literal(like.pattern()).close("PropertyIsLike");
            }
            case Where.Null none -> open("PropertyIsNull", "").field(none.field()).close("PropertyIsNull");
            case Where.Not not -> {
                open("Not", "").add(not.part());
                close("Not");
            }
            case Where.Joined joined -> joined(joined.all() ? "And" : "Or", joined.parts());
        }
    }

    private void joined(String element, List<Where> parts) {
        open(element, "");
        parts.forEach(this::add);
        close(element);
    }

    private static char escape(String pattern) {
        for (char c : ESCAPES.toCharArray()) {
            if (pattern.indexOf(c) < 0) {
                return c;
            }
        }
        throw new IllegalArgumentException(pattern);
    }

    private Fes open(String element, String attributes) {
        out.append("<fes:").append(element).append(attributes).append('>');
        return this;
    }

    private Fes close(String element) {
        out.append("</fes:").append(element).append('>');
        return this;
    }

    private Fes field(String field) {
        out.append("<fes:ValueReference>");
        text(field);
        out.append("</fes:ValueReference>");
        return this;
    }

    private Fes literal(String value) {
        out.append("<fes:Literal>");
        text(value);
        out.append("</fes:Literal>");
        return this;
    }

    private void text(String text) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&apos;");
                default -> {
                    if (c < ' ' && c != '\t' || c >= 0xD800 && c <= 0xDFFF || c == 0xFFFE || c == 0xFFFF) {
                        throw new IllegalArgumentException("U+" + Integer.toHexString(c));
                    }
                    out.appendCodePoint(c);
                }
            }
        });
    }
}
