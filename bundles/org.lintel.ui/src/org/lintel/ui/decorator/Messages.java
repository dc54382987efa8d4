// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.decorator;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String counts;
    public static String stale;
    public static String unreadable;

    static {
        NLS.initializeMessages("org.lintel.ui.decorator.messages", Messages.class);
    }

    private Messages() {
    }
}
