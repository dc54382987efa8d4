// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.text;

import org.lintel.core.result.Outcome;
import org.lintel.core.result.Severity;

/** The colours of the terminal report: the sixteen of the user's own theme; without colour all are empty. */
enum Ink {
    PLAIN(""), BOLD("1"), FAINT("2"), RED("1;31"), YELLOW("33"), BLUE("34"), MAGENTA("35"), GREEN("32"), CYAN("36");

    private static final String END = "\u001b[0m";

    private final String code;

    Ink(String code) {
        this.code = code;
    }

    String on(boolean colour, String text) {
        return !colour || code.isEmpty() || text.isEmpty() ? text : "\u001b[" + code + 'm' + text + END;
    }

    static Ink of(Outcome outcome, Severity severity) {
        return switch (outcome) {
            case FAIL -> severity == Severity.ERROR ? RED : severity == Severity.WARNING ? YELLOW : BLUE;
            case UNDETERMINED -> MAGENTA;
            case PASS -> GREEN;
            case NOT_APPLICABLE -> FAINT;
        };
    }
}
