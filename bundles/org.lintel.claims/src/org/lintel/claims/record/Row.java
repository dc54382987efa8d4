// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values of a row, in the order of the columns of its table; null for nothing. */
public record Row(Table<?> table, List<Object> values) {

    /** As {@link #label} escapes a character. */
    private static final Pattern ESCAPED = Pattern.compile("%([0-9A-F]{2})");

    /** @throws IllegalArgumentException if a value is missing, is not of its column's kind, or there are too many */
    public Row {
        values = Collections.unmodifiableList(new ArrayList<>(values));
        List<Column> columns = table.columns();
        if (values.size() != columns.size()) {
            throw new IllegalArgumentException(table + " has " + columns.size() + " columns, not " + values.size());
        }
        for (int i = 0; i < columns.size(); i++) {
            Object value = values.get(i);
            Column column = columns.get(i);
            if (value == null ? !column.optional() : !column.kind().type().isInstance(value)) {
                throw new IllegalArgumentException(table + "." + column.name() + ": " + value);
            }
        }
    }

    /** What names it among the rows of its table. */
    public List<Object> key() {
        return values.subList(0, table.keys());
    }

    /** The value of a column. */
    public Object get(String column) {
        return values.get(table.indexOf(column));
    }

    /** The table and the key, as events name the row: {@code claim_line A-7/2}. */
    public String label() {
        return label(table, key().stream().map(Object::toString).toList());
    }

    /** The label of a key. No two keys share one: what would blur it is written as in addresses of the web. */
    static String label(Table<?> table, List<String> key) {
        StringBuilder label = new StringBuilder(table.name());
        char before = ' ';
        for (String part : key) {
            label.append(before);
            for (int i = 0; i < part.length(); i++) {
                char c = part.charAt(i);
                if (c == '/' || c == '%' || c < ' ' || c == 0x7f) {
                    label.append(String.format("%%%02X", (int) c));
                } else {
                    label.append(c);
                }
            }
            before = '/';
        }
        return label.toString();
    }

    /**
     * The first part of the key in a label of a row of a table, as it was before it was escaped.
     *
     * @return null where it is not the label of such a row; what is no escape stays as it stands, for a label may have
     *     been tampered with
     */
    public static String firstKey(Table<?> table, String label) {
        String begin = table.name() + " ";
        if (!label.startsWith(begin)) {
            return null;
        }
        int slash = label.indexOf('/', begin.length());
        String part = slash < 0 ? label.substring(begin.length()) : label.substring(begin.length(), slash);
        return ESCAPED.matcher(part).replaceAll(each ->
                Matcher.quoteReplacement(Character.toString(Integer.parseInt(each.group(1), 16))));
    }
}
