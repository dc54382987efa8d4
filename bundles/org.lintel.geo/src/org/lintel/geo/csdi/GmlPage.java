// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.csdi;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.lintel.core.text.Message;
import org.lintel.geo.crs.CrsTable;
import org.lintel.geo.feature.Feature;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * A page of features in GML, as WFS and the lot index send them, taken in EPSG:2326 alone. Which of the two numbers
 * comes first is told by the form of the system's name, and by the area asked about where that disagrees.
 */
final class GmlPage {

    private static final Set<String> MEMBERS = Set.of("member", "featureMember", "featureMembers", "members");

    private final XMLStreamReader xml;
    private final URI address;
    private final List<Feature> features = new ArrayList<>();
    private String system;
    private String next;
    private long matched = -1;

    private GmlPage(XMLStreamReader xml, URI address) {
        this.xml = xml;
        this.address = address;
    }

    /** @param matched how many the server counts; -1 where it does not say */
    record Counted(Page page, long matched) {
    }

    static Counted of(byte[] body, Envelope area, URI address) throws ServerException {
        return Xml.read(body, address, xml -> {
            var read = new GmlPage(xml, address);
            read.collection();
            return new Counted(read.placed(area), read.matched);
        });
    }

    private void collection() throws XMLStreamException, ServerException {
        next = xml.getAttributeValue(null, "next");
        String count = xml.getAttributeValue(null, "numberMatched");
        if (count != null && count.matches("\\d{1,12}")) {
            matched = Long.parseLong(count);
        }
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (MEMBERS.contains(xml.getLocalName())) {
                    members();
                } else {
                    skip();
                }
            }
        }
    }

    private void members() throws XMLStreamException, ServerException {
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                feature();
            }
        }
    }

    private void feature() throws XMLStreamException, ServerException {
        String id = null;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String name = xml.getAttributeLocalName(i);
            id = name.equals("id") || name.equals("fid") ? xml.getAttributeValue(i) : id;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        Geometry shape = null;
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String name = xml.getLocalName();
            if (name.equals("boundedBy")) {
                skip();
                continue;
            }
            Geometry found = property(name, values);
            shape = found == null ? shape : found;
        }
        String number = id == null ? "" : id.substring(id.lastIndexOf('.') + 1);
        features.add(new Feature(number, shape, values));
    }

    /** A field's text into the values; a shape is returned. */
    private Geometry property(String name, Map<String, Object> values) throws XMLStreamException, ServerException {
        var text = new StringBuilder();
        Geometry shape = null;
        boolean nested = false;
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                nested = true;
                var reader = new GmlShape(xml);
                try {
                    Geometry found = reader.read();
                    shape = found == null ? shape : found;
                } catch (IllegalArgumentException e) {
                    throw ServerException.refused(address, Message.of("sends a shape that is none ({0})",
                            "送來無效的圖形（{0}）",
                            String.valueOf(e.getMessage())), Message.EMPTY);
                }
                system = system == null ? reader.system() : system;
            } else if (xml.isCharacters()) {
                text.append(xml.getText());
            }
        }
        if (!nested) {
            values.put(name, text.toString().strip());
        }
        return shape;
    }

    private void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0;) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            if (depth > Xml.DEEPEST) {
                throw new XMLStreamException("deeper than any answer is");
            }
        }
    }

    private Page placed(Envelope area) throws ServerException {
        var page = new Page(features, features.size(), false, next, new ArrayList<>());
        boolean northFirst = system != null && (system.startsWith("urn:") || system.startsWith("http"));
        if (northFirst) {
            swap();
        }
        if (!fits(page, area)) {
            swap();
            if (!fits(page, area)) {
                throw ServerException.refused(address,
                        Message.of("sends positions that are not those asked for, in {0}",
                        "送來的座標並非所要求者（{0}）", String.valueOf(system)), Message.EMPTY);
            }
            page.notes().add(northFirst
                    ? Message.of("easting came before northing against the rule of EPSG:2326 in GML: the"
                    + " area asked about shows it", "GML 的 EPSG:2326 應北距在前，卻東距在前：查詢範圍足以證明")
                    : Message.of("northing came before easting, and was put behind it: the area asked about shows it",
                            "北距排在東距之前，已對調：查詢範圍足以證明"));
        }
        return page;
    }

    private static boolean fits(Page page, Envelope area) {
        return page.meets(area) && page.features().stream().map(Feature::geometry).allMatch(shape -> shape == null
                || shape.isEmpty() || CrsTable.HK80.bounds().contains(shape.getCoordinate().x, shape.getCoordinate()
                .y));
    }

    private void swap() {
        for (Feature each : features) {
            if (each.geometry() != null) {
                each.geometry().apply((CoordinateFilter) at -> {
                    double x = at.x;
                    at.x = at.y;
                    at.y = x;
                });
                each.geometry().geometryChanged();
            }
        }
    }
}
