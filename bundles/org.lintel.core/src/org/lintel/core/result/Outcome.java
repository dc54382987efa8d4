// SPDX-License-Identifier: EPL-2.0
package org.lintel.core.result;

import org.lintel.core.text.Text;

/** How a rule ends on one subject. A rule that crashed has no outcome: that is an {@link EngineError}. */
public enum Outcome {
    FAIL("fail", Text.of("failed", "不符合")),
    UNDETERMINED("undetermined", Text.of("undetermined", "未能判定")),
    PASS("pass", Text.of("passed", "符合")),
    NOT_APPLICABLE("not-applicable", Text.of("not applicable", "不適用"));

    private final String id;
    private final Text label;

    Outcome(String id, Text label) {
        this.id = id;
        this.label = label;
    }

    /** The word used on the command line and in files. */
    public String id() {
        return id;
    }

    public Text label() {
        return label;
    }
}
