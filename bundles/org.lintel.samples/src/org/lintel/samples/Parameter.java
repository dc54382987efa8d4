// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples;

import java.util.Objects;
import org.lintel.core.text.Text;

/**
 * One number that shapes a sample.
 *
 * @param name lower case with hyphens, {@code tower-storeys}
 * @param min least value, inclusive
 * @param max largest value, inclusive
 * @param unit {@code m}, {@code °}, {@code W}, {@code W/m²K}; empty for ratios, counts and flags
 * @param label what it is, in a few words
 */
public record Parameter(String name, Kind kind, double defaultValue, double min, double max, String unit, Text label) {

    /** What values a parameter takes. */
    public enum Kind {
        /** A whole number. */
        COUNT,
        /** A length in metres, in steps of a millimetre. */
        LENGTH,
        /** Any other number. */
        NUMBER,
        /** 0 for no, 1 for yes. */
        FLAG
    }

    public Parameter {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(label, "label");
        if (!(min <= defaultValue && defaultValue <= max)) {
            throw new IllegalArgumentException(name + ": the default is out of range");
        }
    }

    public static Parameter count(String name, int defaultValue, int min, int max, String en, String zhHk) {
        return new Parameter(name, Kind.COUNT, defaultValue, min, max, "", new Text(en, zhHk));
    }

    /** In metres. */
    public static Parameter length(String name, double defaultValue, double min, double max, String en, String zhHk) {
        return new Parameter(name, Kind.LENGTH, defaultValue, min, max, "m", new Text(en, zhHk));
    }

    public static Parameter number(String name, double defaultValue, double min, double max, String unit, String en,
            String zhHk) {
        return new Parameter(name, Kind.NUMBER, defaultValue, min, max, unit, new Text(en, zhHk));
    }

    public static Parameter flag(String name, boolean defaultValue, String en, String zhHk) {
        return new Parameter(name, Kind.FLAG, defaultValue ? 1 : 0, 0, 1, "", new Text(en, zhHk));
    }
}
