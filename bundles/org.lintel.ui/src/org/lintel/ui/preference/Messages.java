// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.preference;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String about;
    public static String acceptCandidates;
    public static String description;
    public static String engine;
    public static String engineIfcOpenShell;
    public static String engineOwn;
    public static String engineProgram;
    public static String geometryDescription;
    public static String language;
    public static String languageOfWorkbench;
    public static String markersPerFile;
    public static String noPack;
    public static String onRequest;
    public static String rechecking;
    public static String rules;
    public static String rulesDescription;
    public static String rulesNote;

    static {
        NLS.initializeMessages("org.lintel.ui.preference.messages", Messages.class);
    }

    private Messages() {
    }
}
