// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.editor;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    static String allTypes;
    static String arrange;
    static String author;
    static String bySpace;
    static String byType;
    static String cancelled;
    static String checkNow;
    static String columnCount;
    static String columnLine;
    static String columnName;
    static String columnOrigin;
    static String columnType;
    static String columnValue;
    static String contents;
    static String copy;
    static String crashed;
    static String degrees;
    static String details;
    static String exportReport;
    static String file;
    static String found;
    static String foundMore;
    static String lastCheck;
    static String lengthUnit;
    static String loading;
    static String noElement;
    static String notChecked;
    static String notGiven;
    static String notLocal;
    static String opening;
    static String organization;
    static String outside;
    static String overview;
    static String preprocessor;
    static String problem;
    static String problems;
    static String project;
    static String readAs;
    static String remedy;
    static String schema;
    static String search;
    static String searching;
    static String showFindings;
    static String size;
    static String sizeOf;
    static String structure;
    static String suppressed;
    static String tool;
    static String trueNorth;
    static String view;
    static String written;

    static {
        NLS.initializeMessages("org.lintel.ui.editor.messages", Messages.class);
    }

    private Messages() {
    }
}
