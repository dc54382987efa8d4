// SPDX-License-Identifier: EPL-2.0
package org.lintel.core.result;

import org.lintel.core.text.Text;

/** How sure a published figure is; the order is from least to most. What is derived takes the lowest of its inputs. */
public enum Confidence {
    /** Never used in a calculation. */
    UNKNOWN("unknown", Text.of("unknown", "不詳")),
    /** One secondary source: shown with the verdict it would give, but gives none unless the user accepts it. */
    CANDIDATE("candidate", Text.of("candidate", "待核實")),
    /** Read in the authority's own document, equal in two independent sources, or signed off by the user. */
    CONFIRMED("confirmed", Text.of("confirmed", "已核實"));

    private final String id;
    private final Text label;

    Confidence(String id, Text label) {
        this.id = id;
        this.label = label;
    }

    public String id() {
        return id;
    }

    public Text label() {
        return label;
    }

    public Confidence least(Confidence other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
