// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.diff;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.task.Progress;
import org.lintel.ifc.diff.EntityPlan.Kind;
import org.lintel.ifc.diff.EntityPlan.Slot;
import org.lintel.ifc.diff.EntityPlan.Values;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.step.Binary;
import org.lintel.ifc.step.Derived;
import org.lintel.ifc.step.Enumeration;
import org.lintel.ifc.step.Typed;

/**
 * A hash of every instance's content, by value: references are followed, numbers of instances do not count, and
 * objects stand for themselves. One long per instance; each is decoded once.
 *
 * <p>Chains of references may be as long as the file, so recursion ends at a depth and goes on from a list. Instances
 * that refer to themselves in a circle, or to such, are hashed in rounds, so that it does not matter where one starts.
 * For one thread.
 */
final class StructuralHashes {

    private static final int DEEPEST = 300;
    private static final int ROUNDS = 8;
    private static final int ASK_EVERY = 4096;

    private static final long UNKNOWN = 0;
    private static final long OPEN = Long.MIN_VALUE;
    private static final long CIRCULAR = Long.MIN_VALUE + 1;
    private static final long FAILED = Long.MIN_VALUE + 2;

    private final Model model;
    private final Plans plans;
    private final Objects objects;
    private final Styles styles;
    private final long[] hashes;
    private final BitSet referenced;
    private final BitSet refers;
    private final List<Integer> circular = new ArrayList<>();
    private final List<Integer> deferred = new ArrayList<>();
    private final List<Integer> failed = new ArrayList<>();
    private final BitSet tried = new BitSet();
    private final Map<Integer, Long> rounds = new HashMap<>();
    private final Map<Integer, Long> shared = new HashMap<>();

    /** What the frame that is being read has met so far. */
    private boolean metCircle;
    private boolean metDeep;
    private boolean metReference;
    private long styleSum;
    private int depth;

    StructuralHashes(Model model, Plans plans, Objects objects) {
        this.model = model;
        this.plans = plans;
        this.objects = objects;
        this.hashes = new long[model.size()];
        this.referenced = new BitSet(model.size());
        this.refers = new BitSet(model.size());
        this.styles = new Styles(model);
    }

    /** Reads all content. */
    void run(Progress progress) {
        shareShapesOfTypes();
        styles.read(this);
        for (int row = 0; row < hashes.length; row++) {
            if (row % ASK_EVERY == 0) {
                progress.check();
                progress.worked(ASK_EVERY);
            }
            Kind kind = plan(row).kind();
            if (hashes[row] == UNKNOWN && (kind == Kind.CONTENT || kind == Kind.SHARED_SHAPE)) {
                complete(row);
            }
        }
        settleCircles();
    }

    EntityPlan plan(int row) {
        return plans.of(model.at(row).type());
    }

    Plans plans() {
        return plans;
    }

    Objects objects() {
        return objects;
    }

    /**
     * The shapes of a matched type are compared with the type; whatever uses them refers to the type, or to one of
     * several that share them.
     */
    private void shareShapesOfTypes() {
        for (int i = 0; i < objects.size(); i++) {
            Instance type = objects.instance(i);
            if (objects.partner(i) >= 0 && type.is("IfcTypeProduct")) {
                int place = 0;
                for (Instance map : type.refs("RepresentationMaps")) {
                    shared.merge(map.row(), Mix.of(objects.label(type.row()), ++place), Math::min);
                }
            }
        }
    }

    /** Whether a shape belongs to a matched type. */
    boolean isShared(int row) {
        return shared.containsKey(row);
    }

    /** The content of an instance and of everything it refers to. */
    long content(int row) {
        if (hashes[row] == UNKNOWN) {
            complete(row);
        }
        return hashes[row];
    }

    /** The styles and layers of a shape and of its parts; 0 where it has none. */
    long appearance(int row) {
        content(row);
        return styles.of(row);
    }

    /** Whether any instance refers to a row. */
    boolean isReferenced(int row) {
        return referenced.get(row);
    }

    /** Whether a row refers to any instance. */
    boolean refers(int row) {
        return refers.get(row);
    }

    private void complete(int row) {
        boolean circle = metCircle;
        boolean deep = metDeep;
        boolean reference = metReference;
        long sum = styleSum;
        int level = depth;
        int bottom = deferred.size();
        while (hashes[row] == UNKNOWN) {
            readFromTop(row);
            finishDeferred(bottom);
        }
        metCircle = circle;
        metDeep = deep;
        metReference = reference;
        styleSum = sum;
        depth = level;
    }

    private void finishDeferred(int bottom) {
        while (deferred.size() > bottom) {
            int next = deferred.getLast();
            int size = deferred.size();
            if (hashes[next] == UNKNOWN) {
                readFromTop(next);
            }
            if (deferred.size() == size) {
                deferred.removeLast();
                tried.clear(next);
            } else {
                tried.set(next);
            }
        }
    }

    private void readFromTop(int row) {
        depth = 0;
        read(row);
        for (int tooDeep : failed) {
            hashes[tooDeep] = UNKNOWN;
        }
        failed.clear();
    }

