// SPDX-License-Identifier: EPL-2.0
package org.lintel.core.result;

import org.lintel.core.text.Text;

/** How much a finding matters; the order is from least to most. */
public enum Severity {
    INFO("info", Text.of("info", "資訊")),
    WARNING("warning", Text.of("warning", "警告")),
    ERROR("error", Text.of("error", "錯誤"));

    private final String id;
    private final Text label;

    Severity(String id, Text label) {
        this.id = id;
        this.label = label;
    }

    public String id() {
        return id;
    }

    public Text label() {
        return label;
    }
}
