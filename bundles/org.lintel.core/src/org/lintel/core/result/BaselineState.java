// SPDX-License-Identifier: EPL-2.0
package org.lintel.core.result;

/** How a result stands to the baseline it was compared with. */
public enum BaselineState {
    /** No baseline was given. */
    NONE("none"),
    /** Not in the baseline. */
    NEW("new"),
    /** In the baseline with the same outcome. */
    UNCHANGED("unchanged"),
    /** In the baseline with another outcome. */
    UPDATED("updated");

    private final String id;

    BaselineState(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
