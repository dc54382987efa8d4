// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.format;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.locationtech.jts.geom.Coordinate;

/** Reads the numbers of positions piece by piece as the parser gives them, without the whole text of a long list. */
final class GmlNumbers {

    private static final int LONGEST = 64;

    private final XMLStreamReader xml;
    private final Positions positions = new Positions();
    private final double[] position = new double[3];
    private final StringBuilder token = new StringBuilder();
    private int dimension = 2;
    private int filled;

    GmlNumbers(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** How many numbers a position of a list has. */
    void dimension(int numbers) {
        dimension = numbers;
    }

    private void begin() {
        positions.clear();
        token.setLength(0);
        filled = 0;
    }

    /** The positions of a {@code pos} or {@code posList} that begins, to its end. */
    Coordinate[] list() throws XMLStreamException {
        String own = xml.getAttributeValue(null, "srsDimension");
        own = own == null ? xml.getAttributeValue(null, "dimension") : own;
        int numbers = own == null ? dimension : own.strip().equals("3") ? 3 : 2;
        boolean single = !xml.getLocalName().equals("posList");
        begin();
        read(single ? 3 : numbers);
        if (filled >= 2) {
            add(filled);
        } else if (filled == 1) {
            throw fault("a position of one number");
        }
        return positions.all();
    }

    /** The positions of a {@code coordinates} that begins: numbers apart by one sign, positions by another. */
    Coordinate[] tuples() throws XMLStreamException {
        String comma = attribute("cs", ",");
        String space = attribute("ts", " ");
        String point = attribute("decimal", ".");
        begin();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            int event = xml.getEventType();
            if (event == XMLStreamConstants.START_ELEMENT) {
                throw fault("an element among numbers");
            }
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                char[] text = xml.getTextCharacters();
                int end = xml.getTextStart() + xml.getTextLength();
                for (int i = xml.getTextStart(); i < end; i++) {
                    char c = text[i];
                    if (c == comma.charAt(0)) {
                        number(3);
                    } else if (c == space.charAt(0) || c <= ' ') {
                        tupleEnds();
                    } else {
                        put(c == point.charAt(0) ? '.' : c);
                    }
                }
            }
        }
        tupleEnds();
        return positions.all();
    }

    private void tupleEnds() throws XMLStreamException {
        if (token.length() > 0) {
            number(4);
        }
        if (filled >= 2) {
            add(filled);
        } else if (filled == 1) {
            throw fault("a position of one number");
        }
    }

    /** The position of a {@code coord} that begins: X, Y, Z. */
    Coordinate[] coord() throws XMLStreamException {
        begin();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                read(3);
            }
        }
        if (filled < 2) {
            throw fault("a position of one number");
        }
        add(filled);
        return positions.all();
    }

    private String attribute(String name, String otherwise) {
        String value = xml.getAttributeValue(null, name);
        return value == null || value.isEmpty() ? otherwise : value;
    }

    /** Numbers to the end of the element; a position each time so many are there. */
    private void read(int numbers) throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            int event = xml.getEventType();
            if (event == XMLStreamConstants.START_ELEMENT) {
                throw fault("an element among numbers");
            }
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                char[] text = xml.getTextCharacters();
                int end = xml.getTextStart() + xml.getTextLength();
                for (int i = xml.getTextStart(); i < end; i++) {
                    if (text[i] <= ' ') {
                        number(numbers);
                    } else {
                        put(text[i]);
                    }
                }
            }
        }
        number(numbers);
    }

    private void put(char c) throws XMLStreamException {
        if (token.length() == LONGEST) {
            throw fault("a number of more than " + LONGEST + " signs");
        }
        token.append(c);
    }

    private void number(int numbers) throws XMLStreamException {
        if (token.length() == 0) {
            return;
        }
        double value;
        try {
            value = Double.parseDouble(token.toString());
        } catch (NumberFormatException e) {
            throw fault("no number: " + token);
        }
        token.setLength(0);
        if (filled == 3) {
            throw fault("a position of more than three numbers");
        }
        position[filled++] = value;
        if (filled == numbers) {
            add(numbers);
        }
    }

    private void add(int numbers) {
        if (!positions.add(position[0], position[1], numbers == 3 ? position[2] : Double.NaN)) {
            throw new GmlShape.TooMuch();
        }
        filled = 0;
    }

    private XMLStreamException fault(String what) {
        return new XMLStreamException(what, xml.getLocation());
    }
}
