// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String newDemo;
    public static String noStore;
    public static String notOpened;
    public static String openRecent;
    public static String openStore;
    public static String opening;

    static {
        NLS.initializeMessages("org.lintel.ui.claims.messages", Messages.class);
    }

    private Messages() {
    }
}
