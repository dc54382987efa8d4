// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.wizard;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String candidates;
    public static String cannotCreate;
    public static String date;
    public static String dateTip;
    public static String newProject;
    public static String newProjectPlace;
    public static String newProjectSettings;
    public static String newSample;
    public static String newSamplePlace;
    public static String newSampleShape;
    public static String noPack;
    public static String noSample;
    public static String onRequest;
    public static String packs;
    public static String sample;
    public static String sampleProject;
    public static String schema;
    public static String withSample;

    static {
        NLS.initializeMessages("org.lintel.ui.wizard.messages", Messages.class);
    }

    private Messages() {
    }
}
