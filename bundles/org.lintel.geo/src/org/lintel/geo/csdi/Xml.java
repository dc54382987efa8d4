// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.csdi;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.lintel.core.text.Message;

/**
 * Opens XML of servers: without document types and without anything from outside; knows pages and exception reports.
 */
final class Xml {

    /** Elements within each other; no answer of a map server has as many. */
    static final int DEEPEST = 64;
    private static final int MOST_SAID = 300;
    private static final int MOST_OF_PAGE = 120;

    private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        FACTORY.setProperty(XMLInputFactory.IS_COALESCING, true);
        // the JDK's own would print to stderr
        FACTORY.setXMLReporter((message, type, related, place) -> {
        });
    }

    /** Makes something of the elements; stands on the root's beginning when called. */
    @FunctionalInterface
    interface Reading<T> {

        T read(XMLStreamReader xml) throws XMLStreamException, ServerException;
    }

    private Xml() {
    }

    /**
     * Reads an answer.
     *
     * @throws ServerException that may pass where it is cut off, no XML or a page; for good where it is an exception
     *        report
     */
    static <T> T read(byte[] body, URI address, Reading<T> reading) throws ServerException {
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(body));
            while (xml.hasNext() && xml.next() != XMLStreamConstants.START_ELEMENT) {
                if (xml.getEventType() == XMLStreamConstants.DTD) {
                    throw page(body, address);
                }
            }
            String root = xml.getLocalName();
            if (root.equalsIgnoreCase("html")) {
                throw page(body, address);
            }
            if (root.equals("ExceptionReport") || root.equals("ServiceExceptionReport")) {
                throw exception(xml, address);
            }
            return reading.read(xml);
        } catch (XMLStreamException e) {
            throw ServerException.passing(address, Message.of("the answer is cut off or no XML: {0}",
                    "回應不完整或並非 XML：{0}",
                    brief(e)), e);
        }
    }

    /** A page of HTML where data should be, with its first words. */
    static ServerException page(byte[] body, URI address) {
        String words = new String(body, 0, Math.min(body.length, 4000), StandardCharsets.UTF_8)
                .replaceAll("(?is)<(script|style|head)\\b.*?</\\1>", " ").replaceAll("<[^>]*>", " ").replaceAll("\\s+",
                " ")
                .strip();
        words = words.length() > MOST_OF_PAGE ? words.substring(0, MOST_OF_PAGE) + "…" : words;
        return ServerException.passing(address, Message.of("answers with a page (maintenance?) instead of data: {0}",
                "回應為網頁（維護中？）而非數據：{0}", words));
    }

    private static ServerException exception(XMLStreamReader xml, URI address) throws XMLStreamException {
        String code = "";
        String said = "";
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String name = xml.getLocalName();
            if (name.equals("Exception")) {
                code = String.valueOf(xml.getAttributeValue(null, "exceptionCode"));
            } else if (name.equals("ExceptionText") || name.equals("ServiceException")) {
                said = xml.getElementText().strip();
            }
        }
        said = said.length() > MOST_SAID ? said.substring(0, MOST_SAID) + "…" : said;
        return ServerException.refused(address, Message.of("refuses the question: {0}: {1}", "拒絕查詢：{0}：{1}", code,
                said),
                Message.EMPTY);
    }

    private static String brief(XMLStreamException e) {
        String said = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
        return said.length() > MOST_SAID ? said.substring(0, MOST_SAID) + "…" : said;
    }
}
