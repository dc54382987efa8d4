// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.navigator;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String loading;
    public static String open;

    static {
        NLS.initializeMessages("org.lintel.ui.navigator.messages", Messages.class);
    }

    private Messages() {
    }
}
