// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.signoff;

import org.lintel.core.text.Message;

/** Tells from two numbers that one may be the other in another unit or with its point in another place. */
final class UnitSlip {

    private static final double CLOSE = 2e-3;
    private static final double EXACT = 1e-9;

    /** How many of the smaller unit go into the larger. */
    private record Conversion(double factor, String units) {
    }

    private static final Conversion[] CONVERSIONS = {new Conversion(0.3048, "m, ft"), new Conversion(0.09290304,
            "m², ft²"),
        new Conversion(3.412142, "W, Btu/h"), new Conversion(3.516853, "kW, ton of refrigeration"),
        new Conversion(5.678263, "W/m²K, Btu/h·ft²·°F"), new Conversion(3.6, "MJ, kWh; m/s, km/h"),
        new Conversion(60, "s, min, h"), new Conversion(9.80665, "kPa, mH₂O"), new Conversion(25.4, "mm, in")};

    private UnitSlip() {
    }

    /** What may have happened; empty if nothing suggests itself, or one of the two is no number. */
    static Message hint(String lintel, String official) {
        double a = Wording.number(lintel);
        double b = Wording.number(official);
        if (Double.isNaN(a) || Double.isNaN(b) || a == 0 || b == 0) {
            return Message.EMPTY;
        }
        double ratio = b / a;
        if (Math.abs(ratio + 1) < EXACT) {
            return Message.of("the sign is the other way", "正負號相反");
        }
        for (int power = 1; power <= 6; power++) {
            double ten = Math.pow(10, power);
            if (Math.abs(ratio / ten - 1) < EXACT || Math.abs(ratio * ten - 1) < EXACT) {
                return power % 3 == 0 || power == 2
                        ? Message.of("factor {0}: {1}?", "相差 {0} 倍：{1}？", (long) ten, units(power))
                        : Message.of("factor {0}: the point in another place?", "相差 {0} 倍：小數點錯位？", (long) ten);
            }
        }
        for (Conversion conversion : CONVERSIONS) {
            if (Math.abs(ratio / conversion.factor() - 1) < CLOSE
                    || Math.abs(ratio * conversion.factor() - 1) < CLOSE) {
                return Message.of("factor {0}: another unit ({1})?", "相差 {0} 倍：單位不同（{1}）？", conversion.factor(),
                        conversion.units());
            }
        }
        return swapped(lintel, official) ? Message.of("two digits changed places?", "兩個數字對調？") : Message.EMPTY;
    }

    private static String units(int power) {
        return power == 2 ? "%, –" : power == 3 ? "W, kW; mm, m" : "W, MW; mm², m²";
    }

    /** Whether one becomes the other by exchanging two digits that stand side by side. */
    private static boolean swapped(String a, String b) {
        if (a.length() != b.length()) {
            return false;
        }
        int at = 0;
        while (at < a.length() && a.charAt(at) == b.charAt(at)) {
            at++;
        }
        return at + 1 < a.length() && a.charAt(at) == b.charAt(at + 1) && a.charAt(at + 1) == b.charAt(at)
                && a.substring(at + 2).equals(b.substring(at + 2));
    }
}
