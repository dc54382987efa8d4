// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.compare;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String added;
    public static String after;
    public static String before;
    public static String cancelled;
    public static String changed;
    public static String changes;
    public static String collapseAll;
    public static String compareTitle;
    public static String comparing;
    public static String copy;
    public static String counts;
    public static String differences;
    public static String expandAll;
    public static String failed;
    public static String filterText;
    public static String matched;
    public static String nowhere;
    public static String object;
    public static String oneChange;
    public static String open;
    public static String removed;
    public static String same;
    public static String sides;
    public static String state;
    public static String swap;
    public static String theModel;
    public static String title;

    static {
        NLS.initializeMessages("org.lintel.ui.compare.messages", Messages.class);
    }

    private Messages() {
    }
}
