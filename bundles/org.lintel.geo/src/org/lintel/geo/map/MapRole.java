// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.map;

import org.lintel.core.text.Text;

/** What a shape on a map is, and so how it is drawn; later ones lie over earlier ones. */
public enum MapRole {
    /** Of a register, and not linked. */
    NEIGHBOUR(Text.of("register", "登記冊"), "#e4e1da", "#8b867b", 0.8, false),
    REJECTED(Text.of("rejected", "已拒絕"), "#d9d4d4", "#a23b3b", 1.2, true),
    STALE(Text.of("stale or superseded", "已過時或被取代"), "#efe0c2", "#8a5a00", 1.6, true),
    PROPOSED(Text.of("proposed", "建議"), "#fbe3a6", "#b06a00", 1.6, true),
    ACCEPTED(Text.of("accepted", "已接受"), "#bfe3c4", "#1d6b32", 1.8, false),
    /** Of the model: what its upper half covers, where that is less. */
    UPPER(Text.of("model, upper half", "模型上半部"), "none", "#1450c8", 1.2, true),
    MODEL(Text.of("model", "模型"), "none", "#1450c8", 2.2, false);

    private final Text label;
    private final String fill;
    private final String line;
    private final double width;
    private final boolean dashed;

    MapRole(Text label, String fill, String line, double width, boolean dashed) {
        this.label = label;
        this.fill = fill;
        this.line = line;
        this.width = width;
        this.dashed = dashed;
    }

    public Text label() {
        return label;
    }

    Style style() {
        return new Style(fill, line, width, dashed);
    }
}