    /** Hashes one instance; puts it off where it is too deep, and says so. */
    private void read(int row) {
        if (depth >= DEEPEST) {
            putOff(row);
            return;
        }
        boolean circle = metCircle;
        boolean deep = metDeep;
        boolean reference = metReference;
        long sum = styleSum;
        metCircle = false;
        metDeep = false;
        metReference = false;
        styleSum = styles.own(row);
        hashes[row] = OPEN;
        depth++;
        long hash = hash(model.at(row));
        depth--;
        if (metReference) {
            refers.set(row);
        }
        long style = 0;
        if (metDeep) {
            hashes[row] = FAILED;
            failed.add(row);
        } else if (metCircle) {
            circular(row);
        } else {
            hashes[row] = usable(hash);
            style = styleSum;
            styles.put(row, style);
        }
        metCircle |= circle;
        metDeep |= deep;
        metReference = reference;
        styleSum = style == 0 ? sum : sum + Mix.of(style);
    }

    /** One that was tried already, and is met again below what it waits for, is part of a circle. */
    private void putOff(int row) {
        if (tried.get(row)) {
            circular(row);
        } else {
            hashes[row] = FAILED;
            failed.add(row);
            deferred.add(row);
            metDeep = true;
        }
    }

    private void circular(int row) {
        hashes[row] = CIRCULAR;
        circular.add(row);
        metCircle = true;
    }

    private static long usable(long hash) {
        return hash == UNKNOWN || hash <= FAILED ? 3 : hash;
    }

    private void settleCircles() {
        for (int row : circular) {
            rounds.put(row, plan(row).type());
        }
        for (int round = 0; round < ROUNDS && !circular.isEmpty(); round++) {
            var next = new HashMap<Integer, Long>();
            for (int row : circular) {
                next.put(row, hash(model.at(row)));
            }
            rounds.putAll(next);
        }
        rounds.forEach((row, hash) -> hashes[row] = usable(hash));
    }

    /** The attributes of an instance that are compared, each with its name: absent ones do not count. */
    long hash(Instance instance) {
        EntityPlan plan = plans.of(instance.type());
        List<Object> values = instance.values();
        long sum = plan.type();
        for (int i = 0; i < values.size(); i++) {
            Slot slot = plan.slot(i);
            if (slot.compared()) {
                long value = value(values.get(i), slot.values());
                sum += value == 0 ? 0 : Mix.of(slot.hash(), value);
            }
        }
        return Mix.of(sum);
    }

    /** The hash of a value; 0 where there is nothing: unset, derived, an empty text or list. */
    long value(Object value, Values how) {
        if (value instanceof Double number) {
            return Mix.of(number * how.scale(), how.absolute());
        }
        if (value instanceof Instance instance) {
            return reference(instance.row());
        }
        if (value instanceof List<?> list) {
            return list(list, how);
        }
        if (value instanceof String text) {
            return text.isEmpty() ? 0 : Mix.of(text);
        }
        if (value instanceof Long number) {
            return how.scale() == 1 ? Mix.of(number, how.absolute()) : Mix.of(number * how.scale(), how.absolute());
        }
        if (value instanceof Typed typed) {
            long inner = value(typed.value(), plans.typed(typed.type()));
            return inner == 0 ? 0 : Mix.of(Mix.of(typed.type()), inner);
        }
        return other(value);
    }

    private static long other(Object value) {
        if (value == null || value == Derived.DERIVED) {
            return 0;
        }
        if (value instanceof Enumeration item) {
            return Mix.of(11, Mix.of(item.name()));
        }
        if (value instanceof Boolean truth) {
            return Mix.of(truth ? 12 : 13);
        }
        if (value instanceof Binary binary) {
            return Mix.of(14, Mix.of(binary.hex()));
        }
        return Mix.of(15);
    }

    private long list(List<?> list, Values how) {
        if (list.isEmpty()) {
            return 0;
        }
        long hash = list.size();
        for (Object item : list) {
            long value = value(item, how.inner());
            hash = how.unordered() ? hash + Mix.of(value) : Mix.of(hash, value);
        }
        return Mix.of(hash);
    }

    /** What an instance counts for where it is referred to. */
    long reference(int row) {
        referenced.set(row);
        metReference = true;
        EntityPlan plan = plan(row);
        return switch (plan.kind()) {
            case OBJECT, MATERIAL -> objects.label(row);
            case CONTEXT -> context(model.at(row));
            case IGNORED -> 0;
            case RELATION -> plan.type();
            case SHARED_SHAPE -> {
                Long label = shared.get(row);
                yield label != null ? label : nested(row);
            }
            case CONTENT -> nested(row);
        };
    }

    private long nested(int row) {
        long known = hashes[row];
        if (known == UNKNOWN) {
            read(row);
            return hashes[row];
        }
        if (known == FAILED) {
            metDeep = true;
            return known;
        }
        if (known == OPEN || known == CIRCULAR) {
            metCircle = true;
            return rounds.getOrDefault(row, 1L);
        }
        long style = styles.of(row);
        styleSum += style == 0 ? 0 : Mix.of(style);
        return known;
    }

    /** A context is known by what it is for, not by its precision or true north, which are told once. */
    private static long context(Instance context) {
        String view = context.enumeration("TargetView");
        return Mix.of(Mix.of(orEmpty(context.text("ContextIdentifier")) + '|' + orEmpty(context.text("ContextType"))),
                view == null ? 0 : Mix.of(view));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
