// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.wizard;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    static String candidates;
    static String cannotCreate;
    static String date;
    static String dateTip;
    static String newProject;
    static String newProjectPlace;
    static String newProjectSettings;
    static String newSample;
    static String newSamplePlace;
    static String newSampleShape;
    static String noPack;
    static String noSample;
    static String packs;
    static String sample;
    static String schema;
    static String withSample;

    static {
        NLS.initializeMessages("org.lintel.ui.wizard.messages", Messages.class);
    }

    private Messages() {
    }
}
