// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.sg;

/** A figure that lies between two bounds, or is exact where they are the same. */
record Span(double least, double most) {

    Span {
        if (!(least <= most)) {
            throw new IllegalArgumentException("from " + least + " to " + most);
        }
    }

    static Span of(double exact) {
        return new Span(exact, exact);
    }

    boolean exact() {
        return least == most;
    }

    /** The smallest that holds both. */
    Span with(Span other) {
        return new Span(Math.min(least, other.least), Math.max(most, other.most));
    }
}
