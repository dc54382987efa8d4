// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lintel.claims.record.ClaimHead;
import org.lintel.claims.record.Condition;
import org.lintel.claims.record.Firm;
import org.lintel.claims.record.Query;
import org.lintel.core.money.Money;

/**
 * Which applications of a register are asked for; null for what does not matter.
 *
 * @param state by its id
 * @param applicant the id of a firm
 * @param district of the applicant, as it stands in its record
 * @param from the first day of application
 * @param to the last
 * @param least what was granted at least; as {@code most}, it leaves out where nothing is decided
 * @param most what was granted at most
 * @param text the beginning of the application's id, or something in the applicant's name
 */
public record ClaimFilter(String scheme, String state, String applicant, String district, LocalDate from, LocalDate to,
        Money least, Money most, String text) {

    /** All applications. */
    public static final ClaimFilter ALL = new ClaimFilter(null, null, null, null, null, null, null, null, null);

    /** Those applications in an order. */
    public Query<ClaimHead> sorted(ClaimOrder order) {
        List<Condition> conditions = new ArrayList<>();
        is(conditions, "scheme", scheme);
        is(conditions, "state", state);
        is(conditions, "firm", applicant);
        if (from != null || to != null) {
            conditions.add(new Condition.Between("date_applied", from, to));
        }
        if (least != null || most != null) {
            conditions.add(new Condition.Between("granted", least, most));
        }
        if (district != null) {
            conditions.add(new Condition.Refers("firm", Firm.TABLE, new Condition.Is("district", district)));
        }
        if (text != null && !text.isBlank()) {
            conditions.add(new Condition.Any(List.of(new Condition.Starts("id", text.strip()),
                    new Condition.Refers("firm", Firm.TABLE, new Condition.Contains("name", text.strip())))));
        }
        return new Query<>(ClaimHead.TABLE, conditions, order.columns(), order.descending());
    }

    private static void is(List<Condition> conditions, String column, String value) {
        if (value != null) {
            conditions.add(new Condition.Is(column, value));
        }
    }
}
