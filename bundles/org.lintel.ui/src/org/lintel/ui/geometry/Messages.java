// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.geometry;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String byEngine;
    public static String footprint;
    public static String grossSide;
    public static String grossVolume;
    public static String measured;
    public static String netSide;
    public static String netVolume;
    public static String notClosed;
    public static String problem;
    public static String surface;

    static {
        NLS.initializeMessages("org.lintel.ui.geometry.messages", Messages.class);
    }

    private Messages() {
    }
}
