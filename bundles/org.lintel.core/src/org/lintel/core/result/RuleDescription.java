// SPDX-License-Identifier: EPL-2.0
package org.lintel.core.result;

import java.util.Objects;
import org.lintel.core.text.Text;

/**
 * What a rule says of itself; reports, help pages and preference pages are made from it.
 *
 * @param id {@code pack/rule}, stable for ever
 * @param severity of its findings
 * @param subject the kind of thing it judges
 * @param clause document and clause it carries out
 * @param explanation why it matters, a paragraph
 * @param remedy what to do when it fails or cannot be decided
 */
public record RuleDescription(String id, Severity severity, String subject, Text name, Text explanation, Text remedy,
        Source clause) {

    public RuleDescription {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(explanation, "explanation");
        Objects.requireNonNull(remedy, "remedy");
        Objects.requireNonNull(clause, "clause");
        if (id.indexOf('/') <= 0) {
            throw new IllegalArgumentException("not a rule id: " + id);
        }
    }

    /** The part of the id before the slash. */
    public String pack() {
        return id.substring(0, id.indexOf('/'));
    }
}
