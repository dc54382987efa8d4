// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.record;

import java.util.List;
import java.util.Objects;

/** What holds for the rows that are asked for. Columns are those of the query's table. */
public sealed interface Condition {

    /** A column has a value. */
    record Is(String column, Object value) implements Condition {
        public Is {
            Objects.requireNonNull(value, column);
        }
    }

    /** A column holds nothing. */
    record Absent(String column) implements Condition {
    }

    /**
     * A column lies between two values, both among those that do; what holds nothing does not.
     *
     * @param low null for no lower end
     * @param high null for no upper end; one of both there must be
     */
    record Between(String column, Object low, Object high) implements Condition {
        public Between {
            if (low == null && high == null) {
                throw new IllegalArgumentException(column + " between nothing and nothing");
            }
        }
    }

    /** A text begins with another, letter by letter. */
    record Starts(String column, String text) implements Condition {
    }

    /** A text has another in it; small letters and capitals are the same. */
    record Contains(String column, String text) implements Condition {
    }

    /** A column names a row of another table, for which a condition holds there. */
    record Refers(String column, Table<?> table, Condition condition) implements Condition {
        public Refers {
            if (table.keys() != 1) {
                throw new IllegalArgumentException(table + " has a key of several columns");
            }
        }
    }

    /** One of several holds. */
    record Any(List<Condition> conditions) implements Condition {
        public Any {
            conditions = List.copyOf(conditions);
        }
    }
}
