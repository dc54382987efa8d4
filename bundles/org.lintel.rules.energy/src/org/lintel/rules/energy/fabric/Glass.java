// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.fabric;

import java.util.Objects;
import org.lintel.core.text.Text;

/**
 * What schedules and forms ask about the windows of an element beside what is calculated with.
 *
 * @param count how many windows the element stands for; 0 where they cannot be counted, as in a curtain wall
 * @param width of each, m; null where they differ or are not known
 * @param height of each, m; null where they differ or are not known
 * @param type what the author calls the glass; may be empty
 * @param thickness of the glass, all panes together; null where not known
 * @param finish how it is made to keep out sun
 * @param doubleGlazed null where not known
 */
public record Glass(int count, Estimate width, Estimate height, String type, Estimate thickness, Finish finish,
        Boolean doubleGlazed) {

    /** Nothing is known. */
    public static final Glass UNKNOWN = new Glass(0, null, null, "", null, Finish.UNKNOWN, null);

    public Glass {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(finish, "finish");
    }

    /** The three kinds the forms tell apart. */
    public enum Finish {
        CLEAR("clear", "透明"), TINTED("tinted", "染色"), REFLECTIVE("reflective", "反光"), UNKNOWN("not known", "不詳");

        private final Text label;

        Finish(String en, String zhHk) {
            label = Text.of(en, zhHk);
        }

        public Text label() {
            return label;
        }
    }
}
