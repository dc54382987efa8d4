// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.cache;

/** What kind of values a field holds, by the names that GeoPackage has for it. */
enum Kind {
    BOOLEAN, INTEGER, DOUBLE, TEXT,
    /** Nothing but null so far. */
    NONE;

    /** Null for null. */
    static Kind of(Object value) {
        if (value == null) {
            return null;
        }
        return value instanceof Long ? INTEGER : value instanceof Double ? DOUBLE : value instanceof Boolean ? BOOLEAN : TEXT;
    }

    /** The kind that holds values of both: where only text does, text. */
    Kind with(Kind other) {
        boolean numbers = (this == INTEGER || this == DOUBLE) && (other == INTEGER || other == DOUBLE);
        return this == other || other == NONE ? this : this == NONE ? other : numbers ? DOUBLE : TEXT;
    }

    /** As the column is declared. */
    String declared() {
        return this == NONE ? TEXT.name() : name();
    }

    /** A value as it is kept. */
    Object kept(Object value) {
        if (value == null) {
            return null;
        }
        return switch (this) {
            case BOOLEAN -> (Boolean) value ? 1 : 0;
            case INTEGER, DOUBLE -> value;
            case TEXT, NONE -> value.toString();
        };
    }

    /** A value as it was given, but that a whole number of a field with fractions is a Long, as in JSON without a point. */
    Object given(Object kept) {
        if (kept instanceof Integer number) {
            return this == BOOLEAN ? (Object) (number != 0) : (Object) number.longValue();
        }
        if (kept instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
            return number.longValue();
        }
        return kept;
    }
}
