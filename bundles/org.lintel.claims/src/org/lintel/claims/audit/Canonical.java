// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.audit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.lintel.claims.record.Column;
import org.lintel.claims.record.Event;
import org.lintel.claims.record.StoredRow;

/**
 * The one way in which rows and events become bytes and bytes become hashes. Every value stands with its length, so no
 * two rows have the same bytes.
 */
public final class Canonical {

    /** Of a row whose values all stand in it. */
    private static final String ROW = "lintel-row-1";
    /** Of one whose personal columns stand in it as a commitment. */
    private static final String COMMITTED = "lintel-row-2";
    private static final String EVENT = "lintel-event-1";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(512);

    private Canonical() {
    }

    /** The hash of a row with its event and salt: SHA-256, in hexadecimal. */
    public static String hash(StoredRow row) {
        boolean committed = row.commitment() != null;
        Canonical bytes = new Canonical();
        bytes.value(committed ? COMMITTED : ROW, row.table().name());
        bytes.value("salt", row.salt());
        bytes.value("event", Long.toString(row.event()));
        List<Column> columns = row.table().columns();
        for (int i = 0; i < columns.size(); i++) {
            if (!committed || !columns.get(i).personal()) {
                bytes.value(columns.get(i).name(), row.texts().get(i));
            }
        }
        if (committed) {
            bytes.value("personal", row.commitment());
        }
        return bytes.hash();
    }

    /** The commitment to the personal columns of a row, with a salt of its own: SHA-256, in hexadecimal. */
    public static String commitment(StoredRow row) {
        Canonical bytes = new Canonical();
        bytes.value("lintel-personal-1", row.table().name());
        bytes.value("salt", row.personalSalt());
        List<Column> columns = row.table().columns();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).personal()) {
                bytes.value(columns.get(i).name(), row.texts().get(i));
            }
        }
        return bytes.hash();
    }

    /** The hash of an event, whatever it says of its hash and signature: SHA-256, in hexadecimal. */
    public static String hash(String store, Event event) {
        Canonical bytes = new Canonical();
        bytes.value(EVENT, store);
        bytes.value("number", Long.toString(event.number()));
        bytes.value("time", event.time().toString());
        bytes.value("actor", event.actor());
        bytes.value("kind", event.kind());
        bytes.value("subject", event.subject());
        bytes.value("note", event.note());
        bytes.value("changes", event.written());
        bytes.value("previous", event.previous());
        return bytes.hash();
    }

    /** What stands before the first event. */
    public static String origin(String store) {
        Canonical bytes = new Canonical();
        bytes.value("lintel-store-1", store);
        return bytes.hash();
    }

    /** What a checkpoint's signature is of. */
    static byte[] checkpoint(String store, long number, String hash, Instant time, String actor, String key) {
        Canonical bytes = new Canonical();
        bytes.value("lintel-checkpoint-1", store);
        bytes.value("events", Long.toString(number));
        bytes.value("hash", hash);
        bytes.value("time", time.toString());
        bytes.value("actor", actor);
        bytes.value("key", key);
        return bytes.out.toByteArray();
    }

    private void value(String name, String text) {
        if (text == null) {
            write(name + " -\n");
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        write(name + ' ' + bytes.length + ':');
        out.writeBytes(bytes);
        out.write('\n');
    }

    private void write(String ascii) {
        out.writeBytes(ascii.getBytes(StandardCharsets.UTF_8));
    }

    private String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(out.toByteArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
