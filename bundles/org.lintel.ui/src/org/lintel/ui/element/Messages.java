// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.element;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String attributes;
    public static String classification;
    public static String container;
    public static String filling;
    public static String group;
    public static String host;
    public static String layer;
    public static String line;
    public static String material;
    public static String materials;
    public static String ofElement;
    public static String ofMaterial;
    public static String ofType;
    public static String quantities;
    public static String relations;
    public static String source;
    public static String type;
    public static String ventilated;

    static {
        NLS.initializeMessages("org.lintel.ui.element.messages", Messages.class);
    }

    private Messages() {
    }
}
