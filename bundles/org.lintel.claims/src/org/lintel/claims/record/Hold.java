// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.record;

import static org.lintel.claims.record.Column.Kind.DAY;
import static org.lintel.claims.record.Column.Kind.TEXT;
import static org.lintel.claims.record.Column.Kind.WHOLE;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * That nothing of an application, or of a firm's, may be erased, whatever its clock says.
 *
 * @param kind {@link #AUDIT} or {@link #LEGAL}
 * @param subject the id of an application or firm
 * @param released null while it stands, as {@code releasedBy} and {@code why}
 */
public record Hold(String id, int version, String kind, String subject, LocalDate day, String reason, String actor,
        LocalDate released, String releasedBy, String why) implements Entry {

    public static final String AUDIT = "audit";
    public static final String LEGAL = "legal";

    public static final Table<Hold> TABLE = Table.<Hold>of("retention_hold").key("id").has(WHOLE, Table.VERSION)
            .has(TEXT, "kind", "subject").has(DAY, "dated").has(TEXT, "reason", "actor").may(DAY, "released")
            .may(TEXT, "released_by", "why").index("subject")
            .rows(r -> Arrays.asList(r.id, (long) r.version, r.kind, r.subject, r.day, r.reason, r.actor, r.released,
                    r.releasedBy, r.why),
                    f -> new Hold(f.text(), f.whole(), f.text(), f.text(), f.day(), f.text(), f.text(), f.day(),
                            f.text(), f.text()));

    @Override
    public Table<Hold> table() {
        return TABLE;
    }
}
