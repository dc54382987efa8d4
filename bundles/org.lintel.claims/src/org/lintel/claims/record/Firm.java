// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.record;

import static org.lintel.claims.record.Column.Kind.DAY;
import static org.lintel.claims.record.Column.Kind.TEXT;
import static org.lintel.claims.record.Column.Kind.WHOLE;
import static org.lintel.claims.record.Column.Kind.YES_NO;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;

/**
 * A firm or institution: an applicant, or one from whom an applicant buys. Who holds and directs it are {@link Tie}s.
 *
 * @param businessNumber of its business registration; null where it is not told
 * @param holdersTold whether it has told all its holders; if not, it may be related to anyone
 * @param employees null where it is not told, as all that follows
 * @param address how the firm, or who is it, is reached; what follows likewise, and all three may be erased
 */
public record Firm(String id, int version, String name, String businessNumber, boolean holdersTold, String sector,
        String district, Long employees, LocalDate founded, LocalDate registeredUntil, String address, String telephone,
        String account) implements Entry {

    public static final Table<Firm> TABLE = Table.<Firm>of("firm").key("id").has(WHOLE, Table.VERSION).has(TEXT, "name")
            .may(TEXT, "business_number").has(YES_NO, "holders_told").may(TEXT, "sector", "district")
            .may(WHOLE, "employees").may(DAY, "founded", "registered_until")
            .personal("address", "telephone", "account")
            .index("district", "id").index("holders_told", "id")
            .rows(r -> Arrays.asList(r.id, (long) r.version, r.name, r.businessNumber, r.holdersTold, r.sector,
                    r.district, r.employees, r.founded, r.registeredUntil, r.address, r.telephone, r.account),
                    f -> new Firm(f.text(), f.whole(), f.text(), f.text(), f.yes(), f.text(), f.text(), f.wholeOrNull(),
                            f.day(), f.day(), f.text(), f.text(), f.text()));

    public Firm {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
    }

    @Override
    public Table<Firm> table() {
        return TABLE;
    }
}
