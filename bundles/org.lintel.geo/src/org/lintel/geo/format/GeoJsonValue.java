// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.format;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;

/** Values of JSON as attributes of features hold them: what has structure of its own stays JSON, as text. */
final class GeoJsonValue {

    private final JsonParser json;

    GeoJsonValue(JsonParser json) {
        this.json = json;
    }

    /** The value that the parser stands at: String, Long, Double, Boolean or null. */
    Object value() throws IOException {
        return switch (json.currentToken()) {
            case VALUE_NULL -> null;
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_STRING -> json.getText();
            case VALUE_NUMBER_FLOAT -> number(json.getDoubleValue());
            // a whole number of more digits than a long has is a name, not a quantity
            case VALUE_NUMBER_INT -> json.getNumberType() == JsonParser.NumberType.BIG_INTEGER ? (Object) json.getText()
                    : (Object) json.getLongValue();
            default -> structure();
        };
    }

    /** 148.0 and 148 are one number of JSON, which servers write either way. */
    private static Object number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? (Object) (long) value : (Object) value;
    }

    /** Of a text or a number: null for anything else. */
    String text() throws IOException {
        if (json.currentToken().isStructStart()) {
            json.skipChildren();
            return null;
        }
        return json.currentToken() == JsonToken.VALUE_NULL ? null : json.getText();
    }

    private String structure() throws IOException {
        var text = new StringWriter();
        try (JsonGenerator copy = GeoJsonReader.FACTORY.createGenerator(text)) {
            copy.copyCurrentStructure(json);
        }
        return text.toString();
    }

    /** The name in a {@code crs} member: null where it is null. */
    String systemName() throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            return text();
        }
        String found = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            String value = field.equals("properties") ? systemName() : text();
            if (value != null && (field.equals("properties") || field.equals("name") || field.equals("href"))) {
                found = value;
            } else if (value != null && field.equals("code")) {
                found = value.matches("\\d+") ? "EPSG:" + value : value;
            }
        }
        return found;
    }

    /** The address of the next page in a {@code links} member: null where it has none. */
    String nextLink() throws IOException {
        String found = null;
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return null;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            String relation = null;
            String address = null;
            if (json.currentToken() != JsonToken.START_OBJECT) {
                json.skipChildren();
                continue;
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                json.nextToken();
                String value = text();
                relation = field.equals("rel") ? value : relation;
                address = field.equals("href") ? value : address;
            }
            found = "next".equals(relation) ? address : found;
        }
        return found;
    }
}
