// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.pdf;

/** Signs of formulas in letters, for a font that has letters alone. */
final class Latin {

    private Latin() {
    }

    /** Whether it can be written so. */
    static boolean knows(int c) {
        return !or(c, "").isEmpty();
    }

    static String or(int c, String other) {
        return switch (c) {
            case 'Σ' -> "sum";
            case '≤' -> "<=";
            case '≥' -> ">=";
            case '−' -> "-";
            case '→' -> "->";
            case '←' -> "<-";
            default -> other;
        };
    }
}
