// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.report;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String all;
    public static String browse;
    public static String description;
    public static String failed;
    public static String format;
    public static String language;
    public static String models;
    public static String noFormat;
    public static String noModel;
    public static String noTarget;
    public static String notChecked;
    public static String openWhenDone;
    public static String overwrite;
    public static String target;
    public static String title;
    public static String writing;
    public static String written;

    static {
        NLS.initializeMessages("org.lintel.ui.report.messages", Messages.class);
    }

    private Messages() {
    }
}
