// SPDX-License-Identifier: EPL-2.0
package org.lintel.app.welcome;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String help;
    public static String helpText;
    public static String lead;
    public static String project;
    public static String projectText;
    public static String sample;
    public static String sampleText;
    public static String tab;
    public static String title;
    public static String workbench;
    public static String workbenchText;

    static {
        NLS.initializeMessages("org.lintel.app.welcome.messages", Messages.class);
    }

    private Messages() {
    }
}
