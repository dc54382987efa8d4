// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.record;

import static org.lintel.claims.record.Column.Kind.DAY;
import static org.lintel.claims.record.Column.Kind.TEXT;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;

/**
 * What an administrator decided on a file with the rules of a fund. None is ever changed: that it holds no longer is
 * one more.
 *
 * @param file its hash
 * @param kind {@link #ADMIT} or {@link #WITHDRAW}
 * @param reason in words
 */
public record FundAct(String id, String file, String fund, String kind, LocalDate day, String actor, String reason)
        implements Entry {

    public static final String ADMIT = "admit";
    public static final String WITHDRAW = "withdraw";

    /** As they were taken: their ids end with a number, and the tenth follows the ninth. */
    public static final Comparator<FundAct> IN_ORDER =
            Comparator.comparingInt((FundAct each) -> each.id.length()).thenComparing(FundAct::id);

    public static final Table<FundAct> TABLE = Table.<FundAct>of("fund_act").key("id")
            .has(TEXT, "file", "fund", "kind").has(DAY, "dated").has(TEXT, "actor", "reason")
            .rows(r -> Arrays.asList(r.id, r.file, r.fund, r.kind, r.day, r.actor, r.reason),
                    f -> new FundAct(f.text(), f.text(), f.text(), f.text(), f.day(), f.text(), f.text()));

    @Override
    public Table<FundAct> table() {
        return TABLE;
    }
}
