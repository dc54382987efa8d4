// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.element;

import java.util.List;
import org.lintel.ui.Images;

/**
 * Lines of what is known of an element that belong together: its attributes, a property set, its materials.
 *
 * @param note where the whole section comes from; may be empty
 */
public record DetailSection(Images image, String title, String note, List<DetailRow> rows) {

    public DetailSection {
        rows = List.copyOf(rows);
    }
}
