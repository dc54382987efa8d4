// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.scheme;

import java.util.Objects;
import org.lintel.core.result.Confidence;
import org.lintel.core.result.Source;

/**
 * A figure of a scheme with where it comes from.
 *
 * @param value null where nobody has found it out; the source then says in which document to look
 */
public record Figure<T>(T value, Source source) {

    public Figure {
        Objects.requireNonNull(source, "source");
        if ((value == null) != (source.confidence() == Confidence.UNKNOWN)) {
            throw new IllegalArgumentException("a figure is unknown if and only if it has no value");
        }
    }

    public boolean isKnown() {
        return value != null;
    }

    /** Whether a calculation may rest on it: confirmed figures, and candidates if the user accepts them. */
    public boolean counts(boolean acceptCandidates) {
        return source.confidence() == Confidence.CONFIRMED || acceptCandidates && isKnown();
    }

    /** As a page shows it; a dash for what is not known. */
    public String printed() {
        return isKnown() ? value.toString() : "–";
    }
}
