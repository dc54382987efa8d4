// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.envelope;

import org.lintel.core.text.Text;

/** How sure a statement is. */
public enum Confidence {
    /** All that was looked at says so, and a second witness too. */
    HIGH(Text.of("high", "高")),
    /** One witness alone, or most of what it looked at. */
    MEDIUM(Text.of("medium", "中")),
    /** A witness contradicts, or what was looked at is divided. */
    LOW(Text.of("low", "低"));

    private final Text label;

    Confidence(Text label) {
        this.label = label;
    }

    public Text label() {
        return label;
    }

    /** The less sure of two. */
    public Confidence and(Confidence other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
