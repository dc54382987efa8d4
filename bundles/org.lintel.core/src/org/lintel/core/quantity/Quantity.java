// SPDX-License-Identifier: EPL-2.0
package org.lintel.core.quantity;

import java.util.Objects;

/**
 * A value with its unit.
 *
 * @param si the value in SI base units
 * @param unit the unit it is shown in; its dimension is that of the value
 */
public record Quantity(double si, Unit unit) implements Comparable<Quantity> {

    public Quantity {
        Objects.requireNonNull(unit, "unit");
    }

    /** A value given in {@code unit}. */
    public static Quantity of(double value, Unit unit) {
        return new Quantity(unit.toSi(value), unit);
    }

    /** The number in the unit it is shown in. */
    public double value() {
        return unit.fromSi(si);
    }

    /**
     * The same quantity shown in another unit.
     *
     * @throws IllegalArgumentException if the dimensions differ
     */
    public Quantity in(Unit other) {
        if (!other.dimension().equals(unit.dimension())) {
            throw new IllegalArgumentException(unit.symbol() + " cannot be shown in " + other.symbol());
        }
        return new Quantity(si, other);
    }

    /** The number and the unit with the unit's usual decimals: {@code 7.20 W/m²}. */
    public String printed() {
        return printed(unit.decimals());
    }

    public String printed(int decimals) {
        String number = !Double.isInfinite(value()) ? Decimal.fixed(value(), decimals) : value() > 0 ? "∞" : "-∞";
        if (unit.grouped()) {
            number = Decimal.grouped(number);
        }
        if (unit.symbol().isEmpty()) {
            return number;
        }
        boolean joined = unit.symbol().equals("%") || unit.symbol().equals("°");
        return joined ? number + unit.symbol() : number + " " + unit.symbol();
    }

    @Override
    public int compareTo(Quantity other) {
        return Double.compare(si, other.si);
    }
}
