// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.desk;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String browse;
    public static String chooseFolder;
    public static String closing;
    public static String demoKeys;
    public static String demoKeysHint;
    public static String demoNeedsFolder;
    public static String demoStore;
    public static String keysInStore;
    public static String newDemo;
    public static String newDemoHint;
    public static String noFolder;
    public static String notEmpty;
    public static String open;
    public static String openStore;
    public static String openStoreHint;
    public static String opening;
    public static String playing;
    public static String serverHint;
    public static String store;

    static {
        NLS.initializeMessages("org.lintel.ui.claims.desk.messages", Messages.class);
    }

    private Messages() {
    }
}
