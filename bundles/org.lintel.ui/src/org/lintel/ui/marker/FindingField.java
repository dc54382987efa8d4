// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.marker;

import org.eclipse.ui.views.markers.MarkerField;
import org.eclipse.ui.views.markers.MarkerItem;

/** A column of the Problems view that shows one attribute of a finding; empty for the markers of others. */
abstract class FindingField extends MarkerField {

    private final String attribute;

    FindingField(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String getValue(MarkerItem item) {
        return item.getMarker() == null ? "" : item.getAttributeValue(attribute, "");
    }
}
