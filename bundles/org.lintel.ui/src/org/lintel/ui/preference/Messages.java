// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.preference;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    static String about;
    static String acceptCandidates;
    static String description;
    static String language;
    static String languageOfWorkbench;
    static String markersPerFile;
    static String noPack;
    static String rechecking;
    static String rules;
    static String rulesDescription;
    static String rulesNote;

    static {
        NLS.initializeMessages("org.lintel.ui.preference.messages", Messages.class);
    }

    private Messages() {
    }
}
