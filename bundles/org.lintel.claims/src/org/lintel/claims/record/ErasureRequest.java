// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.record;

import static org.lintel.claims.record.Column.Kind.DAY;
import static org.lintel.claims.record.Column.Kind.TEXT;
import static org.lintel.claims.record.Column.Kind.WHOLE;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * That somebody asked for personal data to be erased, and what another person made of it.
 *
 * @param subject the id of a trainee with their application, of an application, a firm or an actor
 * @param reason in words that tell nothing of the person: it stays
 * @param state {@link #ASKED}, {@link #DONE} or {@link #REFUSED}
 * @param answered null while it is {@link #ASKED}, as what follows
 * @param answer why it was refused; empty where it was done
 */
public record ErasureRequest(String id, int version, String subject, String reason, LocalDate day, String askedBy,
        String state, LocalDate answered, String answeredBy, String answer) implements Entry {

    public static final String ASKED = "asked";
    public static final String DONE = "done";
    public static final String REFUSED = "refused";

    public static final Table<ErasureRequest> TABLE = Table.<ErasureRequest>of("erasure").key("id")
            .has(WHOLE, Table.VERSION).has(TEXT, "subject", "reason").has(DAY, "dated").has(TEXT, "asked_by", "state")
            .may(DAY, "answered").may(TEXT, "answered_by", "answer")
            .rows(r -> Arrays.asList(r.id, (long) r.version, r.subject, r.reason, r.day, r.askedBy, r.state, r.answered,
                    r.answeredBy, r.answer),
                    f -> new ErasureRequest(f.text(), f.whole(), f.text(), f.text(), f.day(), f.text(), f.text(),
                            f.day(), f.text(), f.text()));

    @Override
    public Table<ErasureRequest> table() {
        return TABLE;
    }
}
