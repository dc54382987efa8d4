// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.emf;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.schema.InverseAttribute;
import org.lintel.ifc.step.Ref;
import org.lintel.ifc.step.Typed;

/**
 * What stands between a resource and its model: the objects that somebody holds, and what was changed since the file
 * was read. Objects are held weakly, but for those that were changed or have adapters. Reading is safe for several
 * threads as long as none changes anything.
 */
final class InstanceStore {

    private static final int CHUNK = 1024;

    private final IfcResource resource;
    private final ReferenceQueue<IfcObject> collected = new ReferenceQueue<>();
    private final Map<IfcObject, IfcObject> pinned = new ConcurrentHashMap<>();
    private final Map<Typed, WeakReference<ValueObject>> values = new ConcurrentHashMap<>();
    private final NavigableMap<Integer, IfcObject> changed = new ConcurrentSkipListMap<>();
    private final Map<Long, IfcObject> addedById = new HashMap<>();
    private Model model;
    private volatile IfcPackage schema;
    private AtomicReferenceArray<AtomicReferenceArray<Handle>> chunks;
    private final ContentsOrder order;
    private long lastId = -1;
    private int valuesUntilSweep = CHUNK;

    /** Holds an object weakly and knows its place. */
    private static final class Handle extends WeakReference<IfcObject> {

        private final int row;

        Handle(IfcObject object, int row, ReferenceQueue<IfcObject> queue) {
            super(object, queue);
            this.row = row;
        }
    }

    InstanceStore(IfcResource resource, Model model) {
        this.resource = resource;
        this.order = new ContentsOrder(model.size());
        use(model);
    }

    private void use(Model newModel) {
        model = newModel;
        chunks = new AtomicReferenceArray<>(newModel.size() / CHUNK + 1);
    }

    Model model() {
        return model;
    }

    IfcResource resource() {
        return resource;
    }

    /** Made when the first object is: what only opens a model does not wait for all of EMF. */
    IfcPackage schema() {
        IfcPackage known = schema;
        if (known == null) {
            known = IfcPackage.of(model.schema());
            schema = known;
        }
        return known;
    }

    // ---- objects -----------------------------------------------------------------------------------------------

    /** The object of a row, the same one as long as somebody holds it. */
    IfcObject object(int row) {
        forgetCollected();
        AtomicReferenceArray<Handle> chunk = chunk(row);
        while (true) {
            Handle handle = chunk.get(row % CHUNK);
            IfcObject known = handle == null ? null : handle.get();
            if (known != null) {
                return known;
            }
            var made = new IfcObject(this, row, schema().ifcClass(model.at(row).type()), !isRemoved(row));
            if (chunk.compareAndSet(row % CHUNK, handle, new Handle(made, row, collected))) {
                return made;
            }
        }
    }

    private AtomicReferenceArray<Handle> chunk(int row) {
        AtomicReferenceArray<Handle> chunk = chunks.get(row / CHUNK);
        if (chunk == null) {
            chunks.compareAndSet(row / CHUNK, null, new AtomicReferenceArray<>(CHUNK));
            chunk = chunks.get(row / CHUNK);
        }
        return chunk;
    }

    private void forgetCollected() {
        for (var gone = (Handle) collected.poll(); gone != null; gone = (Handle) collected.poll()) {
            int at = gone.row / CHUNK;
            AtomicReferenceArray<Handle> chunk = at < chunks.length() ? chunks.get(at) : null;
            if (chunk != null) {
                chunk.compareAndSet(gone.row % CHUNK, gone, null);
            }
        }
    }

    /** All objects of the file that somebody holds. */
    List<IfcObject> held() {
        var found = new ArrayList<IfcObject>();
        for (int i = 0; i < chunks.length(); i++) {
            AtomicReferenceArray<Handle> chunk = chunks.get(i);
            for (int k = 0; chunk != null && k < CHUNK; k++) {
                Handle handle = chunk.get(k);
                IfcObject object = handle == null ? null : handle.get();
                if (object != null) {
                    found.add(object);
                }
            }
        }
        return found;
    }

    /** Keeps an object that carries what the file does not know. */
    void pin(IfcObject object) {
        pinned.put(object, object);
    }

    void unpin(IfcObject object) {
        if (!object.hasState()) {
            pinned.remove(object);
        }
    }

    /** The object of a value; equal values have the same one as long as somebody holds it. */
    ValueObject value(Typed typed, EClass type) {
        WeakReference<ValueObject> reference = values.get(typed);
        ValueObject known = reference == null ? null : reference.get();
        if (known != null) {
            return known;
        }
        if (--valuesUntilSweep < 0) {
            values.values().removeIf(one -> one.get() == null);
            valuesUntilSweep = Math.max(CHUNK, values.size());
        }
        var made = new ValueObject(type);
        var feature = (IfcFeature) type.getEStructuralFeature(IfcPackage.WRAPPED);
        made.value(feature.isMany() ? feature.codec().decodeAll(typed.value(), this, null)
                : feature.codec().decode(typed.value(), this, null));
        made.heldBy(resource);
        var fresh = new WeakReference<>(made);
        while (true) {
            WeakReference<ValueObject> before = values.putIfAbsent(typed, fresh);
            known = before == null ? made : before.get();
            if (known != null) {
                return known;
            }
            values.remove(typed, before);
        }
    }

