// SPDX-License-Identifier: EPL-2.0
package org.lintel.core.result;

import java.util.Objects;

/**
 * Somebody's decision to live with a finding.
 *
 * @param rule id of the rule, or a pattern with {@code *}
 * @param subject key or name of the subject, or a pattern with {@code *}
 * @param reason why; never empty
 * @param expires ISO date from which it no longer counts; empty for never
 * @param where the line of the settings it stands in
 */
public record Suppression(String rule, String subject, String reason, String expires, Location where) {

    public Suppression {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(expires, "expires");
        Objects.requireNonNull(where, "where");
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a suppression needs a reason");
        }
    }
}
