// SPDX-License-Identifier: EPL-2.0
package org.lintel.core.quantity;

/** The exponents of the seven SI base quantities; plane angle and counts are dimensionless. */
public record Dimension(int length, int mass, int time, int current, int temperature, int amount, int luminosity) {

    public static final Dimension NONE = new Dimension(0, 0, 0, 0, 0, 0, 0);
    public static final Dimension LENGTH = new Dimension(1, 0, 0, 0, 0, 0, 0);
    public static final Dimension MASS = new Dimension(0, 1, 0, 0, 0, 0, 0);
    public static final Dimension TIME = new Dimension(0, 0, 1, 0, 0, 0, 0);
    public static final Dimension CURRENT = new Dimension(0, 0, 0, 1, 0, 0, 0);
    public static final Dimension TEMPERATURE = new Dimension(0, 0, 0, 0, 1, 0, 0);
    public static final Dimension AMOUNT = new Dimension(0, 0, 0, 0, 0, 1, 0);
    public static final Dimension LUMINOSITY = new Dimension(0, 0, 0, 0, 0, 0, 1);
    public static final Dimension AREA = LENGTH.power(2);
    public static final Dimension VOLUME = LENGTH.power(3);
    public static final Dimension POWER = new Dimension(2, 1, -3, 0, 0, 0, 0);

    public Dimension times(Dimension other) {
        return new Dimension(length + other.length, mass + other.mass, time + other.time, current + other.current,
                temperature + other.temperature, amount + other.amount, luminosity + other.luminosity);
    }

    public Dimension power(int exponent) {
        return new Dimension(length * exponent, mass * exponent, time * exponent, current * exponent,
                temperature * exponent, amount * exponent, luminosity * exponent);
    }

    public Dimension over(Dimension other) {
        return times(other.power(-1));
    }
}