    /** What stands for an instance that is not there. */
    EObject dangling(Ref reference, EClass type) {
        IfcClass known = type instanceof IfcClass entity ? entity
                : (IfcClass) schema().getEClassifier(IfcPackage.UNKNOWN);
        var proxy = new IfcObject(known);
        URI uri = resource.getURI() == null ? URI.createURI("") : resource.getURI();
        proxy.eSetProxyURI(uri.appendFragment("#" + reference.id()));
        proxy.id(reference.id());
        return proxy;
    }

    // ---- numbers -----------------------------------------------------------------------------------------------

    /**
     * The number a reference to an object is written with.
     *
     * @throws IllegalArgumentException if it does not stand in this resource
     */
    long idOf(IfcObject object) {
        if (!object.eIsProxy() && (object.store() != this || !object.isAttached())) {
            throw new IllegalArgumentException("refers to " + object + ", which is not in this resource");
        }
        return object.id();
    }

    /** The object with a number; null if there is none, or no longer. */
    IfcObject byId(long id) {
        IfcObject fresh = addedById.get(id);
        if (fresh != null) {
            return fresh;
        }
        Instance found = model.instance(id);
        return found == null || isRemoved(found.row()) ? null : object(found.row());
    }

    private long nextId() {
        if (lastId < 0) {
            lastId = 0;
            for (int row = 0; row < model.size(); row++) {
                lastId = Math.max(lastId, model.at(row).id());
            }
        }
        return ++lastId;
    }

    // ---- changes -----------------------------------------------------------------------------------------------

    void changed(IfcObject object) {
        pin(object);
        if (object.row() >= 0) {
            changed.put(object.row(), object);
        }
    }

    /** Those of the file that were touched, in its order, without those that were removed. */
    List<IfcObject> changed() {
        return changed.values().stream().filter(IfcObject::isAttached).toList();
    }

    List<IfcObject> added() {
        return order.added();
    }

    boolean isRemoved(int row) {
        return order.isRemoved(row);
    }

    /** The rows that were removed, ascending. */
    int[] removed() {
        return order.removed();
    }

    int size() {
        return order.size();
    }

    /** What stands at a place of the contents. */
    IfcObject at(int index) {
        ContentsOrder.Place place = order.at(index);
        return place.fresh() != null ? place.fresh() : object(place.row());
    }

    /** The place of an object that is in the contents. */
    int indexOf(IfcObject object) {
        return order.indexOf(object);
    }

    void move(int target, int source) {
        order.move(target, source);
    }

    void add(int index, IfcObject object) {
        if (object.store() == this && object.row() >= 0) {
            order.add(index, object, true);
            object.attach(this, object.id());
            return;
        }
        long next = nextId();
        boolean keeps = object.id() > 0 && model.instance(object.id()) == null && !addedById.containsKey(object.id());
        order.add(index, object, false);
        object.attach(this, keeps ? object.id() : next);
        lastId = Math.max(object.id(), next - 1);
        addedById.put(object.id(), object);
        pin(object);
    }

    void remove(IfcObject object) {
        order.remove(object);
        if (object.row() < 0) {
            addedById.remove(object.id());
            pinned.remove(object);
        }
        object.detach();
    }

    /** Touched and new objects: what the indexes of the model do not know. */
    Collection<IfcObject> overlay() {
        if (changed.isEmpty() && added().isEmpty()) {
            return List.of();
        }
        var all = new ArrayList<>(changed());
        all.addAll(added());
        return all;
    }

    /** The instances that refer to one by an attribute, as things stand now. */
    List<EObject> inverse(IfcObject target, InverseAttribute inverse) {
        IfcClass source = schema().ifcClass(schema().schema().entity(inverse.entity()));
        var feature = (IfcFeature) source.getEStructuralFeature(inverse.attribute());
        var found = new ArrayList<EObject>();
        if (target.row() >= 0) {
            Instance instance = model.at(target.row());
            for (Instance one : model.referencing(instance, inverse.entity(), inverse.attribute())) {
                IfcObject object = isRemoved(one.row()) ? null : object(one.row());
                if (object != null && !object.isTouched(feature.position())) {
                    found.add(object);
                }
            }
        }
        for (IfcObject object : overlay()) {
            if (source.isSuperTypeOf(object.eClass()) && object.isTouched(feature.position())
                    && object.refersTo(feature, target)) {
                found.add(object);
            }
        }
        return found;
    }

    /**
     * Goes on with the model as it was saved: rows that were removed are gone, new objects have rows behind the others.
     */
    void rebase(Model saved) {
        List<IfcObject> held = held();
        for (IfcObject object : held) {
            if (isRemoved(object.row())) {
                object.takeAlong();
            }
        }
        record Moved(IfcObject object, int row) {
        }
        var moved = new ArrayList<Moved>();
        held.addAll(added());
        for (IfcObject object : held) {
            if (object.isAttached()) {
                moved.add(new Moved(object, order.rowAfterSave(object)));
            }
        }
        order.saved();
        use(saved);
        pinned.clear();
        changed.clear();
        values.clear();
        addedById.clear();
        for (Moved one : moved) {
            one.object.settle(one.row);
            chunk(one.row).set(one.row % CHUNK, new Handle(one.object, one.row, collected));
            if (one.object.hasAdapters()) {
                pin(one.object);
            }
        }
    }
}
