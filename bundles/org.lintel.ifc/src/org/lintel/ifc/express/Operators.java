// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.express;

import org.lintel.ifc.model.Instance;
import org.lintel.ifc.schema.TypeExpression.Kind;
import org.lintel.ifc.step.Enumeration;
import org.lintel.ifc.step.Logical;
import org.lintel.ifc.step.Typed;

/**
 * The operators of EXPRESS (ISO 10303-11, 12). An operand that is not known, or of a kind the operator is not for, gives
 * the indeterminate value, which is null here; where a truth is asked for it counts as unknown.
 */
final class Operators {

    private Operators() {
    }

    static Object and(Object a, Object b) {
        if (a == Boolean.FALSE || b == Boolean.FALSE) {
            return Boolean.FALSE;
        }
        return a == Boolean.TRUE && b == Boolean.TRUE ? Boolean.TRUE : Logical.UNKNOWN;
    }

    static Object or(Object a, Object b) {
        if (a == Boolean.TRUE || b == Boolean.TRUE) {
            return Boolean.TRUE;
        }
        return a == Boolean.FALSE && b == Boolean.FALSE ? Boolean.FALSE : Logical.UNKNOWN;
    }

    static Object xor(Object a, Object b) {
        return a instanceof Boolean && b instanceof Boolean ? (Object) (a != b) : Logical.UNKNOWN;
    }

    static Object not(Object a) {
        return a == Boolean.TRUE ? Boolean.FALSE : a == Boolean.FALSE ? Boolean.TRUE : Logical.UNKNOWN;
    }

    /** TRUE, FALSE or UNKNOWN as the only objects of their kind. */
    static Object truth(Object value) {
        Object plain = Typed.unwrap(value);
        return plain instanceof Boolean known ? Boolean.valueOf(known) : Logical.UNKNOWN;
    }

    static Object arithmetic(Op op, Object left, Object right) {
        Object a = Typed.unwrap(left);
        Object b = Typed.unwrap(right);
        if (a instanceof Long x && b instanceof Long y && op != Op.DIVIDE && op != Op.POWER) {
            return whole(op, x, y);
        }
        if (a instanceof Number x && b instanceof Number y) {
            return real(op, x.doubleValue(), y.doubleValue());
        }
        if (op == Op.ADD && a instanceof String x && b instanceof String y) {
            return x + y;
        }
        return aggregates(op, a, b, left, right);
    }

    private static Object whole(Op op, long x, long y) {
        return switch (op) {
            case ADD -> x + y;
            case SUBTRACT -> x - y;
            case MULTIPLY -> x * y;
            case DIV -> y == 0 ? null : (Object) (x / y);
            default -> y == 0 ? null : (Object) (x % y);
        };
    }

    private static Object real(Op op, double x, double y) {
        double value = switch (op) {
            case ADD -> x + y;
            case SUBTRACT -> x - y;
            case MULTIPLY -> x * y;
            case DIVIDE -> x / y;
            case POWER -> Math.pow(x, y);
            case DIV -> (long) x / y;
            default -> x % y;
        };
        return Double.isNaN(value) || Double.isInfinite(value) ? null : (Object) value;
    }

    private static Object aggregates(Op op, Object a, Object b, Object left, Object right) {
        Aggregate x = Aggregate.in(a);
        Aggregate y = Aggregate.in(b);
        if (x == null && y == null || left == null || right == null) {
            return null;
        }
        return switch (op) {
            case ADD -> x != null ? x.union(right) : y.kind == Kind.SET || y.kind == Kind.BAG ? y.union(left)
                    : new Aggregate(y.kind, y.low, new Object[] {left}).union(y);
            case SUBTRACT -> x == null ? null : x.without(right);
            case MULTIPLY -> x == null || y == null ? null : x.intersection(y);
            default -> null;
        };
    }

    /** The relations of order and of value. */
    static Object compare(Op op, Object left, Object right, Evaluation run) {
        Object a = Typed.unwrap(left);
        Object b = Typed.unwrap(right);
        if (a == null || b == null || a == Logical.UNKNOWN || b == Logical.UNKNOWN) {
            return Logical.UNKNOWN;
        }
        if (op == Op.EQUAL || op == Op.UNEQUAL) {
            Object equal = equal(a, b, run, 0);
            return op == Op.EQUAL ? equal : not(equal);
        }
        Integer order = order(a, b);
        if (order == null) {
            return Logical.UNKNOWN;
        }
        return switch (op) {
            case LESS -> order < 0;
            case LESS_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            default -> order >= 0;
        };
    }

