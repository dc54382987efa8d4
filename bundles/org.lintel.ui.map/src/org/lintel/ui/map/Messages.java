// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.map;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String accept;
    public static String accepting;
    public static String again;
    public static String bounds;
    public static String byRule;
    public static String byWhom;
    public static String cancelled;
    public static String canvasName;
    public static String columnKey;
    public static String columnName;
    public static String columnReasons;
    public static String columnScore;
    public static String columnStatus;
    public static String columnThing;
    public static String counts;
    public static String fit;
    public static String from;
    public static String linkCount;
    public static String linkGone;
    public static String linksSelected;
    public static String loading;
    public static String map;
    public static String noLinks;
    public static String noModel;
    public static String noShape;
    public static String nothingOpen;
    public static String noticeName;
    public static String notWritten;
    public static String onlyOpen;
    public static String onlyOpenTip;
    public static String otherCache;
    public static String ownCache;
    public static String readingLinks;
    public static String refresh;
    public static String reject;
    public static String rejecting;
    public static String relationContains;
    public static String relationNear;
    public static String relationOnLot;
    public static String relationSame;
    public static String relationWithin;
    public static String selectLink;
    public static String showPlaceFindings;
    public static String storyName;
    public static String surroundings;
    public static String tableName;
    public static String unlisted;
    public static String zoomIn;
    public static String zoomOut;

    static {
        NLS.initializeMessages("org.lintel.ui.map.messages", Messages.class);
    }

    private Messages() {
    }
}
