// SPDX-License-Identifier: EPL-2.0
package org.lintel.core.result;

/** How a term of a calculation follows from the terms below it, in their order and in SI units. */
public enum Operation {
    /** The formula alone tells. */
    STATED("stated", ""),
    SUM("sum", " + "),
    /** The first less all others. */
    DIFFERENCE("difference", " − "),
    PRODUCT("product", " × "),
    /** The first by all others. */
    QUOTIENT("quotient", " / ");

    private final String id;
    private final String sign;

    Operation(String id, String sign) {
        this.id = id;
        this.sign = sign;
    }

    public String id() {
        return id;
    }

    /** The sign between two terms in a formula, with its spaces; empty for {@link #STATED}. */
    public String sign() {
        return sign;
    }

    /**
     * The result for given terms.
     *
     * @param terms at least one
     * @throws IllegalStateException for {@link #STATED}
     */
    public double of(double... terms) {
        double result = terms[0];
        for (int i = 1; i < terms.length; i++) {
            result = switch (this) {
                case SUM -> result + terms[i];
                case DIFFERENCE -> result - terms[i];
                case PRODUCT -> result * terms[i];
                case QUOTIENT -> result / terms[i];
                case STATED -> throw new IllegalStateException("only its formula tells");
            };
        }
        return result;
    }
}