    private static Integer order(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            return Long.compare(x, y);
        }
        if (a instanceof Number x && b instanceof Number y) {
            return Double.compare(x.doubleValue() + 0.0, y.doubleValue() + 0.0);
        }
        if (a instanceof String x && b instanceof String y) {
            return x.compareTo(y);
        }
        // an aggregate that stands in another is compared by what it holds, if it is a subset
        return a instanceof Boolean x && b instanceof Boolean y ? Boolean.compare(x, y) : null;
    }

    /** Equality by value, of entities by all their attributes; UNKNOWN where a part is not known. */
    static Object equal(Object left, Object right, Evaluation run, int depth) {
        Object a = Typed.unwrap(left);
        Object b = Typed.unwrap(right);
        if (a == null || b == null) {
            return Logical.UNKNOWN;
        }
        run.step(1);
        if (a instanceof Number && b instanceof Number) {
            return order(a, b) == 0;
        }
        if (a instanceof Aggregate || b instanceof Aggregate) {
            Aggregate x = Aggregate.in(a);
            Aggregate y = Aggregate.in(b);
            return x == null || y == null ? Boolean.FALSE : equalAggregates(x, y, run, depth);
        }
        if (a instanceof Enumeration x && b instanceof Enumeration y) {
            return x.name().equalsIgnoreCase(y.name());
        }
        if (a.equals(b)) {
            return Boolean.TRUE;
        }
        if ((a instanceof Instance || a instanceof Made) && (b instanceof Instance || b instanceof Made)) {
            return equalEntities(a, b, run, depth);
        }
        return Boolean.FALSE;
    }

    private static Object equalAggregates(Aggregate x, Aggregate y, Evaluation run, int depth) {
        if (x.size() != y.size()) {
            return Boolean.FALSE;
        }
        boolean ordered = x.kind == Kind.LIST || x.kind == Kind.ARRAY || y.kind == Kind.LIST || y.kind == Kind.ARRAY;
        Object all = Boolean.TRUE;
        for (int i = 0; i < x.size() && all != Boolean.FALSE; i++) {
            run.step(1);
            all = and(all, ordered ? equal(x.items[i], y.items[i], run, depth) : y.contains(x.items[i]));
        }
        return all;
    }

    private static Object equalEntities(Object a, Object b, Evaluation run, int depth) {
        if (run.typeOf(a) != run.typeOf(b)) {
            return Boolean.FALSE;
        }
        run.deeper(depth);
        int count = run.typeOf(a).attributes().size();
        Object all = Boolean.TRUE;
        for (int i = 0; i < count && all != Boolean.FALSE; i++) {
            Object x = run.explicit(a, i);
            Object y = run.explicit(b, i);
            all = and(all, x == null && y == null ? Boolean.TRUE : x == null || y == null ? Boolean.FALSE
                    : equal(x, y, run, depth + 1));
        }
        return all;
    }

    /** The same instance; of values that are no entities, an equal one. */
    static Object same(Object left, Object right, Evaluation run) {
        Object a = Typed.unwrap(left);
        Object b = Typed.unwrap(right);
        if (a == null || b == null) {
            return Logical.UNKNOWN;
        }
        if (a instanceof Instance || a instanceof Made || b instanceof Instance || b instanceof Made) {
            return a.equals(b);
        }
        return equal(a, b, run, 0);
    }

    /** What membership of an aggregate goes by; no entity is looked into. */
    static boolean alike(Object left, Object right) {
        Object a = Typed.unwrap(left);
        Object b = Typed.unwrap(right);
        if (a == null || b == null) {
            return false;
        }
        if (a instanceof Aggregate x && b instanceof Aggregate y) {
            if (x.size() != y.size()) {
                return false;
            }
            for (int i = 0; i < x.size(); i++) {
                if (!alike(x.items[i], y.items[i])) {
                    return false;
                }
            }
            return true;
        }
        return a instanceof Number && b instanceof Number ? order(a, b) == 0 : a.equals(b);
    }

    static Object in(Object element, Object aggregate) {
        Aggregate all = Aggregate.in(aggregate);
        return element == null || all == null ? Logical.UNKNOWN : (Object) all.contains(element);
    }
}
