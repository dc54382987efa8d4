// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.units;

import java.util.Locale;
import org.lintel.core.quantity.Dimension;
import org.lintel.core.quantity.Unit;
import org.lintel.ifc.model.Instance;

/** Turns an IfcUnit of a model into a {@link Unit}: SI with prefixes, conversion-based, derived. */
public final class UnitReader {

    private static final int MOST_NESTING = 20;
    private static final int MOST_PARTS = 200;
    private static final int MOST_EXPONENT = 12;

    private int parts;

    private UnitReader() {
    }

    /** The unit; null for monetary, context-dependent and damaged ones. */
    public static Unit read(Instance unit) {
        return new UnitReader().read(unit, 0);
    }

    private Unit read(Instance unit, int depth) {
        if (unit == null || depth > MOST_NESTING || ++parts > MOST_PARTS) {
            return null;
        }
        if (unit.is("IfcSIUnit")) {
            return si(unit);
        }
        if (unit.is("IfcConversionBasedUnit")) {
            return conversion(unit, depth);
        }
        return unit.is("IfcDerivedUnit") ? derived(unit, depth) : null;
    }

    private static Unit si(Instance unit) {
        String name = unit.enumeration("Name");
        Unit base = name == null ? null : SiNames.unit(name);
        String prefix = unit.enumeration("Prefix");
        if (base == null || prefix == null) {
            return base;
        }
        // a power of ten as written is nearer to the truth than a product of tenths
        double ten = Double.parseDouble("1E" + SiNames.exponent(prefix) * SiNames.power(name));
        double factor = "GRAM".equals(name) ? Double.parseDouble("1E" + (SiNames.exponent(prefix) - 3))
                : base.factor() * ten;
        String symbol = SiNames.letters(prefix) + base.symbol();
        return known(new Unit(symbol, base.dimension(), factor, base.offset(), base.decimals()));
    }

    private Unit conversion(Instance unit, int depth) {
        String name = unit.text("Name");
        Instance measure = unit.ref("ConversionFactor");
        Double value = measure == null ? null : measure.number("ValueComponent");
        Unit base = measure == null ? null : read(measure.ref("UnitComponent"), depth + 1);
        if (value == null || base == null || value == 0) {
            return name == null ? null : ImperialNames.unit(name);
        }
        Double offset = unit.is("IfcConversionBasedUnitWithOffset") ? unit.number("ConversionOffset") : null;
        double factor = value * base.factor();
        double shift = (offset == null ? 0 : offset) * base.factor() + base.offset();
        if (!Double.isFinite(factor) || factor == 0 || !Double.isFinite(shift)) {
            return null;
        }
        String symbol = name == null ? "" : ImperialNames.symbol(name);
        return known(new Unit(symbol, base.dimension(), factor, shift, 3));
    }

    private Unit derived(Instance unit, int depth) {
        Dimension dimension = Dimension.NONE;
        double factor = 1;
        var symbol = new DerivedSymbol();
        for (Instance element : unit.refs("Elements")) {
            Unit part = read(element.ref("Unit"), depth + 1);
            Double exponent = element.number("Exponent");
            if (part == null || exponent == null || exponent != Math.rint(exponent)
                    || Math.abs(exponent) > MOST_EXPONENT) {
                return null;
            }
            int power = exponent.intValue();
            dimension = dimension.times(part.dimension().power(power));
            factor *= Math.pow(part.factor(), power);
            symbol.add(part.symbol(), power);
        }
        if (!Double.isFinite(factor) || factor == 0 || symbol.isEmpty()) {
            return null;
        }
        return known(new Unit(symbol.toString(), dimension, factor, 0, 3), unit.enumeration("UnitType"));
    }

    /** The unit under the name everybody knows it by, where it has one. */
    private static Unit known(Unit unit) {
        for (Unit familiar : new Unit[] {Unit.METRE, Unit.MILLIMETRE, Unit.SQUARE_METRE, Unit.CUBIC_METRE,
                Unit.KILOWATT}) {
            if (same(unit, familiar)) {
                return familiar;
            }
        }
        boolean degree = unit.dimension().equals(Dimension.NONE) && close(unit.factor(), Unit.DEGREE.factor());
        return degree ? Unit.DEGREE : unit;
    }

    private static Unit known(Unit unit, String kind) {
        Unit standard = kind == null ? null : Measures.siUnit(kind.toUpperCase(Locale.ROOT));
        return standard != null && same(unit, standard) ? standard : unit;
    }

    private static boolean same(Unit a, Unit b) {
        return a.dimension().equals(b.dimension()) && a.offset() == b.offset() && close(a.factor(), b.factor());
    }

    private static boolean close(double a, double b) {
        return Math.abs(a - b) <= 1e-6 * Math.abs(b);
    }
}
