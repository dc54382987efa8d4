// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims;

import java.util.Locale;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;

/** The pictures of the Claims perspective; each is an SVG file in {@code icons/} named like its constant. */
public enum ClaimsImages {

    CLAIMS, STORE, CLAIM, AUDIT, EVENT, STEP, PERSON, MONEY, PAPER,
    // how far an application has come: form and colour differ
    BEGUN, IN_WORK, WAITS, GRANTED, PAID, CLOSED, ENDED;

    public ImageDescriptor descriptor() {
        return ResourceLocator.imageDescriptorFromBundle(ClaimsUi.ID, path())
                .orElseGet(ImageDescriptor::getMissingImageDescriptor);
    }

    /** The file, from the root of the bundle. */
    public String path() {
        return "icons/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".svg";
    }

    /** A shared image that must not be disposed of; for the UI thread only. */
    public Image image() {
        String key = ClaimsUi.ID + "/" + path();
        ImageRegistry registry = JFaceResources.getImageRegistry();
        if (registry.get(key) == null) {
            registry.put(key, descriptor());
        }
        return registry.get(key);
    }
}
