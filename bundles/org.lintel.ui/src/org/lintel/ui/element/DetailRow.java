// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.element;

import java.util.Objects;
import org.lintel.ui.tree.ElementRef;

/**
 * One line of what is known of an element.
 *
 * @param value empty where the model says nothing
 * @param note where the value comes from, or what else there is to say; may be empty
 * @param target the element the value refers to; null if it is none
 */
public record DetailRow(String name, String value, String note, ElementRef target) {

    public DetailRow {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(note, "note");
    }

    public static DetailRow of(String name, String value) {
        return new DetailRow(name, value, "", null);
    }
}
