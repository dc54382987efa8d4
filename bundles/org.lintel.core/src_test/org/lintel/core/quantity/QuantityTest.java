// SPDX-License-Identifier: EPL-2.0
package org.lintel.core.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values with units: conversion, printing and comparison. */
class QuantityTest {

    private static final List<Unit> UNITS = List.of(Unit.NONE, Unit.COUNT, Unit.PERCENT, Unit.METRE, Unit.MILLIMETRE,
            Unit.SQUARE_METRE, Unit.CUBIC_METRE, Unit.DEGREE, Unit.KELVIN, Unit.CELSIUS, Unit.WATT, Unit.KILOWATT,
            Unit.WATT_PER_SQUARE_METRE, Unit.CONDUCTIVITY, Unit.TRANSMITTANCE, Unit.THERMAL_RESISTANCE, Unit.DENSITY,
            Unit.LUX);

    @Test
    void printsWithTheUsualDecimalsOfTheUnit() {
        assertEquals("7.20 W/m²", Quantity.of(7.2, Unit.WATT_PER_SQUARE_METRE).printed());
        assertEquals("0.350 W/m²K", Quantity.of(0.35, Unit.TRANSMITTANCE).printed());
        assertEquals("3", Quantity.of(3, Unit.COUNT).printed());
        assertEquals("12.5%", Quantity.of(12.5, Unit.PERCENT).printed());
        assertEquals("90.0°", Quantity.of(90, Unit.DEGREE).printed());
        assertEquals("21.0 °C", Quantity.of(21, Unit.CELSIUS).printed());
        assertEquals("2.0 m", Quantity.of(1.96, Unit.METRE).printed(1));
        assertEquals("0 mm", Quantity.of(-0.4, Unit.MILLIMETRE).printed());
        assertEquals("∞ W/m²", Quantity.of(Double.POSITIVE_INFINITY, Unit.WATT_PER_SQUARE_METRE).printed());
        assertEquals("-∞ m", Quantity.of(Double.NEGATIVE_INFINITY, Unit.METRE).printed());
    }

    @Test
    void keepsTheSiValueWhenShownInAnotherUnit() {
        Quantity height = Quantity.of(2400, Unit.MILLIMETRE);
        assertEquals(2.4, height.si(), 1e-12);
        assertEquals("2.400 m", height.in(Unit.METRE).printed());
        assertEquals(height.si(), height.in(Unit.METRE).si());
        assertEquals(294.15, Quantity.of(21, Unit.CELSIUS).in(Unit.KELVIN).value(), 1e-9);
        assertEquals(0.5, Quantity.of(50, Unit.PERCENT).in(Unit.NONE).value(), 1e-12);
        assertEquals("1500.0 W", Quantity.of(1.5, Unit.KILOWATT).in(Unit.WATT).printed());
    }

    @Test
    void anOffsetIsAddedToTheSiValue() {
        Unit fahrenheit = new Unit("°F", Dimension.TEMPERATURE, 5 / 9.0, 459.67 * 5 / 9, 1);
        assertEquals("21.0 °C", Quantity.of(69.8, fahrenheit).in(Unit.CELSIUS).printed());
        assertEquals("69.8 °F", Quantity.of(21, Unit.CELSIUS).in(fahrenheit).printed());
    }

    @Test
    void refusesAUnitOfAnotherDimension() {
        Quantity area = Quantity.of(1, Unit.SQUARE_METRE);
        assertThrows(IllegalArgumentException.class, () -> area.in(Unit.METRE));
        assertThrows(IllegalArgumentException.class, () -> area.in(Unit.NONE));
        assertThrows(NullPointerException.class, () -> new Quantity(1, null));
    }

    @Test
    void comparesByTheSiValue() {
        assertTrue(Quantity.of(999, Unit.MILLIMETRE).compareTo(Quantity.of(1, Unit.METRE)) < 0);
        assertEquals(0, Quantity.of(1, Unit.KILOWATT).compareTo(Quantity.of(1000, Unit.WATT)));
        assertTrue(Quantity.of(1, Unit.CELSIUS).compareTo(Quantity.of(1, Unit.KELVIN)) > 0);
    }

    @Test
    void everyUnitGoesToSiAndBack() {
        for (Unit unit : UNITS) {
            for (double value : new double[] {0, 1, -1, 0.1, 123.456, 1e6}) {
                assertEquals(value, unit.fromSi(unit.toSi(value)), Math.max(1, Math.abs(value)) * 1e-12, unit.symbol());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, Double.NaN, Double.POSITIVE_INFINITY})
    void aUnitNeedsAUsableFactor(double factor) {
        assertThrows(IllegalArgumentException.class, () -> Unit.of("x", Dimension.LENGTH, factor, 1));
        assertThrows(IllegalArgumentException.class, () -> new Unit("x", Dimension.LENGTH, 1, Double.NaN, 1));
    }

    @Test
    void dimensionsFollowFromEachOther() {
        assertEquals(Dimension.AREA, Dimension.VOLUME.over(Dimension.LENGTH));
        assertEquals(Dimension.NONE, Dimension.POWER.over(Dimension.POWER));
        assertEquals(new Dimension(0, 1, -3, 0, -1, 0, 0), Unit.TRANSMITTANCE.dimension());
        assertEquals(Dimension.NONE, Unit.TRANSMITTANCE.dimension().times(Unit.THERMAL_RESISTANCE.dimension()));
        assertEquals(Unit.CONDUCTIVITY.dimension(), Unit.TRANSMITTANCE.dimension().times(Dimension.LENGTH));
        assertEquals(new Dimension(0, 1, -3, 0, 0, 0, 0), Unit.WATT_PER_SQUARE_METRE.dimension());
        assertEquals(new Dimension(-2, 0, 0, 0, 0, 0, 1), Unit.LUX.dimension());
    }
}
