// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.xlsx;

/** What the parts of an Office Open XML workbook have in common. */
final class Part {

    static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private Part() {
    }
}
