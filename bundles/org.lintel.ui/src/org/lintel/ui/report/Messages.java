// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.report;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    static String all;
    static String browse;
    static String description;
    static String failed;
    static String format;
    static String language;
    static String models;
    static String noFormat;
    static String noModel;
    static String noTarget;
    static String notChecked;
    static String openWhenDone;
    static String overwrite;
    static String target;
    static String title;
    static String writing;
    static String written;

    static {
        NLS.initializeMessages("org.lintel.ui.report.messages", Messages.class);
    }

    private Messages() {
    }
}
