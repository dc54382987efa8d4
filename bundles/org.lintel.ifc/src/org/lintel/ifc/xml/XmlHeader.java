// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.xml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The header of a document, as the HEADER section of an exchange structure. */
final class XmlHeader {

    private String name = "";
    private String timestamp = "";
    private String preprocessor = "";
    private String system = "";
    private String authorization = "";
    private final List<String> authors = new ArrayList<>();
    private final List<String> organizations = new ArrayList<>();
    private final List<String> documentation = new ArrayList<>();

    /** Takes an element of the header; those of other names are passed over. */
    void take(String element, String value) {
        switch (element) {
            case "name" -> name = value;
            case "time_stamp" -> timestamp = value;
            case "preprocessor_version" -> preprocessor = value;
            case "originating_system" -> system = value;
            case "authorization" -> authorization = value;
            case "author" -> authors.add(value);
            case "organization" -> organizations.add(value);
            case "documentation" -> documentation.add(value);
            default -> value.length();
        }
    }

    byte[] bytes(String schema, Complaints complaints) {
        var out = new Bytes(1024);
        var values = new ValueWriter(null, out, complaints);
        out.add("ISO-10303-21;\nHEADER;\nFILE_DESCRIPTION(");
        list(documentation, values, out);
        out.add(",'2;1');\nFILE_NAME(");
        text(name, values);
        out.add(',');
        text(timestamp, values);
        out.add(',');
        list(authors, values, out);
        out.add(',');
        list(organizations, values, out);
        out.add(',');
        text(preprocessor, values);
        out.add(',');
        text(system, values);
        out.add(',');
        text(authorization, values);
        out.add(");\nFILE_SCHEMA((");
        text(schema, values);
        out.add("));\nENDSEC;\nDATA;\n");
        return Arrays.copyOf(out.array, out.size);
    }

    private static void text(String text, ValueWriter values) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        values.string(bytes, 0, bytes.length);
    }

    private static void list(List<String> texts, ValueWriter values, Bytes out) {
        out.add('(');
        text(texts.isEmpty() ? "" : texts.getFirst(), values);
        for (int i = 1; i < texts.size(); i++) {
            out.add(',');
            text(texts.get(i), values);
        }
        out.add(')');
    }
}
