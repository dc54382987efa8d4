// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.scheme;

import java.time.LocalDate;
import java.util.List;
import org.lintel.core.text.Text;
import org.lintel.rules.pack.InForce;

/**
 * One thing a fund pays for, with its rules through the years.
 *
 * @param datedBy which day chooses the version
 * @param pays what its amounts are
 * @param versions oldest first; at least one
 */
public record Scheme(String id, Text name, DatedBy datedBy, Pays pays, List<SchemeVersion> versions) {

    /** The day that decides which version holds. */
    public enum DatedBy {
        APPLICATION("application", Text.of("the day of the application", "申請日期")),
        APPROVAL("approval", Text.of("the day of approval", "獲批日期"));

        private final String id;
        private final Text label;

        DatedBy(String id, Text label) {
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

    /** What comes out of a calculation. */
    public enum Pays {
        GRANT("grant", Text.of("grant", "資助額")),
        /** From profits, before tax; no money is paid out. */
        DEDUCTION("deduction", Text.of("deduction from assessable profits", "應評稅利潤扣減額")),
        /** For what is delivered. */
        TARIFF("tariff", Text.of("payment by tariff", "按價目應付款額"));

        private final String id;
        private final Text label;

        Pays(String id, Text label) {
            this.id = id;
            this.label = label;
        }

        public String id() {
            return id;
        }

        public Text label() {
            return label;
        }

        /** The label as a heading. */
        public Text heading() {
            return Text.of(Character.toUpperCase(label.en().charAt(0)) + label.en().substring(1), label.zhHk());
        }
    }

    public Scheme {
        versions = List.copyOf(versions);
    }

    /** The day that decides on the version, of those of an application; null while it is not there yet. */
    public LocalDate dayOf(LocalDate applied, LocalDate approved) {
        return datedBy == DatedBy.APPROVAL ? approved : applied;
    }

    /** The versions that may hold for an application of these days: all while the day that decides is not there yet. */
    public List<SchemeVersion> possible(LocalDate applied, LocalDate approved) {
        LocalDate day = dayOf(applied, approved);
        return day == null ? versions : on(day).possible();
    }

    /**
     * The versions that may hold on a day: several where it lies in an interval, none before the first. The last one is
     * among them even after its last day, for a scheme that is closed says so by that day.
     */
    public InForce<SchemeVersion> on(LocalDate day) {
        return InForce.on(day.toString(), versions, SchemeVersion::from);
    }
}
