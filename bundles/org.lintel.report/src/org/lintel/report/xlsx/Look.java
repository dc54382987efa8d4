// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.xlsx;

/** How a cell looks: what it is for can be seen from it, in colour and in shape. */
enum Look {
    PLAIN("", "", ""),
    TITLE("<b/><sz val=\"14\"/>", "", ""),
    HEAD("<b/>", "FFE7EAEE", "bottom"),
    BOLD("<b/>", "", ""),
    NOTE("<color rgb=\"FF5F6670\"/>", "", ""),
    LINK("<u/><color rgb=\"FF0B57D0\"/>", "", ""),
    /** A figure that may be changed to see what follows. */
    INPUT("<color rgb=\"FF0033CC\"/>", "FFFFF8DC", "all"),
    /** A figure that follows from others by a formula of the workbook. */
    LIVE("", "", "all"),
    /** The figure that was judged. */
    RESULT("<b/>", "FFE6F4EA", "all"),
    /** A figure Lintel worked out and the workbook does not. */
    FIXED("<i/><color rgb=\"FFB45309\"/>", "", "all"),
    FAIL("<b/><color rgb=\"FFB3261E\"/>", "", ""),
    UNDETERMINED("<b/><color rgb=\"FF7B1FA2\"/>", "", ""),
    PASS("<color rgb=\"FF1B7F3B\"/>", "", "");

    private final String font;
    private final String fill;
    private final String border;

    Look(String font, String fill, String border) {
        this.font = font;
        this.fill = fill;
        this.border = border;
    }

    String font() {
        return font;
    }

    /** ARGB; empty for none. */
    String fill() {
        return fill;
    }

    /** {@code bottom}, {@code all} or nothing. */
    String border() {
        return border;
    }
}
