// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.express;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lintel.ifc.schema.TypeExpression.Kind;
import org.lintel.ifc.step.Typed;

/** A list, set, bag or array as a value; never changed but by the frame that made it. */
final class Aggregate {

    private static final int HASHED = 16;

    final Kind kind;
    final int low;
    final Object[] items;
    /** The frame whose variable alone holds it, and which may therefore write into it; null for nobody. */
    Frame owner;

    Aggregate(Kind kind, int low, Object[] items) {
        this.kind = kind;
        this.low = low;
        this.items = items;
    }

    static Aggregate list(Object... items) {
        return new Aggregate(Kind.LIST, 1, items);
    }

    /** The aggregate in a value, also one with a type around it; null where it is none. */
    static Aggregate in(Object value) {
        Object plain = Typed.unwrap(value);
        if (plain instanceof Aggregate found) {
            return found;
        }
        return plain instanceof List<?> list ? list(list.toArray()) : null;
    }

    int size() {
        return items.length;
    }

    int high() {
        return low + items.length - 1;
    }

    /** As it is shown and compared outside: lists in lists. */
    List<Object> toList() {
        var list = new ArrayList<Object>(items.length);
        for (Object item : items) {
            list.add(item instanceof Aggregate inner ? inner.toList() : item);
        }
        return list;
    }

    /** Null beyond the bounds. */
    Object at(long index) {
        return index >= low && index <= high() ? items[(int) index - low] : null;
    }

    Aggregate as(Kind wanted, int lower) {
        if (kind == wanted && low == lower) {
            return this;
        }
        return new Aggregate(wanted, lower, wanted == Kind.SET && kind != Kind.SET ? distinct(items) : items);
    }

    /** Whether it holds a value: the same instance, or an equal value of other kinds. */
    boolean contains(Object value) {
        for (Object item : items) {
            if (Operators.alike(item, value)) {
                return true;
            }
        }
        return false;
    }

    Aggregate union(Object other) {
        Aggregate more = in(other);
        boolean nested = items.length > 0 && more != null && items[0] instanceof Aggregate
                && (more.items.length == 0 || !(more.items[0] instanceof Aggregate));
        Object[] added = more == null || nested ? new Object[] {other} : more.items;
        Object[] all = new Object[items.length + added.length];
        System.arraycopy(items, 0, all, 0, items.length);
        System.arraycopy(added, 0, all, items.length, added.length);
        return new Aggregate(kind, low, kind == Kind.SET ? distinct(all) : all);
    }

    Aggregate intersection(Aggregate other) {
        var both = new ArrayList<Object>();
        for (Object item : items) {
            if (other.contains(item)) {
                both.add(item);
            }
        }
        return new Aggregate(kind == Kind.SET || other.kind == Kind.SET ? Kind.SET : kind, 1, both.toArray());
    }

    Aggregate without(Object other) {
        Aggregate less = in(other);
        var rest = new ArrayList<Object>();
        for (Object item : items) {
            if (less == null ? !Operators.alike(item, other) : !less.contains(item)) {
                rest.add(item);
            }
        }
        return new Aggregate(kind, low, rest.toArray());
    }

    private static Object[] distinct(Object[] items) {
        var kept = new ArrayList<Object>(items.length);
        if (items.length > HASHED && plain(items)) {
            Set<Object> seen = new HashSet<>();
            for (Object item : items) {
                if (item != null && seen.add(Typed.unwrap(item))) {
                    kept.add(item);
                }
            }
            return kept.toArray();
        }
        for (Object item : items) {
            boolean known = item == null;
            for (int i = 0; i < kept.size() && !known; i++) {
                known = Operators.alike(kept.get(i), item);
            }
            if (!known) {
                kept.add(item);
            }
        }
        return kept.toArray();
    }

    /** Whether equality of Java is that of the schema: not for numbers of two kinds, nor for aggregates. */
    private static boolean plain(Object[] items) {
        for (Object item : items) {
            Object value = Typed.unwrap(item);
            if (value instanceof Number || value instanceof Aggregate) {
                return false;
            }
        }
        return true;
    }
}
