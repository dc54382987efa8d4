// SPDX-License-Identifier: EPL-2.0
package org.lintel.app;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String about;
    public static String browse;
    public static String buildAutomatically;
    public static String clean;
    public static String close;
    public static String closeAll;
    public static String closeProject;
    public static String contextHelp;
    public static String copy;
    public static String cut;
    public static String delete;
    public static String edit;
    public static String export;
    public static String file;
    public static String fileNew;
    public static String find;
    public static String help;
    public static String helpContents;
    public static String importFiles;
    public static String keys;
    public static String navigate;
    public static String newWindow;
    public static String next;
    public static String openPerspective;
    public static String openProject;
    public static String paste;
    public static String preferences;
    public static String previous;
    public static String project;
    public static String properties;
    public static String quit;
    public static String refresh;
    public static String refreshing;
    public static String rename;
    public static String resetPerspective;
    public static String save;
    public static String saveAll;
    public static String selectAll;
    public static String showIn;
    public static String showView;
    public static String switchWorkspace;
    public static String welcome;
    public static String window;
    public static String workspaceFolder;
    public static String workspaceInUse;
    public static String workspaceInvalid;
    public static String workspaceMessage;
    public static String workspaceNext;
    public static String workspaceStopAsking;
    public static String workspaceTitle;

    static {
        NLS.initializeMessages("org.lintel.app.messages", Messages.class);
    }

    private Messages() {
    }
}
