// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.map.ground;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String askingTiles;
    public static String baseMap;
    public static String chooseCatalogue;
    public static String chooseFolder;
    public static String folder;
    public static String folderForm;
    public static String givenUp;
    public static String noBaseMap;
    public static String none;
    public static String noTilesIn;
    public static String online;
    public static String onlineFrom;
    public static String readingTiles;
    public static String tilesFrom;
    public static String usualCatalogue;

    static {
        NLS.initializeMessages("org.lintel.ui.map.ground.messages", Messages.class);
    }

    private Messages() {
    }
}
