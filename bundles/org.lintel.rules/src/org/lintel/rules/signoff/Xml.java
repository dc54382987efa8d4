// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.signoff;

import java.io.ByteArrayInputStream;
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
        // what is wrong with a part is for the exception to tell, not for stderr
        factory.setXMLReporter((message, kind, information, location) -> { });
        reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
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
