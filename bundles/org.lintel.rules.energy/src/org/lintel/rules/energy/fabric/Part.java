// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.fabric;

import org.lintel.core.text.Text;

/** The parts of a building that codes judge apart. */
public enum Part {
    /** What stands above the podium. */
    TOWER("tower", "塔樓"),
    /** The lowest part, as high as {@link Split} says. */
    PODIUM("podium", "平台"),
    /** The building undivided. */
    WHOLE("whole building", "整座建築物");

    private final Text label;

    Part(String en, String zhHk) {
        label = Text.of(en, zhHk);
    }

    public Text label() {
        return label;
    }
}
