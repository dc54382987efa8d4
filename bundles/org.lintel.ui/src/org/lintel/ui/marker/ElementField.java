// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.marker;

import org.lintel.workspace.marker.FindingMarkers;

/** The column of the Problems view that shows the attribute {@code element} of a finding. */
public final class ElementField extends FindingField {

    public ElementField() {
        super(FindingMarkers.ELEMENT);
    }
}
