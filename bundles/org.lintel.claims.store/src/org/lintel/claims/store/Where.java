// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.lintel.claims.record.Column;
import org.lintel.claims.record.Condition;
import org.lintel.claims.record.Table;

/** What follows a {@code where}: conditions on the columns of one table, with the values that go in as parameters. */
final class Where {

    private record Value(Column column, Object value) {
    }

    private static final Column TEXT = new Column("text", Column.Kind.TEXT, false, false);

    private final StringBuilder text = new StringBuilder();
    private final List<Value> values = new ArrayList<>();

    /** All of some conditions; of none, all rows. */
    static Where all(Table<?> table, List<Condition> conditions) {
        Where where = new Where();
        conditions.forEach(each -> where.and(table, each));
        return where;
    }

    Where copy() {
        Where copy = new Where();
        copy.text.append(text);
        copy.values.addAll(values);
        return copy;
    }

    Where and(Table<?> table, Condition condition) {
        join();
        add(table, condition);
        return this;
    }

    /** Compares a column: {@code =}, {@code <}, {@code >}. */
    Where and(Column column, String how, Object value) {
        join();
        text.append(column.name()).append(' ').append(how).append(" ?");
        values.add(new Value(column, value));
        return this;
    }

    Where isNull(Column column, boolean yes) {
        join();
        text.append(column.name()).append(yes ? " is null" : " is not null");
        return this;
    }

    /** A column has one of some values. Sorted, for H2 takes rows that it finds so as being in the order of its index. */
    Where among(Column column, Collection<String> some) {
        join();
        text.append(column.name()).append(" = any(?)");
        values.add(new Value(null, new TreeSet<>(some)));
        return this;
    }

    private void join() {
        if (!text.isEmpty()) {
            text.append(" and ");
        }
    }

    private void add(Table<?> table, Condition condition) {
        switch (condition) {
            case Condition.Is is -> compare(table, is.column(), "=", is.value());
            case Condition.Absent absent ->
                    text.append(table.name()).append('.').append(absent.column()).append(" is null");
            case Condition.Between between -> {
                if (between.low() != null) {
                    compare(table, between.column(), ">=", between.low());
                }
                if (between.high() != null) {
                    text.append(between.low() == null ? "" : " and ");
                    compare(table, between.column(), "<=", between.high());
                }
            }
            case Condition.Starts starts -> like(starts.column(), starts.text(), false);
            case Condition.Contains contains -> like("lower(" + contains.column() + ")",
                    contains.text().toLowerCase(Locale.ROOT), true);
            case Condition.Refers refers -> {
                Table<?> other = refers.table();
                text.append("exists (select 1 from ").append(other.name()).append(" where ").append(other.name())
                        .append('.').append(other.columns().getFirst().name()).append(" = ").append(table.name())
                        .append('.').append(refers.column()).append(" and ");
                add(other, refers.condition());
                text.append(')');
            }
            case Condition.Any any -> {
                text.append('(');
                for (int i = 0; i < any.conditions().size(); i++) {
                    text.append(i == 0 ? "" : " or ");
                    add(table, any.conditions().get(i));
                }
                text.append(any.conditions().isEmpty() ? "false)" : ")");
            }
        }
    }

    private void compare(Table<?> table, String column, String how, Object value) {
        text.append(table.name()).append('.').append(column).append(' ').append(how).append(" ?");
        values.add(new Value(table.column(column), value));
    }

    private void like(String what, String part, boolean anywhere) {
        String safe = part.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        text.append(what).append(" like ? escape '!'");
        values.add(new Value(TEXT, (anywhere ? "%" : "") + safe + "%"));
    }

    /** With the word {@code where}, or nothing. */
    @Override
    public String toString() {
        return text.isEmpty() ? "" : " where " + text;
    }

    /** Puts the values into a statement. */
    void set(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            Value each = values.get(i);
            if (each.column() == null) {
                statement.setArray(i + 1, statement.getConnection().createArrayOf("varchar",
                        ((Collection<?>) each.value()).toArray()));
            } else {
                Sql.set(statement, i + 1, each.column(), each.value());
            }
        }
    }
}
