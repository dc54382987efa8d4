// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.envelope;

import org.lintel.core.text.Text;

/** What a witness says of an element. */
public enum Side {
    OUTSIDE(Text.of("outside", "室外")), GROUND(Text.of("ground", "地面")), INSIDE(Text.of("inside", "室內")),
    SILENT(Text.of("–", "–"));

    private final Text label;

    Side(Text label) {
        this.label = label;
    }

    public Text label() {
        return label;
    }

    /** Whether one says outside and the other inside; what lies against the ground may be called either. */
    public boolean contradicts(Side other) {
        return this == OUTSIDE && other == INSIDE || this == INSIDE && other == OUTSIDE;
    }

    /** Whether both speak and mean the same, earth being outside for this. */
    boolean supports(Side other) {
        return this != SILENT && other != SILENT && (this == INSIDE) == (other == INSIDE);
    }
}
