// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.pack;

import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated values as RFC 4180 has them; used when packs are compiled. */
final class Csv {

    private Csv() {
    }

    /**
     * All records; blank lines are left out, and the byte order mark some spreadsheets write.
     *
     * @throws IllegalArgumentException if a quotation is not closed; the message names the line where it begins
     */
    static List<List<String>> parse(String text) {
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        int line = 1;
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
                end(records, record);
                record = new ArrayList<>();
            } else if (c != '\r') {
                field.append(c);
            }
        }
        if (quoted) {
            throw new IllegalArgumentException("the quotation that begins on line " + quotedFrom + " is not closed");
        }
        record.add(take(field));
        end(records, record);
        return records;
    }

    private static String take(StringBuilder field) {
        String text = field.toString().strip();
        field.setLength(0);
        return text;
    }

    private static void end(List<List<String>> records, List<String> record) {
        if (record.size() > 1 || !record.getFirst().isEmpty()) {
            records.add(record);
        }
    }
}
