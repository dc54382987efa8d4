// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.scheme;

import java.time.LocalDate;
import org.lintel.core.result.Source;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;

/**
 * Something that must be done within a time before or after something else.
 *
 * @param name what must be done
 * @param event id of what it is counted from, e.g. {@code course-end}
 * @param eventName what that is called
 * @param count how many units; negative if it must be done before the event
 */
public record Deadline(String id, Text name, String event, Text eventName, int count, Unit unit, Source source) {

    /** In which a deadline is counted. */
    public enum Unit {
        DAYS("days", Text.of("days", "日")),
        WEEKS("weeks", Text.of("weeks", "個星期")),
        MONTHS("months", Text.of("months", "個月"));

        private final String id;
        private final Text label;

        Unit(String id, Text label) {
            this.id = id;
            this.label = label;
        }

        public String id() {
            return id;
        }

        public Text label() {
            return label;
        }
    }

    /** The last day on which it can be done. */
    public LocalDate lastDay(LocalDate eventDay) {
        return switch (unit) {
            case DAYS -> eventDay.plusDays(count);
            case WEEKS -> eventDay.plusWeeks(count);
            case MONTHS -> eventDay.plusMonths(count);
        };
    }

    public Message words() {
        return count < 0
                ? Message.of("{0}: at least {1} {2} before {3}", "{0}：須在{3}之前最少 {1} {2}", name, -count,
                        unit.label(), eventName)
                : Message.of("{0}: within {1} {2} of {3}", "{0}：須在{3}後 {1} {2}之內", name, count, unit.label(),
                        eventName);
    }
}
