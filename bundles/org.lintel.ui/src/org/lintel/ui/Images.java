// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui;

import java.util.Locale;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;

/** All pictures of the workbench; each is an SVG file in {@code icons/} named like its constant. */
public enum Images {

    // the product and what it works on
    LINTEL, MODEL, PROJECT, SETTINGS, SAMPLE, WIZARD,
    // what a model is made of
    IFC_PROJECT, SITE, BUILDING, STOREY, SPACE, ELEMENT, WALL, WINDOW, DOOR, SLAB, ROOF, COLUMN, BEAM, STAIR,
    COVERING, CURTAIN_WALL, LIGHT, EQUIPMENT, FURNITURE, OPENING, TYPE_GROUP, RANGE,
    // outcomes and severities: form and colour differ
    FAIL, UNDETERMINED, PASS, NOT_APPLICABLE, SUPPRESSED, CANDIDATE, SEVERITY_ERROR, SEVERITY_WARNING, SEVERITY_INFO,
    // what is known of an element, what stands behind a verdict
    ATTRIBUTE, PROPERTY_SET, QUANTITY, MATERIAL, CLASSIFICATION, RELATION, CALCULATION, TABLE, EVIDENCE, SOURCE,
    MISSING, REMEDY,
    // commands and views
    PERSPECTIVE, FINDINGS, CHECK, EXPORT, GROUP_BY, SCOPE, EXPLAIN, EXPAND_ALL, BY_TYPE, BY_SPACE,
    // decorations, 8 by 8
    OVERLAY_FAIL, OVERLAY_UNDETERMINED, OVERLAY_PASS;

    /** The file, from the root of the bundle. */
    public String path() {
        return "icons/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".svg";
    }

    public ImageDescriptor descriptor() {
        return ResourceLocator.imageDescriptorFromBundle(LintelUi.ID, path())
                .orElseGet(ImageDescriptor::getMissingImageDescriptor);
    }

    /** A shared image that must not be disposed of; for the UI thread only. */
    public Image image() {
        String key = LintelUi.ID + "/" + path();
        ImageRegistry registry = JFaceResources.getImageRegistry();
        Image image = registry.get(key);
        if (image == null) {
            registry.put(key, descriptor());
            image = registry.get(key);
        }
        return image;
    }
}
