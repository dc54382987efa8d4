// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lintel.geo.feature.GeodataException;

/**
 * Reads the rows of a dBASE table beside a shapefile. Text is in what the {@code .cpg} or the table's own mark names; where
 * neither does, each value in UTF-8 if it is that, else in Big5, as tables of Hong Kong's offices are.
 */
final class DbfReader implements AutoCloseable {

    private static final Charset BIG5 = Charset.forName("x-MS950-HKSCS");
    private static final int HEAD = 32;
    private static final int FIELD_END = 0x0D;
    private static final int DELETED = '*';

    private record Field(String name, char type, int length) {
    }

    private final InputStream in;
    private final List<Field> fields = new ArrayList<>();
    private final int rowLength;
    private final Charset charset;
    private long left;

    /** @param encoding what the {@code .cpg} names; null where there is none */
    DbfReader(Path file, String encoding) throws IOException {
        this.in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        String name = file.getFileName().toString();
        ByteBuffer head = ByteBuffer.wrap(in.readNBytes(HEAD)).order(ByteOrder.LITTLE_ENDIAN);
        int headLength = head.limit() < HEAD ? 0 : head.getShort(8) & 0xFFFF;
        if (headLength < HEAD + 1) {
            close();
            throw new GeodataException("{0}: it is no dBASE table; without it the shapes can be read: take it away",
                    "{0}：並非 dBASE 表；移走後仍可讀取形狀", name);
        }
        left = head.getInt(4) & 0xFFFFFFFFL;
        rowLength = head.getShort(10) & 0xFFFF;
        charset = encoding == null || encoding.isEmpty() ? ofMark(head.get(29) & 0xFF) : named(encoding);
        byte[] described = in.readNBytes(headLength - HEAD);
        int sum = 1;
        for (int i = 0; i + HEAD <= described.length && described[i] != FIELD_END; i += HEAD) {
            int end = i;
            while (end < i + 11 && described[end] != 0) {
                end++;
            }
            Field field = new Field(text(described, i, end - i), (char) described[i + 11], described[i + 16] & 0xFF);
            fields.add(field);
            sum += field.length;
        }
        if (sum > rowLength) {
            close();
            throw new GeodataException("{0}: its fields are longer than its rows: it is damaged", "{0}：欄位比記錄長：已損壞", name);
        }
    }

    /** Language driver numbers of dBASE for Chinese of Taiwan and Hong Kong; ArcGIS writes 87 for "as the system has it". */
    private static Charset ofMark(int mark) {
        return mark == 0x4F || mark == 0x78 ? BIG5 : null;
    }

    private static Charset named(String encoding) {
        String plain = encoding.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        if (plain.equals("BIG5") || plain.equals("950") || plain.equals("CP950") || plain.equals("BIG5HKSCS")) {
            return BIG5;
        }
        try {
            return plain.equals("65001") ? StandardCharsets.UTF_8 : Charset.forName(plain.matches("\\d+") ? "CP" + plain : encoding);
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    /** The next row; null where it is marked as deleted, or there is none. */
    Map<String, Object> next() throws IOException {
        if (left == 0) {
            return null;
        }
        left--;
        byte[] row = in.readNBytes(rowLength);
        if (row.length < rowLength || row[0] == DELETED) {
            return null;
        }
        Map<String, Object> values = LinkedHashMap.newLinkedHashMap(fields.size());
        int at = 1;
        for (Field field : fields) {
            values.put(field.name, value(field, text(row, at, field.length).strip()));
            at += field.length;
        }
        return values;
    }

    private static Object value(Field field, String text) {
        if (text.isEmpty() || text.chars().allMatch(c -> c == '*')) {
            return null;
        }
        return switch (field.type) {
            case 'N', 'F' -> number(text);
            case 'L' -> "YyTt".contains(text) ? (Object) true : "NnFf".contains(text) ? (Object) false : null;
            case 'D' -> text.matches("\\d{8}") ? text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6) : text;
            default -> text;
        };
    }

    private static Object number(String text) {
        try {
            double value = Double.parseDouble(text);
            boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
            return whole ? (Object) (long) value : Double.isFinite(value) ? (Object) value : text;
        } catch (NumberFormatException e) {
            return text;
        }
    }

    private String text(byte[] bytes, int from, int length) {
        int end = from + length;
        while (end > from && (bytes[end - 1] == 0 || bytes[end - 1] == ' ')) {
            end--;
        }
        if (charset != null) {
            return new String(bytes, from, end - from, charset);
        }
        try {
            CharBuffer utf8 = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, end - from));
            return utf8.toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, from, end - from, BIG5);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
