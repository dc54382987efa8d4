// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.link;

import java.util.Locale;
import org.lintel.core.text.Text;

/** Where a link stands between being found and being relied on. */
public enum Status {
    /** Found; somebody has to look. */
    PROPOSED(Text.of("proposed", "建議")),
    /** Relied on: beyond doubt by the rule, or a person said so. */
    ACCEPTED(Text.of("accepted", "已接受")),
    /** A person said no; it is not proposed again. */
    REJECTED(Text.of("rejected", "已拒絕")),
    /** It was accepted, but one side has changed since. */
    STALE(Text.of("stale", "已過時")),
    /** It was accepted, but the register has a newer thing in its place. */
    SUPERSEDED(Text.of("superseded", "已被取代"));

    private final Text label;

    Status(Text label) {
        this.label = label;
    }

    public Text label() {
        return label;
    }

    /** Its name in link sets. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return null where there is none of that name */
    static Status find(String id) {
        for (Status status : values()) {
            if (status.id().equals(id)) {
                return status;
            }
        }
        return null;
    }
}
