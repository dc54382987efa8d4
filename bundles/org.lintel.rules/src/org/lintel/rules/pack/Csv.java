// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.pack;

import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated values as RFC 4180 has them; used when packs are compiled. */
final class Csv {

    private Csv() {
    }

    /** All records; blank lines are left out. */
    static List<List<String>> parse(String text) {
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
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
