// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import org.lintel.geo.standin.Table.Row;

/** Writes features as GML 3.2, as WFS 2.0 and the lot index send them. */
final class Gml {

    private static final String URN = "urn:ogc:def:crs:EPSG::2326";

    private Gml() {
    }

    /**
     * @param next where the next page is; null where this is the last
     * @param turned northing first, as EPSG:2326 demands, and names of fields in small letters, as the portal's WFS has
     *        them
     */
    static String collection(String layer, List<Row> rows, long matched, String next, boolean turned) {
        var out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<wfs:FeatureCollection"
                + " xmlns:wfs=\"http://www.opengis.net/wfs/2.0\" xmlns:gml=\"http://www.opengis.net/gml/3.2\""
                + " xmlns:csdi=\"http://example.org/csdi\" numberMatched=\"" + (matched < 0 ? "unknown" : matched)
                + "\" numberReturned=\"" + rows.size() + "\"");
        if (next != null) {
            out.append(" next=\"").append(escape(next)).append('"');
        }
        out.append(">\n");
        for (Row row : rows) {
            out.append("<wfs:member><csdi:").append(layer).append(" gml:id=\"").append(layer).append('.')
                    .append(row.id())
                    .append("\">");
            row.values().forEach((name, value) -> {
                if (!value.isNull()) {
                    String tag = turned ? name.toLowerCase(Locale.ROOT) : name;
                    out.append("<csdi:").append(tag).append('>').append(escape(value.asText())).append("</csdi:")
                            .append(tag)
                            .append('>');
                }
            });
            if (row.type() != null) {
                out.append("<csdi:Shape>");
                shape(row, turned, out);
                out.append("</csdi:Shape>");
            }
            out.append("</csdi:").append(layer).append("></wfs:member>\n");
        }
        return out.append("</wfs:FeatureCollection>\n").toString();
    }

    private static void shape(Row row, boolean turned, StringBuilder out) {
        String id = " gml:id=\"g" + row.id() + "\" srsName=\"" + URN + "\" srsDimension=\"2\"";
        switch (row.type()) {
            case "Point" -> {
                out.append("<gml:Point").append(id).append("><gml:pos>");
                place(row.coordinates(), turned, out);
                out.append("</gml:pos></gml:Point>");
            }
            case "LineString" -> {
                out.append("<gml:LineString").append(id).append("><gml:posList>");
                places(row.coordinates(), turned, out);
                out.append("</gml:posList></gml:LineString>");
            }
            case "Polygon" -> {
                out.append("<gml:Polygon").append(id).append('>');
                rings(row.coordinates(), turned, out);
                out.append("</gml:Polygon>");
            }
            case "MultiPolygon" -> {
                out.append("<gml:MultiSurface").append(id).append('>');
                int part = 0;
                for (JsonNode each : row.coordinates()) {
                    out.append("<gml:surfaceMember><gml:Polygon gml:id=\"g").append(row.id()).append('.').append(part++)
                            .append("\">");
                    rings(each, turned, out);
                    out.append("</gml:Polygon></gml:surfaceMember>");
                }
                out.append("</gml:MultiSurface>");
            }
            default -> throw new IllegalArgumentException(row.type());
        }
    }

    private static void rings(JsonNode rings, boolean turned, StringBuilder out) {
        String kind = "exterior";
        for (JsonNode ring : rings) {
            out.append("<gml:").append(kind).append("><gml:LinearRing><gml:posList>");
            places(ring, turned, out);
            out.append("</gml:posList></gml:LinearRing></gml:").append(kind).append('>');
            kind = "interior";
        }
    }

    private static void places(JsonNode line, boolean turned, StringBuilder out) {
        String between = "";
        for (JsonNode each : line) {
            out.append(between);
            place(each, turned, out);
            between = " ";
        }
    }

    private static void place(JsonNode at, boolean turned, StringBuilder out) {
        out.append(at.get(turned ? 1 : 0).asText()).append(' ').append(at.get(turned ? 0 : 1).asText());
    }

    static String escape(String text) {
        // XML has no place for control characters
        return text.replaceAll("[\\p{Cntrl}&&[^\t\n\r]]", "").replace("&", "&amp;").replace("<", "&lt;").replace("\"",
                "&quot;");
    }
}
