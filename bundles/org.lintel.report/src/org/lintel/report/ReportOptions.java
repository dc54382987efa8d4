// SPDX-License-Identifier: EPL-2.0
package org.lintel.report;

import java.util.Objects;
import org.lintel.core.text.Language;

/**
 * How a report is to look; a format takes from it what concerns it.
 *
 * @param language of running text; formats that carry both languages start with this one
 * @param colour whether a terminal may be coloured
 * @param width of the terminal in columns; 0 never wraps
 * @param showAll whether everything is listed: passes with their calculations, long groups to the end, the suppressed
 * @param generated the moment to print on the report, ISO 8601; empty prints none, for reports should not differ by
 *     the clock
 */
public record ReportOptions(Language language, boolean colour, int width, boolean showAll, String generated) {

    /** The width taken where nobody knows the terminal's. */
    public static final int USUAL_WIDTH = 100;

    public static final ReportOptions PLAIN = new ReportOptions(Language.EN, false, USUAL_WIDTH, false, "");

    public ReportOptions {
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(generated, "generated");
        if (width < 0) {
            throw new IllegalArgumentException("width " + width);
        }
    }

    public ReportOptions withLanguage(Language other) {
        return new ReportOptions(other, colour, width, showAll, generated);
    }

    public ReportOptions withColour(boolean coloured) {
        return new ReportOptions(language, coloured, width, showAll, generated);
    }

    public ReportOptions withWidth(int columns) {
        return new ReportOptions(language, colour, columns, showAll, generated);
    }

    public ReportOptions withShowAll(boolean all) {
        return new ReportOptions(language, colour, width, all, generated);
    }

    public ReportOptions withGenerated(String moment) {
        return new ReportOptions(language, colour, width, showAll, moment);
    }
}
