// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * JSON as it is written for others: UTF-8, and whatever a terminal, a page or a reader of text would act on is escaped, for
 * names come from models and registers that anybody may have written.
 */
public final class JsonOut {

    private JsonOut() {
    }

    private static final class Made {
        static final JsonFactory FACTORY = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
        static final CharacterEscapes ESCAPES = new Escapes();
    }

    /**
     * A generator that puts entries of the outer containers on lines of their own; it leaves the stream open when it is closed.
     *
     * @param depth of containers, the whole being the first, whose entries have a line each
     */
    public static JsonGenerator lines(OutputStream out, int depth) throws IOException {
        return Made.FACTORY.createGenerator(out).setCharacterEscapes(Made.ESCAPES).setPrettyPrinter(new Lines(depth));
    }

    /**
     * Writes a value.
     *
     * @param value text, number, truth, null, or a list or map of such; a number that is none is written as null
     */
    public static void value(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            fields(json, map);
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object each : list) {
                value(json, each);
            }
            json.writeEndArray();
        } else if (value instanceof Double number) {
            number(json, number);
        } else if (value instanceof Number whole) {
            json.writeNumber(whole.longValue());
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value.toString());
        }
    }

    /** Writes the entries of a map into the object that is open. */
    public static void fields(JsonGenerator json, Map<?, ?> map) throws IOException {
        for (Map.Entry<?, ?> each : map.entrySet()) {
            json.writeFieldName(each.getKey().toString());
            value(json, each.getValue());
        }
    }

    private static void number(JsonGenerator json, double number) throws IOException {
        if (Double.isFinite(number)) {
            json.writeNumber(number);
        } else {
            json.writeNull();
        }
    }

    /**
     * Writes a number with at most so many decimals, halves to the even neighbour of its last digit.
     *
     * @param digits 0 to 9; the number is below 9e18 when its point is moved by as many
     */
    public static void fixed(JsonGenerator json, double number, int digits) throws IOException {
        double unit = 1;
        for (int i = 0; i < digits; i++) {
            unit *= 10;
        }
        double whole = Math.rint(number * unit);
        if (!(Math.abs(whole) < 9e18)) {
            number(json, number);
            return;
        }
        long scaled = (long) whole;
        long rest = Math.abs(scaled % (long) unit);
        if (rest == 0) {
            json.writeNumber(scaled / (long) unit);
            return;
        }
        var text = new StringBuilder(24);
        if (scaled < 0) {
            text.append('-');
        }
        text.append(Math.abs(scaled / (long) unit)).append('.');
        String behind = Long.toString(rest);
        text.append("0".repeat(digits - behind.length())).append(behind);
        while (text.charAt(text.length() - 1) == '0') {
            text.setLength(text.length() - 1);
        }
        json.writeNumber(text.toString());
    }

    /** A line an entry, down to a depth. */
    private static final class Lines extends MinimalPrettyPrinter {

        private static final long serialVersionUID = 1;

        private final int depth;

        Lines(int depth) {
            this.depth = depth;
        }

        private void line(JsonGenerator json) throws IOException {
            if (json.getOutputContext().getNestingDepth() <= depth) {
                json.writeRaw('\n');
            }
        }

        @Override
        public void beforeObjectEntries(JsonGenerator json) throws IOException {
            line(json);
        }

        @Override
        public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
            json.writeRaw(',');
            line(json);
        }

        @Override
        public void writeEndObject(JsonGenerator json, int entries) throws IOException {
            line(json);
            json.writeRaw('}');
        }

        @Override
        public void beforeArrayValues(JsonGenerator json) throws IOException {
            line(json);
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
            json.writeRaw(',');
            line(json);
        }

        @Override
        public void writeEndArray(JsonGenerator json, int values) throws IOException {
            line(json);
            json.writeRaw(']');
        }
    }

    /** What acts: controls, marks of direction, separators of lines, and the bracket that opens a tag. */
    private static final class Escapes extends CharacterEscapes {

        private static final long serialVersionUID = 1;

        private final int[] ascii = CharacterEscapes.standardAsciiEscapesForJSON();

        Escapes() {
            ascii['<'] = CharacterEscapes.ESCAPE_STANDARD;
            ascii[0x7f] = CharacterEscapes.ESCAPE_STANDARD;
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return Arrays.copyOf(ascii, ascii.length);
        }

        @Override
        public SerializableString getEscapeSequence(int c) {
            boolean acts = c >= 0x80 && c < 0xa0 || c >= 0x2028 && c <= 0x202e || c == 0x200e || c == 0x200f || c == 0x61c
                    || c >= 0x2066 && c <= 0x2069 || c == 0xfeff;
            return acts ? new SerializedString(String.format("\\u%04x", c)) : null;
        }
    }
}
