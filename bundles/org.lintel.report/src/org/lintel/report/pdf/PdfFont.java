// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.pdf;

/** Letters that are set in a PDF file. */
interface PdfFont {

    /** Whether it has a shape for a character. */
    boolean has(int c);

    /** How wide a character is, in parts of the size of the font. */
    double width(int c);

    /** Characters as an operand of {@code Tj}; it has them all. */
    String shown(String text);

    /** Writes what was used of it; the number of the font's object. */
    int write(PdfFile file);
}
