// SPDX-License-Identifier: EPL-2.0
package org.lintel.core.result;

import java.util.Objects;

/**
 * Where a published figure comes from.
 *
 * @param document the title of the document as its publisher writes it
 * @param clause clause, table or page in it
 * @param edition the edition of the document; empty if it has none
 * @param note how the figure was read or derived; empty if there is nothing to say
 * @param signOff who has compared it with the document and signed; null if it is as it came with Lintel
 */
public record Source(String document, String clause, String edition, Confidence confidence, String note,
        SignOff signOff) {

    public Source {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(clause, "clause");
        Objects.requireNonNull(edition, "edition");
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(note, "note");
    }

    public Source(String document, String clause, String edition, Confidence confidence, String note) {
        this(document, clause, edition, confidence, note, null);
    }

    /** Document, edition and clause in one line. */
    public String citation() {
        StringBuilder out = new StringBuilder(document);
        if (!edition.isEmpty()) {
            out.append(' ').append(edition);
        }
        if (!clause.isEmpty()) {
            out.append(", ").append(clause);
        }
        return out.toString();
    }
}
