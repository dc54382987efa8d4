// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.marker;

import org.lintel.workspace.marker.FindingMarkers;

/** The column of the Problems view that shows the attribute {@code container} of a finding. */
public final class ContainerField extends FindingField {

    public ContainerField() {
        super(FindingMarkers.CONTAINER);
    }
}
