// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.command;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String changingNature;

    static {
        NLS.initializeMessages("org.lintel.ui.command.messages", Messages.class);
    }

    private Messages() {
    }
}
