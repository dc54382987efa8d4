// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.pdf;

import java.nio.charset.Charset;
import java.util.HexFormat;

/** Helvetica, which every reader of PDF has: it need not be in the file. It has the letters of Windows-1252 alone. */
final class StandardFont implements PdfFont {

    private static final Charset CODES = Charset.forName("windows-1252");
    private static final int FIRST = 32;

    /** Widths from code 32 on in thousandths, as the font's public metrics tell (Adobe Core 14, Helvetica.afm). */
    private static final int[] WIDTHS = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584, 0,
        556, 0, 222, 556, 333, 1000, 556, 556, 333, 1000, 667, 333, 1000, 0, 611, 0,
        0, 222, 222, 333, 333, 350, 556, 1000, 333, 1000, 500, 333, 944, 0, 500, 667,
        278, 333, 556, 556, 556, 556, 260, 556, 333, 737, 370, 556, 584, 333, 737, 333,
        400, 584, 333, 333, 333, 556, 537, 278, 333, 333, 365, 556, 834, 834, 834, 611,
        667, 667, 667, 667, 667, 667, 1000, 722, 667, 667, 667, 667, 278, 278, 278, 278,
        722, 722, 778, 778, 778, 778, 778, 584, 778, 722, 722, 722, 722, 667, 667, 611,
        556, 556, 556, 556, 556, 556, 889, 500, 556, 556, 556, 556, 278, 278, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 584, 611, 556, 556, 556, 556, 500, 556, 500
    };

    @Override
    public boolean has(int c) {
        return c < 0x10000 && code(c) >= FIRST && WIDTHS[code(c) - FIRST] > 0;
    }

    @Override
    public double width(int c) {
        return WIDTHS[code(c) - FIRST] / 1000.0;
    }

    /** 0 where the font has no such character. */
    private static int code(int c) {
        if (c >= FIRST && c < 0x7f) {
            return c;
        }
        byte[] code = Character.toString(c).getBytes(CODES);
        return code.length != 1 || code[0] == '?' ? 0 : code[0] & 0xff;
    }

    @Override
    public String shown(String text) {
        return "<" + HexFormat.of().withUpperCase().formatHex(text.getBytes(CODES)) + ">";
    }

    @Override
    public int write(PdfFile file) {
        StringBuilder widths = new StringBuilder();
        for (int width : WIDTHS) {
            widths.append(widths.isEmpty() ? "" : " ").append(width);
        }
        return file.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /FirstChar 32 "
                + "/LastChar 255 /Widths [" + widths + "] >>");
    }
}
