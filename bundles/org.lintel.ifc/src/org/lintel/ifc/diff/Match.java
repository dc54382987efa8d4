// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.diff;

/** How an object of one model was known again in the other. */
public enum Match {
    /** By a GlobalId that is unique in both models. */
    GLOBAL_ID("globalId"),
    /** By type, tag, name, container and placement to 10 mm. */
    KEY("key"),
    /** By type, tag, name and container, or type and tag, which are unique among what is left in both models. */
    PARTIAL_KEY("partialKey"),
    /** Not at all: it was added or removed. */
    NONE("none");

    private final String id;

    Match(String id) {
        this.id = id;
    }

    /** The word in JSON. */
    public String id() {
        return id;
    }
}
