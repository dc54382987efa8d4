// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.units;

/** Puts the symbol of a derived unit together: {@code kg/s³K}. */
final class DerivedSymbol {

    private static final String[] POWERS = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹", "¹⁰", "¹¹", "¹²"};

    private final StringBuilder above = new StringBuilder();
    private final StringBuilder below = new StringBuilder();

    void add(String symbol, int power) {
        if (power == 0) {
            return;
        }
        StringBuilder side = power > 0 ? above : below;
        side.append(symbol);
        if (Math.abs(power) > 1) {
            side.append(POWERS[Math.abs(power)]);
        }
    }

    boolean isEmpty() {
        return above.isEmpty() && below.isEmpty();
    }

    @Override
    public String toString() {
        String numerator = above.isEmpty() ? "1" : above.toString();
        return below.isEmpty() ? numerator : numerator + "/" + below;
    }
}
