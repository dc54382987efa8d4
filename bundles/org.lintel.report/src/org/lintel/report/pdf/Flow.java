// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.pdf;

import java.util.ArrayList;
import java.util.List;
import org.lintel.report.document.CleanText;
import org.lintel.report.document.LineBreaks;

/** Text that flows down the pages, a line after the other; a page that is full is followed by the next. */
final class Flow {

    static final double LEFT = 62;
    static final double RIGHT = Sheets.WIDTH - 62;
    static final double BODY = 10.5;
    static final double SMALL = 8.5;
    private static final double TOP = Sheets.HEIGHT - 62;
    private static final double BOTTOM = 70;
    private static final double LEADING = 1.5;

    private final Sheets sheets;
    private final PdfFont font;
    private double y;

    Flow(Sheets sheets, PdfFont font) {
        this.sheets = sheets;
        this.font = font;
        next();
    }

    Sheets sheets() {
        return sheets;
    }

    double y() {
        return y;
    }

    void next() {
        sheets.begin();
        y = TOP;
    }

    /** How far one line is below the other. */
    static double leading(double size) {
        return size * LEADING;
    }

    /** How much fits on the rest of the page. */
    double room() {
        return y - BOTTOM;
    }

    /** Goes to the next page if less than that fits on this. */
    void need(double height) {
        if (room() < height && y < TOP) {
            next();
        }
    }

    /** Leaves some space, but none at the top of a page. */
    void space(double height) {
        y -= y < TOP ? height : 0;
    }

    /** Goes down by what was put there. */
    void down(double height) {
        y -= height;
    }

    /** What the font does not have is shown by its number. */
    String settable(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            int length = Character.charCount(c);
            boolean there = c == '\n' || font.has(c);
            if (!there && out == null) {
                out = new StringBuilder(text.substring(0, i));
            }
            if (out != null) {
                out.append(there ? Character.toString(c) : Latin.or(c, CleanText.number(c)));
            }
            i += length;
        }
        return out == null ? text : out.toString();
    }

    double width(String text, double size) {
        return text.codePoints().mapToDouble(font::width).sum() * size;
    }

    List<String> lines(String text, double width, double size) {
        return LineBreaks.of(settable(text), width / size, c -> c == '\n' ? 0 : font.width(c));
    }

    /** Sets text from one edge to another; no line stands alone at the foot of a page if the next could follow it. */
    void set(Tag tag, String text, double from, double to, double size, boolean strong) {
        List<String> lines = new ArrayList<>(lines(text, to - from, size));
        need(leading(size) * Math.min(2, lines.size()));
        for (String line : lines) {
            need(leading(size));
            y -= leading(size);
            sheets.text(tag, from, y + size * 0.35, size, strong, line);
        }
    }
}
