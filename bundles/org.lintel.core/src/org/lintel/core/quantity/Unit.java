// SPDX-License-Identifier: EPL-2.0
package org.lintel.core.quantity;

import java.util.Objects;

/**
 * A unit of measurement: {@code SI value = value × factor + offset}.
 *
 * @param symbol as printed, e.g. {@code W/m²K}; empty for plain numbers
 * @param decimals how many decimals a value of this unit is printed with when nothing else is said
 * @param grouped whether thousands are set apart by commas, as in amounts of money
 */
public record Unit(String symbol, Dimension dimension, double factor, double offset, int decimals, boolean grouped) {

    public static final Unit NONE = of("", Dimension.NONE, 1, 3);
    public static final Unit COUNT = of("", Dimension.NONE, 1, 0);
    public static final Unit PERCENT = of("%", Dimension.NONE, 0.01, 1);
    public static final Unit METRE = of("m", Dimension.LENGTH, 1, 3);
    public static final Unit MILLIMETRE = of("mm", Dimension.LENGTH, 0.001, 0);
    public static final Unit SQUARE_METRE = of("m²", Dimension.AREA, 1, 2);
    public static final Unit CUBIC_METRE = of("m³", Dimension.VOLUME, 1, 2);
    public static final Unit DEGREE = of("°", Dimension.NONE, Math.PI / 180, 1);
    public static final Unit KELVIN = of("K", Dimension.TEMPERATURE, 1, 2);
    public static final Unit CELSIUS = new Unit("°C", Dimension.TEMPERATURE, 1, 273.15, 1);
    public static final Unit WATT = of("W", Dimension.POWER, 1, 1);
    public static final Unit KILOWATT = of("kW", Dimension.POWER, 1000, 2);
    public static final Unit KILOVOLTAMPERE = of("kVA", Dimension.POWER, 1000, 0);
    public static final Unit AMPERE = of("A", Dimension.CURRENT, 1, 1);
    public static final Unit VOLT = of("V", Dimension.POWER.over(Dimension.CURRENT), 1, 0);
    public static final Unit MILLIOHM_PER_METRE =
            of("mΩ/m", VOLT.dimension().over(Dimension.CURRENT).over(Dimension.LENGTH), 0.001, 3);
    public static final Unit PASCAL = of("Pa", Dimension.POWER.times(Dimension.TIME).over(Dimension.VOLUME), 1, 0);
    public static final Unit PASCAL_PER_METRE = of("Pa/m", PASCAL.dimension().over(Dimension.LENGTH), 1, 0);
    public static final Unit METRE_PER_SECOND = of("m/s", Dimension.LENGTH.over(Dimension.TIME), 1, 2);
    public static final Unit LITRE_PER_SECOND = of("L/s", Dimension.VOLUME.over(Dimension.TIME), 0.001, 1);
    /** Of a fan: its power over the air it moves. */
    public static final Unit WATT_PER_LITRE_PER_SECOND =
            of("W/(L/s)", Dimension.POWER.over(LITRE_PER_SECOND.dimension()), 1000, 2);
    /** Of a cooling tower: the water it cools over the power of its fan. */
    public static final Unit LITRE_PER_SECOND_PER_KILOWATT =
            of("L/s per kW", LITRE_PER_SECOND.dimension().over(Dimension.POWER), 1e-6, 2);
    public static final Unit LITRE_PER_SECOND_PER_SQUARE_METRE =
            of("L/s per m²", LITRE_PER_SECOND.dimension().over(Dimension.AREA), 0.001, 3);
    public static final Unit KILOGRAM = of("kg", Dimension.MASS, 1, 0);
    public static final Unit MINUTE = of("min", Dimension.TIME, 60, 0);
    public static final Unit HOUR = of("h", Dimension.TIME, 3600, 1);
    public static final Unit WATT_PER_SQUARE_METRE = of("W/m²", Dimension.POWER.over(Dimension.AREA), 1, 2);
    public static final Unit CONDUCTIVITY =
            of("W/mK", Dimension.POWER.over(Dimension.LENGTH).over(Dimension.TEMPERATURE), 1, 3);
    public static final Unit TRANSMITTANCE =
            of("W/m²K", Dimension.POWER.over(Dimension.AREA).over(Dimension.TEMPERATURE), 1, 3);
    public static final Unit THERMAL_RESISTANCE =
            of("m²K/W", Dimension.AREA.times(Dimension.TEMPERATURE).over(Dimension.POWER), 1, 3);
    public static final Unit DENSITY = of("kg/m³", Dimension.MASS.over(Dimension.VOLUME), 1, 0);
    public static final Unit LUX = of("lx", Dimension.LUMINOSITY.over(Dimension.AREA), 1, 0);

    public Unit {
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(dimension, "dimension");
        if (!(Double.isFinite(factor) && factor != 0 && Double.isFinite(offset))) {
            throw new IllegalArgumentException("unit " + symbol + ": factor " + factor + ", offset " + offset);
        }
    }

    public Unit(String symbol, Dimension dimension, double factor, double offset, int decimals) {
        this(symbol, dimension, factor, offset, decimals, false);
    }

    /**
     * A currency with cents; values are counted in cents, which a floating-point number holds exactly up to ninety
     * million million dollars.
     */
    public static Unit currency(String code) {
        return new Unit(code, Dimension.NONE, 100, 0, 2, true);
    }

    public static Unit of(String symbol, Dimension dimension, double factor, int decimals) {
        return new Unit(symbol, dimension, factor, 0, decimals);
    }

    public double toSi(double value) {
        return value * factor + offset;
    }

    public double fromSi(double si) {
        return (si - offset) / factor;
    }
}
