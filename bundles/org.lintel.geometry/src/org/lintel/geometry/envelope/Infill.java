// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.envelope;

import org.lintel.core.text.Text;

/** What fills a part of a façade that is not opaque fabric. */
public enum Infill {
    WINDOW(Text.of("window", "窗")), DOOR(Text.of("door", "門")), GLASS(Text.of("glass panel", "玻璃板")),
    /** A panel of a curtain wall of which the model does not say whether it is glass. */
    PANEL(Text.of("panel, glass or not", "面板（未說明是否玻璃）")),
    /** An opening through the wall in which nothing stands. */
    OPENING(Text.of("opening without window or door", "無門窗的開口"));

    private final Text label;

    Infill(Text label) {
        this.label = label;
    }

    public Text label() {
        return label;
    }

    public boolean isGlazed() {
        return this == WINDOW || this == GLASS;
    }
}
