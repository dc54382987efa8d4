// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.map;

import java.util.Locale;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;

/** The map's own pictures; each is an SVG file in {@code icons/} named like its constant. */
enum MapImages {

    ACCEPT, REJECT, FIT, ZOOM_IN, ZOOM_OUT, ONLY_OPEN;

    ImageDescriptor descriptor() {
        String path = "icons/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".svg";
        return ResourceLocator.imageDescriptorFromBundle(MapUi.ID, path)
                .orElseGet(ImageDescriptor::getMissingImageDescriptor);
    }
}
