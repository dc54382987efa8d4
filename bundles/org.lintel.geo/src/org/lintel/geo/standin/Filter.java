// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.lintel.geo.standin.Table.Row;

/** The filters of Filter Encoding 2.0 that the stand-in understands: comparisons, like, null, boxes, joined. */
final class Filter {

    private static final Map<String, String> SIGNS = Map.of("PropertyIsEqualTo", "=", "PropertyIsNotEqualTo", "<>",
            "PropertyIsLessThan", "<", "PropertyIsGreaterThan", ">", "PropertyIsLessThanOrEqualTo", "<=",
            "PropertyIsGreaterThanOrEqualTo", ">=");

    private final XMLStreamReader xml;

    private Filter(XMLStreamReader xml) {
        this.xml = xml;
    }

    /**
     * @throws XMLStreamException if it is no XML
     * @throws IllegalArgumentException if it is no filter that is understood
     */
    static Predicate<Row> of(String text) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text));
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            // to the root
        }
        return new Filter(xml).inner().getFirst();
    }

    /** All that stands in the element, to its end. */
    private List<Predicate<Row>> inner() throws XMLStreamException {
        List<Predicate<Row>> found = new ArrayList<>();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                found.add(one(xml.getLocalName()));
            }
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException("empty");
        }
        return found;
    }

    private Predicate<Row> one(String name) throws XMLStreamException {
        switch (name) {
            case "And":
                return inner().stream().reduce(Predicate::and).orElseThrow();
            case "Or":
                return inner().stream().reduce(Predicate::or).orElseThrow();
            case "Not":
                return inner().getFirst().negate();
            case "BBOX":
                return box();
            default:
                break;
        }
        String wild = xml.getAttributeValue(null, "wildCard");
        String single = xml.getAttributeValue(null, "singleChar");
        List<String> texts = texts();
        String field = texts.getFirst();
        if (name.equals("PropertyIsNull")) {
            return row -> value(row, field) == null;
        }
        String literal = texts.get(1);
        if (name.equals("PropertyIsLike")) {
            var like = new Like(literal, c -> wild.indexOf(c) >= 0, c -> single.indexOf(c) >= 0);
            return row -> value(row, field) != null && like.matches(value(row, field));
        }
        String sign = SIGNS.get(name);
        if (sign == null) {
            throw new IllegalArgumentException(name);
        }
        return row -> value(row, field) != null && Condition.compare(value(row, field), sign, literal);
    }

    /** Northing first, as the name of the system has it. */
    private Predicate<Row> box() throws XMLStreamException {
        List<String> corners = texts();
        double[] low = pair(corners.get(0));
        double[] high = pair(corners.get(1));
        return row -> row.box() != null && row.box()[2] <= high[0] && row.box()[3] >= low[0] && row.box()[0] <= high[1]
                && row.box()[1] >= low[1];
    }

    private static double[] pair(String text) {
        String[] parts = text.strip().split("\\s+");
        return new double[] {Double.parseDouble(parts[0]), Double.parseDouble(parts[1])};
    }

    /** The texts of the elements in it that hold text alone, to its end. */
    private List<String> texts() throws XMLStreamException {
        List<String> texts = new ArrayList<>();
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                if (name.equals("Envelope")) {
                    depth++;
                } else {
                    texts.add(xml.getElementText());
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        return texts;
    }

    private static String value(Row row, String field) {
        JsonNode value = row.values().get(field);
        return value == null || value.isNull() ? null : value.asText();
    }
}
