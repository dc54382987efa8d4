// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.express;

import java.util.Arrays;
import java.util.List;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.schema.EntityType;
import org.lintel.ifc.step.Logical;
import org.lintel.ifc.step.Ref;

/**
 * Evaluates the rules of a schema over one model. What was decoded or derived last is remembered, within bounds; every
 * rule has so many steps, and no more. For one thread; several threads take one each.
 */
public final class Evaluation {

    /** How a rule ended. */
    public enum Ending {
        /** It is fulfilled. */
        HOLDS,
        /** It is broken. */
        BROKEN,
        /** It gave neither true nor false, which breaks no rule. */
        OPEN,
        /** It was given up: too many steps, too deep, or something in it cannot be carried out. */
        EXCEEDED
    }

    /** Steps for one rule on one instance; rules of real models take some tens, the largest faces some thousands. */
    public static final int STEPS = 5_000_000;

    /** Steps and decoded values for all rules together: what a model costs is to grow with it, not with its square. */
    private static final long ALL_STEPS = 200_000_000L;
    private static final long STEPS_A_ROW = 2_000L;
    private static final int DEEPEST = 300;
    private static final int ROWS = 1 << 11;
    private static final int MOST_REMEMBERED = 400_000;
    private static final int DERIVED = 1 << 12;

    private final Model model;
    private final RuleBook book;
    private final int steps;
    private long all;
    private final Row[] rows = new Row[ROWS];
    private final long[] derivedKeys = new long[DERIVED];
    private final Object[] derivedValues = new Object[DERIVED];
    private int remembered;
    private int left;
    private int depth;
    private boolean dangling;

    public Evaluation(Model model) {
        this(model, STEPS, ALL_STEPS + STEPS_A_ROW * model.size());
    }

    /**
     * @param steps how many steps a rule may take on one instance
     * @param all how many steps all rules may take, and values may be decoded for them
     */
    public Evaluation(Model model, int steps, long all) {
        this.all = all;
        this.model = model;
        this.book = RuleBook.of(model.schema());
        this.steps = steps;
        Arrays.fill(derivedKeys, -1);
    }

    Model model() {
        return model;
    }

    /**
     * Evaluates a rule on what it is about: an instance, or a value as {@link Instance#get} gives it. A rule that looked
     * at a reference that leads nowhere is not broken by that: what is missing there might have fulfilled it.
     */
    public Ending check(WhereRule rule, Object self) {
        left = steps;
        depth = 0;
        dangling = false;
        if (all <= 0) {
            return Ending.EXCEEDED;
        }
        try {
            Object value = self instanceof Instance ? self : book.values().generic(self);
            Object truth = Operators.truth(rule.value(this, value));
            return truth == Boolean.TRUE ? Ending.HOLDS : truth == Boolean.FALSE && !dangling ? Ending.BROKEN
                    : Ending.OPEN;
        } catch (BudgetException | LinkException | StackOverflowError e) {
            return Ending.EXCEEDED;
        } finally {
            all -= steps - left;
        }
    }

    /**
     * The value of an attribute, given, derived or inverse, as {@link Instance#get} gives values; null where there is
     * none, or where it takes too long.
     */
    public Object value(Instance instance, String attribute) {
        left = steps;
        depth = 0;
        try {
            Object value = attribute(instance, book.access(attribute));
            return value instanceof Aggregate aggregate ? aggregate.toList() : value;
        } catch (BudgetException | LinkException | StackOverflowError e) {
            return null;
        }
    }

    /** The values of an instance as they stand in the file. */
    public List<Object> raw(Instance instance) {
        return row(instance).raw;
    }

    void step(int cost) {
        left -= cost;
        if (left < 0) {
            throw new BudgetException("steps");
        }
    }

    void deeper(int by) {
        if (depth + by > DEEPEST) {
            throw new BudgetException("depth");
        }
    }

    EntityType typeOf(Object entity) {
        return entity instanceof Instance instance ? instance.type() : entity instanceof Made made ? made.type : null;
    }

    /** The value at the place of an explicit attribute. */
    Object explicit(Object entity, int index) {
        if (entity instanceof Made made) {
            return made.values[index];
        }
        Row row = row((Instance) entity);
        if (index >= row.raw.size()) {
            return null;
        }
        if (row.values == null) {
            row.values = new Object[row.raw.size()];
        }
        dangling |= row.dangling;
        Object value = row.values[index];
        if (value == null) {
            value = book.values().of(((Instance) entity).type(), index, row.raw.get(index));
            row.values[index] = value == null ? Row.NOTHING : value;
        }
        return value == Row.NOTHING ? null : value;
    }

    /** An attribute of an entity, whatever kind of attribute; null for what has none of that name. */
    Object attribute(Object base, AttributeAccess access) {
        step(1);
        EntityType type = typeOf(base);
        if (type == null || !type.isKnown()) {
            return null;
        }
        AttributeAccess.Way way = access.of(type);
        return switch (way) {
            case AttributeAccess.Explicit explicit -> explicit(base, explicit.index());
            case AttributeAccess.Derived derived -> derived(base, derived);
            case AttributeAccess.Inverse inverse -> base instanceof Instance i ? inverse.of(i) : null;
            case AttributeAccess.Absent _ -> null;
        };
    }

    private Object derived(Object base, AttributeAccess.Derived derived) {
        if (!(base instanceof Instance instance)) {
            return entered(derived, base);
        }
        long key = (long) instance.row() << 16 | derived.number();
        int place = (int) (key * 0x9E3779B97F4A7C15L >>> 52);
        if (derivedKeys[place] == key) {
            return derivedValues[place];
        }
        Object value = entered(derived, base);
        if (!dangling) {
            // what rests on a reference that leads nowhere is found out anew, so that the rule hears of it
            derivedKeys[place] = key;
            derivedValues[place] = value;
        }
        return value;
    }

    private Object entered(AttributeAccess.Derived derived, Object base) {
        enter();
        Object value = derived.value(this, base);
        leave();
        return value;
    }

    void enter() {
        deeper(1);
        depth++;
    }

    void leave() {
        depth--;
    }

    private Row row(Instance instance) {
        int place = instance.row() & ROWS - 1;
        Row known = rows[place];
        if (known == null || known.number != instance.row()) {
            known = new Row(instance.row(), instance.values());
            int weight = weight(known.raw);
            all -= weight;
            remembered += weight;
            if (remembered > MOST_REMEMBERED) {
                Arrays.fill(rows, null);
                Arrays.fill(derivedKeys, -1);
                Arrays.fill(derivedValues, null);
                remembered = 0;
            }
            rows[place] = known;
        }
        return known;
    }

    private static int weight(List<?> values) {
        int weight = 8;
        for (Object value : values) {
            weight += value instanceof List<?> list ? list.size() * 2 : 1;
        }
        return weight;
    }

    /** An instance that was decoded. */
    private static final class Row {

        static final Object NOTHING = Logical.class;

        final int number;
        final List<Object> raw;
        /** Whether a reference in it leads nowhere. */
        final boolean dangling;
        Object[] values;

        Row(int number, List<Object> raw) {
            this.number = number;
            this.raw = raw;
            this.dangling = dangles(raw);
        }

        private static boolean dangles(List<?> values) {
            // by number: iterators were a sixth of what the check of the schema allocates
            for (int i = 0; i < values.size(); i++) {
                Object value = values.get(i);
                if (value instanceof Ref || value instanceof List<?> list && dangles(list)) {
                    return true;
                }
            }
            return false;
        }
    }
}
