// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.editor;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String allTypes;
    public static String arrange;
    public static String author;
    public static String bySpace;
    public static String byType;
    public static String cancelled;
    public static String checkNow;
    public static String columnCount;
    public static String columnLine;
    public static String columnName;
    public static String columnOrigin;
    public static String columnType;
    public static String columnValue;
    public static String contents;
    public static String copy;
    public static String crashed;
    public static String degrees;
    public static String details;
    public static String exportReport;
    public static String file;
    public static String found;
    public static String foundMore;
    public static String lastCheck;
    public static String lengthUnit;
    public static String loading;
    public static String noElement;
    public static String notChecked;
    public static String notGiven;
    public static String notLocal;
    public static String opening;
    public static String organization;
    public static String outside;
    public static String overview;
    public static String preprocessor;
    public static String problem;
    public static String problems;
    public static String project;
    public static String readAs;
    public static String remedy;
    public static String schema;
    public static String search;
    public static String searching;
    public static String showFindings;
    public static String size;
    public static String sizeOf;
    public static String structure;
    public static String suppressed;
    public static String tool;
    public static String trueNorth;
    public static String view;
    public static String written;

    static {
        NLS.initializeMessages("org.lintel.ui.editor.messages", Messages.class);
    }

    private Messages() {
    }
}
