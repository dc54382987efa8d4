// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.signoff;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One XML part, read by the JDK's parser without document types, entities or anything outside the part. */
final class Xml implements AutoCloseable {

    private final XMLStreamReader reader;

    Xml(byte[] bytes) throws XMLStreamException {
        // the JDK's own, whatever else stands on the class path
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        reader = factory.createXMLStreamReader(new StringReader(utf8(bytes)));
    }

    /** Decoded here, for the parser complains of wrong bytes on stderr. */
    private static String utf8(byte[] bytes) throws XMLStreamException {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new XMLStreamException("not UTF-8", e);
        }
    }

    /** Goes on; false at the end. */
    boolean next() throws XMLStreamException {
        if (!reader.hasNext()) {
            return false;
        }
        int kind = reader.next();
        if (kind == XMLStreamConstants.DTD || kind == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new XMLStreamException("a document type or an entity", reader.getLocation());
        }
        return true;
    }

    int kind() {
        int kind = reader.getEventType();
        return kind == XMLStreamConstants.CDATA || kind == XMLStreamConstants.SPACE ? XMLStreamConstants.CHARACTERS
                : kind;
    }

    boolean begins(String element) {
        return reader.getEventType() == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return reader.getEventType() == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals(element);
    }

    String attribute(String name) {
        return reader.getAttributeValue("", name) != null ? reader.getAttributeValue("", name)
                : reader.getAttributeValue(null, name);
    }

    String attribute(String namespace, String name) {
        return reader.getAttributeValue(namespace, name);
    }

    String text() {
        return reader.getText();
    }

    @Override
    public void close() throws XMLStreamException {
        reader.close();
    }
}
