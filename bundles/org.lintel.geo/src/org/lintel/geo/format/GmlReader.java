// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.lintel.core.task.Progress;
import org.lintel.geo.feature.FeatureSink;
import org.lintel.geo.feature.GeodataException;
import org.locationtech.jts.geom.Geometry;

/**
 * Reads feature collections in GML 2, 3.1 and 3.2 as a stream, as WFS of all versions answer them. Values stay text, for GML gives
 * types only in a schema elsewhere. No DTD, no entity and nothing outside the document is looked at.
 */
public final class GmlReader {

    private static final XMLInputFactory FACTORY = factory();
    private static final Set<String> MEMBERS = Set.of("member", "featureMember", "featureMembers");
    private static final Pattern ENCODING = Pattern.compile("^[^<]{0,3}<\\?xml[^>]{0,80}?encoding\\s*=\\s*['\"]([A-Za-z0-9._-]{1,40})['\"]");
    private static final int HEAD = 256;
    private static final int DEEPEST = 60;
    private static final int LONGEST = 4_000_000;
    private static final int MOST_FIELDS = 4000;

    private final String name;
    private final XMLStreamReader xml;
    private final Intake intake;
    private final GmlShape shape;
    private long matched = -1;
    private String next;

    private GmlReader(String name, XMLStreamReader xml, Intake intake) {
        this.name = name;
        this.xml = xml;
        this.intake = intake;
        this.shape = new GmlShape(xml, intake);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the document is read");
        });
        return factory;
    }

    /**
     * Reads a document to its end.
     *
     * @param name of the file or the address, for messages
     * @throws GeodataException if it is no GML, is damaged or cut off, reports an exception of the server, or stands nowhere in
     *         Hong Kong; features before the place were handed on
     */
    public static Reading read(InputStream in, String name, ReadOptions options, FeatureSink sink, Progress progress)
            throws IOException {
        var intake = new Intake(name, options, sink, progress);
        XMLStreamReader xml = null;
        try {
            xml = FACTORY.createXMLStreamReader(decoded(in));
            return new GmlReader(name, xml, intake).document();
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw new GeodataException("{0}, line {1}: this is not GML, or it ends in the middle, after {2} features ({3})",
                    "{0}，第 {1} 行：並非 GML，或在 {2} 個要素之後中斷（{3}）", name, line, intake.seen(), Told.of(reason(e)));
        } catch (GmlShape.TooMuch e) {
            throw new GeodataException("{0}, line {1}: larger or deeper than any feature is", "{0}，第 {1} 行：超出合理大小或層數", name,
                    xml.getLocation().getLineNumber());
        }
    }

    /**
     * The document's characters: the parser, given bytes that are none, writes to stderr. What is no character becomes the sign for
     * that.
     */
    private static Reader decoded(InputStream bytes) throws IOException {
        var in = new BufferedInputStream(bytes, 1 << 16);
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        boolean utf16 = head.length > 1 && (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF
                || head[0] == (byte) 0xFF && head[1] == (byte) 0xFE);
        Matcher named = ENCODING.matcher(new String(head, StandardCharsets.ISO_8859_1));
        Charset charset = StandardCharsets.UTF_8;
        if (utf16) {
            charset = StandardCharsets.UTF_16;
        } else if (named.find()) {
            try {
                charset = Charset.forName(named.group(1));
            } catch (IllegalArgumentException unknown) {
                charset = StandardCharsets.UTF_8;
            }
        } else if (head.length > 2 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF) {
            in.skipNBytes(3);
        }
        return new InputStreamReader(in, charset);
    }

    /** The parser's words, without the place that it puts in front of them. */
    private static String reason(XMLStreamException e) {
        String text = String.valueOf(e.getMessage());
        int after = text.lastIndexOf("Message: ");
        return after < 0 ? text : text.substring(after + 9);
    }

    private Reading document() throws XMLStreamException, IOException {
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.DTD) {
                throw new GeodataException("{0}: it has a document type, which GML has not", "{0}：載有文件類型定義，並非 GML", name);
            }
        }
        String root = xml.getLocalName();
        if (root.equals("ExceptionReport") || root.equals("ServiceExceptionReport")) {
            throw new GeodataException("{0}: the server answered with an error: {1}", "{0}：伺服器回覆錯誤：{1}", name,
                    Told.of(text(0).strip()));
        }
        if (!root.endsWith("FeatureCollection") && !root.equals("ValueCollection")) {
            throw new GeodataException("{0}: it is XML, but no GML of features: it begins with \"{1}\"",
                    "{0}：是 XML 但並非 GML 要素：以「{1}」開始", name, Told.of(root));
        }
        String count = xml.getAttributeValue(null, "numberMatched");
        matched = count != null && count.matches("\\d{1,18}") ? Long.parseLong(count) : -1;
        next = xml.getAttributeValue(null, "next");
        intake.time(xml.getAttributeValue(null, "timeStamp"));
        collection(0);
        while (xml.hasNext()) {
            xml.next();
        }
        return intake.finish(false, matched, next);
    }

    private void collection(int depth) throws XMLStreamException, IOException {
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (MEMBERS.contains(xml.getLocalName())) {
                members(depth + 1);
            } else if (xml.getLocalName().equals("boundedBy")) {
                shape.systemOf();
            } else {
                skip(depth + 1);
            }
        }
    }

    private void members(int depth) throws XMLStreamException, IOException {
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                // WFS 2.0 puts collections into collections where several layers were asked for
                if (xml.getLocalName().equals("FeatureCollection") && depth < DEEPEST) {
                    collection(depth + 1);
                } else {
                    feature();
                }
            }
        }
    }

    private void feature() throws XMLStreamException, IOException {
        String id = id(xml.getLocalName());
        Map<String, Object> fields = new LinkedHashMap<>();
        Geometry geometry = null;
        boolean broken = false;
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String field = xml.getLocalName();
            if (field.equals("boundedBy") && GmlShape.isGml(xml.getNamespaceURI())) {
                skip(1);
                continue;
            }
            String[] text = new String[1];
            Geometry found = property(field, fields, text, 0);
            if (shape.met()) {
                broken |= found == null && geometry == null;
                geometry = geometry == null ? found : geometry;
            } else if (text[0] != null) {
                put(fields, field, text[0].isBlank() ? null : text[0].strip());
            }
        }
        intake.take(id, geometry, fields, broken && geometry == null);
    }

    private String id(String type) {
        String id = null;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String attribute = xml.getAttributeLocalName(i);
            boolean gml = GmlShape.isGml(xml.getAttributeNamespace(i)) && attribute.equals("id");
            id = gml || attribute.equals("fid") ? xml.getAttributeValue(i) : id;
        }
        // the server's row number behind the layer's name
        return id != null && id.startsWith(type + ".") && id.length() > type.length() + 1 ? id.substring(type.length() + 1) : id;
    }

    private static void put(Map<String, Object> fields, String field, String value) {
        fields.put(field, value);
        if (fields.size() > MOST_FIELDS) {
            throw new GmlShape.TooMuch();
        }
    }

    /**
     * What stands in an element: a shape, text, or elements with text, which become fields of their own ({@code address/street}).
     *
     * @param text takes the element's text where it holds no elements
     */
    private Geometry property(String path, Map<String, Object> fields, String[] text, int depth)
            throws XMLStreamException, IOException {
        if (depth > DEEPEST) {
            throw new GmlShape.TooMuch();
        }
        shape.begin();
        var content = new StringBuilder();
        Geometry found = null;
        boolean elements = false;
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            int event = xml.getEventType();
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                append(content);
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                elements = true;
                if (shape.isShape()) {
                    found = shape.read();
                } else {
                    String inner = path + "/" + xml.getLocalName();
                    String[] value = new String[1];
                    boolean met = shape.met();
                    Geometry below = property(inner, fields, value, depth + 1);
                    found = found == null ? below : found;
                    if (value[0] != null && !shape.met()) {
                        put(fields, inner, value[0].isBlank() ? null : value[0].strip());
                    }
                    shape.met(met || shape.met());
                }
            }
        }
        text[0] = elements ? null : content.toString();
        return found;
    }

    private void append(StringBuilder content) {
        if (content.length() + xml.getTextLength() > LONGEST) {
            throw new GmlShape.TooMuch();
        }
        content.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }

    /** All text of the element that the parser stands in, to its end. */
    private String text(int depth) throws XMLStreamException {
        var content = new StringBuilder();
        int open = depth + 1;
        while (open > depth) {
            int event = xml.next();
            open += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            if (event == XMLStreamConstants.CHARACTERS) {
                append(content);
            }
        }
        return content.toString();
    }

    private void skip(int depth) throws XMLStreamException {
        int open = depth;
        while (open >= depth) {
            int event = xml.next();
            open += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }
}
