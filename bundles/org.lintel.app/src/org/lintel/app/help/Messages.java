// SPDX-License-Identifier: EPL-2.0
package org.lintel.app.help;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String back;
    public static String forward;
    public static String home;
    public static String title;

    static {
        NLS.initializeMessages("org.lintel.app.help.messages", Messages.class);
    }

    private Messages() {
    }
}
