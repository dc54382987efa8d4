// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.scheme;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import org.lintel.core.text.Text;

/**
 * Something an application tells of the applicant or the project, which conditions ask for.
 *
 * @param id the key under which an application gives it
 * @param label what it is called, with its unit
 * @param shownByTraining whether it holds of itself where trainees who do not count are left out
 */
public record Fact(String id, Kind kind, Text label, boolean shownByTraining) {

    public Fact(String id, Kind kind, Text label) {
        this(id, kind, label, false);
    }

    /** How a fact is written. */
    public enum Kind {
        NUMBER("number", Text.of("a number", "數字")),
        DATE("date", Text.of("a date such as 2026-01-31", "日期，如 2026-01-31")),
        YES_NO("yes-no", Text.of("true or false", "true 或 false")),
        WORD("word", Text.of("a word", "文字"));

        private final String id;
        private final Text label;

        Kind(String id, Text label) {
            this.id = id;
            this.label = label;
        }

        public String id() {
            return id;
        }

        public Text label() {
            return label;
        }

        /** Whether a text is one. */
        public boolean takes(String text) {
            try {
                return switch (this) {
                    case NUMBER -> text.length() <= 20 && new BigDecimal(text).abs().compareTo(MOST) <= 0;
                    case DATE -> LocalDate.parse(text) != null;
                    case YES_NO -> Set.of("true", "false").contains(text);
                    case WORD -> !text.isBlank();
                };
            } catch (DateTimeException | NumberFormatException e) {
                return false;
            }
        }
    }

    /** Nothing an application tells is greater; written with a great exponent a number would take all memory. */
    private static final BigDecimal MOST = new BigDecimal("1e15");
}
