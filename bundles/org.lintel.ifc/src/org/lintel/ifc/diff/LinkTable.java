// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lintel.core.task.Progress;
import org.lintel.ifc.diff.EntityPlan.Kind;
import org.lintel.ifc.diff.EntityPlan.Slot;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.step.Typed;

/** What the objects of a model are tied to: relations, property sets, properties of materials; in rows of numbers. */
final class LinkTable {

    private static final int ASK_EVERY = 4096;

    private final Model model;
    private final StructuralHashes hashes;
    private long[] order = new long[1024];
    private long[] contents = new long[1024];
    private int[] relations = new int[1024];
    private int[] targets = new int[1024];
    private byte[] aspects = new byte[1024];
    private int size;

    /** @param hashes of all content, complete */
    LinkTable(Model model, StructuralHashes hashes, Progress progress) {
        this.model = model;
        this.hashes = hashes;
        int read = 0;
        for (Instance relation : model.instances("IfcRelationship", true)) {
            if (read++ % ASK_EVERY == 0) {
                progress.check();
            }
            EntityPlan plan = hashes.plan(relation.row());
            if (plan.kind() == Kind.RELATION) {
                relation(relation, plan);
            }
        }
        for (Instance type : model.instances("IfcTypeObject", true)) {
            type.refs("HasPropertySets").forEach(set -> set(type.row(), type.row(), set, 0));
        }
        for (Instance properties : model.instances("IfcMaterialProperties", true)) {
            attached(properties, properties.ref("Material"), Aspect.PROPERTIES);
        }
        for (Instance look : model.instances("IfcMaterialDefinitionRepresentation", true)) {
            attached(look, look.ref("RepresentedMaterial"), Aspect.APPEARANCE);
        }
        Arrays.sort(order, 0, size);
    }

    /** Whether an instance that nobody refers to is told as part of an object. */
    static boolean isAttached(Instance instance) {
        Instance material = instance.ref(instance.is("IfcMaterialProperties") ? "Material" : "RepresentedMaterial");
        return material != null && material.is("IfcMaterial");
    }

    private void attached(Instance holder, Instance material, Aspect aspect) {
        if (material != null && material.is("IfcMaterial")) {
            add(material.row(), aspect, hashes.content(holder.row()), holder.row(), holder.row());
        }
    }

    private void relation(Instance relation, EntityPlan plan) {
        List<Object> values = relation.values();
        long extra = plan.aspect() == Aspect.TYPE ? 0 : plan.type();
        for (int i = 0; i < values.size(); i++) {
            Slot slot = plan.slot(i);
            if (i != plan.subject() && i != plan.target() && slot.compared()) {
                long value = hashes.value(values.get(i), slot.values());
                extra += value == 0 ? 0 : Mix.of(slot.hash(), value);
            }
        }
        for (Instance target : instances(values, plan.target())) {
            boolean definition = plan.aspect() == Aspect.PROPERTIES && target.is("IfcPropertySetDefinition");
            long content = definition ? 0 : Mix.of(extra, hashes.reference(target.row()));
            for (Instance subject : instances(values, plan.subject())) {
                if (definition) {
                    set(subject.row(), relation.row(), target, extra - plan.type());
                } else {
                    hashes.reference(subject.row());
                    add(subject.row(), plan.aspect(), content, relation.row(), target.row());
                }
            }
        }
    }

    private static List<Instance> instances(List<Object> values, int place) {
        Object value = place < values.size() ? Typed.unwrap(values.get(place)) : null;
        if (value instanceof Instance one) {
            return List.of(one);
        }
        return value instanceof List<?> list
                ? list.stream().filter(Instance.class::isInstance).map(Instance.class::cast).toList() : List.of();
    }

    private void set(int subject, int relation, Instance set, long extra) {
        hashes.reference(set.row());
        Aspect aspect = set.is("IfcElementQuantity") ? Aspect.QUANTITIES : Aspect.PROPERTIES;
        add(subject, aspect, Mix.of(extra, hashes.content(set.row())), relation, set.row());
    }

    private void add(int subject, Aspect aspect, long content, int relation, int target) {
        if (size == order.length) {
            int capacity = size + (size >> 1);
            order = Arrays.copyOf(order, capacity);
            contents = Arrays.copyOf(contents, capacity);
            relations = Arrays.copyOf(relations, capacity);
            targets = Arrays.copyOf(targets, capacity);
            aspects = Arrays.copyOf(aspects, capacity);
        }
        order[size] = (long) subject << 32 | size;
        contents[size] = content;
        relations[size] = relation;
        targets[size] = target;
        aspects[size] = (byte) aspect.ordinal();
        size++;
    }

    /**
     * One tie of an object.
     *
     * @param content equal where the tie is the same
     * @param relation the row of the relation; that of the type or the target where there is none
     * @param target the row of the other end
     */
    record Link(Aspect aspect, long content, int relation, int target) {
    }

    private int first(int subject) {
        int at = Arrays.binarySearch(order, 0, size, (long) subject << 32);
        return at < 0 ? -at - 1 : at;
    }

    /** The ties of a row as one number, whatever their order. */
    long sum(int subject) {
        long sum = 0;
        for (int i = first(subject); i < size && order[i] >>> 32 == subject; i++) {
            int at = (int) order[i];
            sum += Mix.of(contents[at], aspects[at]);
        }
        return sum;
    }

    /** The ties of a row, in the order of the file. */
    List<Link> of(int subject) {
        var found = new ArrayList<Link>();
        for (int i = first(subject); i < size && order[i] >>> 32 == subject; i++) {
            int at = (int) order[i];
            found.add(new Link(Aspect.values()[aspects[at]], contents[at], relations[at], targets[at]));
        }
        return found;
    }

    Instance instance(int row) {
        return model.at(row);
    }
}
