// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.element;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    static String attributes;
    static String classification;
    static String container;
    static String filling;
    static String group;
    static String host;
    static String layer;
    static String line;
    static String material;
    static String materials;
    static String ofElement;
    static String ofMaterial;
    static String ofType;
    static String quantities;
    static String relations;
    static String source;
    static String type;
    static String ventilated;

    static {
        NLS.initializeMessages("org.lintel.ui.element.messages", Messages.class);
    }

    private Messages() {
    }
}
