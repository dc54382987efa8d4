// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.audit;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.lintel.claims.record.Event;
import org.lintel.claims.record.Row;
import org.lintel.claims.record.Signer;
import org.lintel.claims.record.StoredRow;

/** Makes events: each carries the hash of the one before and is signed by who did it. */
public final class Chain {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;

    private Chain() {
    }

    /**
     * The next event.
     *
     * @param number and {@code previous}: one more than the last, and its hash
     */
    public static Event next(String store, long number, String previous, Instant time, String actor, Signer signer,
            String kind, String subject, String note, List<Event.Change> changes) {
        Event unsigned = new Event(number, time, actor, kind, subject, note, changes, previous, "", "");
        String hash = Canonical.hash(store, unsigned);
        byte[] signature = signer.sign(hash.getBytes(StandardCharsets.US_ASCII));
        return new Event(number, time, actor, kind, subject, note, changes, previous, hash,
                Base64.getEncoder().encodeToString(signature));
    }

    /** The row of a record as an event writes it, with its salts and the commitment to what is personal. */
    public static StoredRow row(Row row, long event) {
        if (!row.table().personal()) {
            return StoredRow.of(row, event, salt(), null);
        }
        StoredRow stored = StoredRow.of(row, event, salt(), salt());
        return stored.with(Canonical.commitment(stored));
    }

    /** Something nobody can guess, in hexadecimal: without it a hash of few possible values would tell the value. */
    public static String salt() {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }
}
