// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.pack;

import java.util.ArrayList;
import java.util.List;

/** Reads and writes comma-separated values as RFC 4180 has them. */
public final class Csv {

    /**
     * One record.
     *
     * @param line on which it begins, from 1
     * @param fields without white space around them
     */
    public record Line(int line, List<String> fields) {
    }

    private Csv() {
    }

    /** The fields of all {@link #lines}. */
    static List<List<String>> parse(String text) {
        return lines(text).stream().map(Line::fields).toList();
    }

    /**
     * All records; blank lines are left out, and the byte order mark some spreadsheets write.
     *
     * @throws IllegalArgumentException if a quotation is not closed; the message names the line where it begins
     */
    public static List<Line> lines(String text) {
        List<Line> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        int line = 1;
        int begun = 1;
        int quotedFrom = 0;
        for (int i = text.startsWith("\ufeff") ? 1 : 0; i < text.length(); i++) {
            char c = text.charAt(i);
            line += c == '\n' ? 1 : 0;
            if (quoted) {
                if (c != '"') {
                    field.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    field.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && field.isEmpty()) {
                quoted = true;
                quotedFrom = line;
            } else if (c == ',') {
                record.add(take(field));
            } else if (c == '\n') {
                record.add(take(field));
                end(records, begun, record);
                record = new ArrayList<>();
                begun = line;
            } else if (c != '\r') {
                field.append(c);
            }
        }
        if (quoted) {
            throw new IllegalArgumentException("the quotation that begins on line " + quotedFrom + " is not closed");
        }
        record.add(take(field));
        end(records, begun, record);
        return records;
    }

    /** One record with its line end; what {@link #lines} reads of it is the same but for white space around fields. */
    public static void append(StringBuilder out, List<String> fields) {
        for (int i = 0; i < fields.size(); i++) {
            String field = fields.get(i);
            out.append(i == 0 ? "" : ",");
            boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                    // a record of one empty field would be a blank line, one that begins with # could be a comment
                    && !(field.isEmpty() && fields.size() == 1) && !field.startsWith("#");
            out.append(plain ? field : '"' + field.replace("\"", "\"\"") + '"');
        }
        out.append('\n');
    }

    private static String take(StringBuilder field) {
        String text = field.toString().strip();
        field.setLength(0);
        return text;
    }

    private static void end(List<Line> records, int line, List<String> record) {
        if (record.size() > 1 || !record.getFirst().isEmpty()) {
            records.add(new Line(line, record));
        }
    }
}
