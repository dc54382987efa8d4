// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.record;

import static org.lintel.claims.record.Column.Kind.DAY;
import static org.lintel.claims.record.Column.Kind.TEXT;
import static org.lintel.claims.record.Column.Kind.WHOLE;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * A paper or file handed in, known by its content.
 *
 * @param kind what it is: the id of a paper the scheme asks for, or a word of the office
 * @param file its name as it was handed in; null once it has been erased, for names tell of people
 * @param hash SHA-256 of its bytes, in hexadecimal
 * @param text what it says, as far as that was read, to find copies that were altered; null where it was not, or once it
 *     has been erased
 * @param received the day it was handed in
 */
public record EvidenceItem(String id, String claim, String kind, String file, String hash, long bytes, String text,
        LocalDate received) implements Entry {

    public static final Table<EvidenceItem> TABLE = Table.<EvidenceItem>of("evidence").key("id")
            .has(TEXT, "claim", "kind").personal("file").has(TEXT, "sha256").has(WHOLE, "bytes").personal("text")
            .has(DAY, "received")
            .rows(r -> Arrays.asList(r.id, r.claim, r.kind, r.file, r.hash, r.bytes, r.text, r.received),
                    f -> new EvidenceItem(f.text(), f.text(), f.text(), f.text(), f.text(), f.wholeOrNull(), f.text(),
                            f.day()));

    /** Its name; its id once the name has been erased. */
    public String called() {
        return file == null ? id : file;
    }

    @Override
    public Table<EvidenceItem> table() {
        return TABLE;
    }
}
