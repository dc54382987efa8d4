// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.record;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.lintel.core.money.Money;

/**
 * The place of a row in the order of a query, as a word that may be kept and given back. It holds the values by which
 * the row was sorted, so it stays good when rows are added or taken out, the row itself among them.
 */
public final class Cursor {

    private static final int LONGEST = 4_096;

    private Cursor() {
    }

    /** The place of a row. */
    public static String of(Query<?> query, Row row) {
        StringBuilder text = new StringBuilder(mark(query));
        for (Column column : query.sorted()) {
            String value = StoredRow.text(row.get(column.name()));
            text.append(value == null ? "-" : value.length() + ":" + value);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The values of a place, by the columns of {@link Query#sorted}; null for a word that is none of this query. */
    public static List<Object> read(Query<?> query, String word) {
        try {
            String text = word.length() > LONGEST ? ""
                    : new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8);
            String mark = mark(query);
            if (!text.startsWith(mark)) {
                return null;
            }
            List<Object> values = new ArrayList<>();
            int at = mark.length();
            for (Column column : query.sorted()) {
                if (text.startsWith("-", at)) {
                    values.add(null);
                    at++;
                    if (!column.optional()) {
                        return null;
                    }
                } else {
                    int colon = text.indexOf(':', at);
                    int end = colon + 1 + Integer.parseInt(text, at, colon, 10);
                    values.add(value(column, text.substring(colon + 1, end)));
                    at = end;
                }
            }
            return at == text.length() ? values : null;
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            return null;
        }
    }

    private static Object value(Column column, String text) {
        return switch (column.kind()) {
            case TEXT -> text;
            case WHOLE -> Long.valueOf(text);
            case MONEY -> Money.hkd(Long.parseLong(text));
            case DAY -> LocalDate.parse(text);
            default -> throw new IllegalArgumentException("nothing is sorted by " + column.name());
        };
    }

    /** What a query asks for, in few letters: the place in one list says nothing of another. */
    private static String mark(Query<?> query) {
        return String.format("1%08x", query.toString().hashCode());
    }
}
