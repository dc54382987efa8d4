// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.privacy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lintel.claims.record.ClaimStore;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.Event;
import org.lintel.claims.record.Signer;
import org.lintel.claims.record.StoreException;

/**
 * What an export of records is for, in the words of who makes it. Nothing with personal data leaves a store without one,
 * and each is an event of the store: who took what, why, and the hash of what was taken.
 */
public record Purpose(String words) {

    /** The kind of the event that tells of an export. */
    public static final String EVENT = "export";

    private static final int MOST = 200;
    private static final int LEAST = 3;
    private static final Pattern NOTE =
            Pattern.compile("(?<words>.*); (?<what>[^;]+), (?<rows>[0-9]+) rows, sha256 (?<hash>[0-9a-f]{64})");

    /**
     * What was taken.
     *
     * @param what the kind of export and its form, such as {@code register as xlsx}; no semicolon
     * @param subject the id of the claim, firm or person it is of; empty where it is of several
     * @param rows how many records it has
     * @param hash SHA-256 of its bytes, in hexadecimal
     */
    public record Export(String what, String subject, long rows, String hash) {

        public Export {
            if (what.isBlank() || what.indexOf(';') >= 0 || rows < 0 || !hash.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException(what + ", " + rows + ", " + hash);
            }
        }
    }

    /** An export as an event of the store tells it. */
    public record Told(Purpose purpose, Export export) {
    }

    /** @throws IllegalArgumentException if it is not one line of 3 to 200 characters */
    public Purpose {
        words = words.strip();
        if (words.length() < LEAST || words.length() > MOST || words.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a purpose is one line of " + LEAST + " to " + MOST + " characters");
        }
    }

    /**
     * Records that something is taken, before it is handed over.
     *
     * @param signer who takes it: an enrolled, active actor
     */
    public void record(ClaimStore store, Signer signer, Export export) throws StoreException, ConflictException {
        store.write(signer, new ClaimStore.Deed(EVENT, export.subject, words + "; " + export.what + ", " + export.rows
                + " rows, sha256 " + export.hash), records -> null);
    }

    /** The export an event tells of; null if it tells of none. */
    public static Told told(Event event) {
        Matcher note = NOTE.matcher(event.note());
        if (!event.kind().equals(EVENT) || !note.matches()) {
            return null;
        }
        return new Told(new Purpose(note.group("words")), new Export(note.group("what"), event.subject(),
                Long.parseLong(note.group("rows")), note.group("hash")));
    }
}
