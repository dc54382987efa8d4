// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.document;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.text.Width;

/**
 * Where lines of running text may end: after a space, a hyphen or a stroke, and between Chinese characters, but for marks
 * that do not begin a line and brackets that do not end one. A word that is longer than a line ends anywhere.
 */
public final class LineBreaks {

    private static final String NOT_FIRST = "、。，．；：！？）」』】》〉〕］｝…—～％,.;:!?)]}%”’";
    private static final String NOT_LAST = "（「『【《〈〔［｛([{“‘$";

    /** How wide a character is, in whatever is measured. */
    @FunctionalInterface
    public interface Measure {
        double of(int c);
    }

    private LineBreaks() {
    }

    /** A text as lines, none wider than that; at least one. Its own line ends are kept. */
    public static List<String> of(String text, double width, Measure measure) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            wrap(line, width, measure, lines);
        }
        return lines;
    }

    private static void wrap(String text, double width, Measure measure, List<String> lines) {
        int from = 0;
        int best = -1;
        double taken = 0;
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (i > from && breaks(text, i, c)) {
                best = i;
            }
            taken += measure.of(c);
            if (taken > width && i > from && c != ' ') {
                int end = best > from ? best : i;
                lines.add(text.substring(from, end).stripTrailing());
                from = end;
                while (from < text.length() && text.charAt(from) == ' ') {
                    from++;
                }
                best = -1;
                taken = 0;
                i = from;
                continue;
            }
            i += Character.charCount(c);
        }
        lines.add(text.substring(from).stripTrailing());
    }

    /** Whether a line may end before a place. */
    private static boolean breaks(String text, int place, int c) {
        int before = text.codePointBefore(place);
        if (c == ' ' || NOT_FIRST.indexOf(c) >= 0 || NOT_LAST.indexOf(before) >= 0) {
            return false;
        }
        return before == ' ' || Width.isWide(c) || Width.isWide(before)
                || (before == '-' || before == '/') && Character.isLetter(c);
    }
}
