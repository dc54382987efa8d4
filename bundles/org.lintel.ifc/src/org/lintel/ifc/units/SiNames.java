// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.units;

import org.lintel.core.quantity.Dimension;
import org.lintel.core.quantity.Unit;

/** The units and prefixes of IfcSIUnit. */
final class SiNames {

    private SiNames() {
    }

    /** The unit of an IfcSIUnitName without a prefix; null where there is none of that name. */
    static Unit unit(String name) {
        return switch (name) {
            case "METRE" -> Unit.METRE;
            case "SQUARE_METRE" -> Unit.SQUARE_METRE;
            case "CUBIC_METRE" -> Unit.CUBIC_METRE;
            case "GRAM" -> Unit.of("g", Dimension.MASS, 1e-3, 1);
            case "SECOND" -> Unit.of("s", Dimension.TIME, 1, 1);
            case "AMPERE" -> Unit.of("A", Dimension.CURRENT, 1, 2);
            case "KELVIN" -> Unit.KELVIN;
            case "DEGREE_CELSIUS" -> Unit.CELSIUS;
            case "MOLE" -> Unit.of("mol", Dimension.AMOUNT, 1, 3);
            case "CANDELA" -> si("cd", 0, 0, 0, 0, 0, 0, 1);
            case "LUMEN" -> si("lm", 0, 0, 0, 0, 0, 0, 1);
            case "LUX" -> Unit.LUX;
            case "RADIAN" -> si("rad", 0, 0, 0, 0, 0, 0, 0);
            case "STERADIAN" -> si("sr", 0, 0, 0, 0, 0, 0, 0);
            case "HERTZ" -> si("Hz", 0, 0, -1, 0, 0, 0, 0);
            case "BECQUEREL" -> si("Bq", 0, 0, -1, 0, 0, 0, 0);
            case "NEWTON" -> si("N", 1, 1, -2, 0, 0, 0, 0);
            case "PASCAL" -> si("Pa", -1, 1, -2, 0, 0, 0, 0);
            case "JOULE" -> si("J", 2, 1, -2, 0, 0, 0, 0);
            case "WATT" -> Unit.WATT;
            case "COULOMB" -> si("C", 0, 0, 1, 1, 0, 0, 0);
            case "VOLT" -> si("V", 2, 1, -3, -1, 0, 0, 0);
            case "FARAD" -> si("F", -2, -1, 4, 2, 0, 0, 0);
            case "OHM" -> si("Ω", 2, 1, -3, -2, 0, 0, 0);
            case "SIEMENS" -> si("S", -2, -1, 3, 2, 0, 0, 0);
            case "WEBER" -> si("Wb", 2, 1, -2, -1, 0, 0, 0);
            case "TESLA" -> si("T", 0, 1, -2, -1, 0, 0, 0);
            case "HENRY" -> si("H", 2, 1, -2, -2, 0, 0, 0);
            case "GRAY" -> si("Gy", 2, 0, -2, 0, 0, 0, 0);
            case "SIEVERT" -> si("Sv", 2, 0, -2, 0, 0, 0, 0);
            default -> null;
        };
    }

    private static Unit si(String symbol, int length, int mass, int time, int current, int temperature, int amount,
            int luminosity) {
        return Unit.of(symbol, new Dimension(length, mass, time, current, temperature, amount, luminosity), 1, 3);
    }

    /** How often the prefix counts: it belongs to the metre in a square or cubic metre. */
    static int power(String name) {
        return switch (name) {
            case "SQUARE_METRE" -> 2;
            case "CUBIC_METRE" -> 3;
            default -> 1;
        };
    }

    /** The power of ten of an IfcSIPrefix; 0 where there is none of that name. */
    static int exponent(String prefix) {
        return switch (prefix) {
            case "EXA" -> 18;
            case "PETA" -> 15;
            case "TERA" -> 12;
            case "GIGA" -> 9;
            case "MEGA" -> 6;
            case "KILO" -> 3;
            case "HECTO" -> 2;
            case "DECA" -> 1;
            case "DECI" -> -1;
            case "CENTI" -> -2;
            case "MILLI" -> -3;
            case "MICRO" -> -6;
            case "NANO" -> -9;
            case "PICO" -> -12;
            case "FEMTO" -> -15;
            case "ATTO" -> -18;
            default -> 0;
        };
    }

    /** The letters of an IfcSIPrefix; empty where there is none of that name. */
    static String letters(String prefix) {
        return switch (prefix) {
            case "EXA" -> "E";
            case "PETA" -> "P";
            case "TERA" -> "T";
            case "GIGA" -> "G";
            case "MEGA" -> "M";
            case "KILO" -> "k";
            case "HECTO" -> "h";
            case "DECA" -> "da";
            case "DECI" -> "d";
            case "CENTI" -> "c";
            case "MILLI" -> "m";
            case "MICRO" -> "µ";
            case "NANO" -> "n";
            case "PICO" -> "p";
            case "FEMTO" -> "f";
            case "ATTO" -> "a";
            default -> "";
        };
    }
}
