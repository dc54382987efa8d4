// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.emf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.impl.ENotificationImpl;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreEList;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.step.Derived;

/**
 * An instance as an object of EMF. As long as it stands in the file as it was read it holds its place there and nothing
 * else: each value is decoded when it is asked for. Values that were set, and all those of new instances, it holds
 * itself. It has no container; all instances stand side by side in the contents of their resource.
 */
public final class IfcObject extends MinimalEObjectImpl {

    /** Marks a value that stands in the file as it was read. */
    private static final Object UNTOUCHED = new Object();

    private final IfcClass type;
    private InstanceStore store;
    private int row = -1;
    private long id;
    private boolean attached;
    /** Never changed in place but for the lists in it, for other threads may be reading. */
    private volatile Object[] state;

    /** A new instance that stands in no resource yet. */
    IfcObject(IfcClass type) {
        this.type = type;
        this.state = new Object[type.attributeCount()];
    }

    /** An instance of the file. */
    IfcObject(InstanceStore store, int row, IfcClass type, boolean attached) {
        this.type = type;
        this.store = store;
        this.row = row;
        this.attached = attached;
    }

    /** The instance in the model; null if this one is new and was not saved yet. */
    public Instance instance() {
        return row < 0 ? null : store.model().at(row);
    }

    /** The number behind {@code #}; 0 if this one is new and stands in no resource. */
    public long id() {
        return row < 0 ? id : store.model().at(row).id();
    }

    InstanceStore store() {
        return store;
    }

    int row() {
        return row;
    }

    boolean isAttached() {
        return attached;
    }

    boolean hasState() {
        return state != null;
    }

    boolean hasAdapters() {
        return eBasicHasAdapters();
    }

    void id(long number) {
        id = number;
    }

    void attach(InstanceStore to, long number) {
        store = to;
        id = number;
        attached = true;
        for (int i = 0; state != null && i < state.length; i++) {
            hold(state[i]);
        }
    }

    void detach() {
        attached = false;
    }

    /** Reads all values out of the file before the file changes: the object was removed. */
    void takeAlong() {
        for (EStructuralFeature feature : type.getEAllStructuralFeatures()) {
            if (feature instanceof IfcFeature mine && mine.position() >= 0) {
                touch(mine);
            }
        }
        id = id();
        row = -1;
    }

    /** Stands in the file now, with all its values. */
    void settle(int newRow) {
        row = newRow;
        state = null;
    }

    /** The resource was unloaded: what is left is where the object can be found again. */
    void becomeProxy(URI resource) {
        String fragment = "#" + id();
        id = id();
        row = -1;
        attached = false;
        state = new Object[type.attributeCount()];
        store = null;
        eSetProxyURI(resource.appendFragment(fragment));
    }

    // ---- values ------------------------------------------------------------------------------------------------

    boolean isTouched(int position) {
        return state != null && state[position] != UNTOUCHED;
    }

    private Object raw(IfcFeature feature) {
        return row < 0 ? null : store.model().at(row).get(feature.position());
    }

    /** The present value of a single feature. */
    Object value(IfcFeature feature) {
        int position = feature.position();
        if (isTouched(position)) {
            return state[position];
        }
        return row < 0 ? null : feature.codec().decode(raw(feature), store, this);
    }

    /** The present values of a list; not to be changed. */
    List<Object> values(IfcFeature feature) {
        if (feature.codec().kind() == Codec.Kind.ROW && row >= 0 && !isTouched(feature.position())) {
            synchronized (store) {
                touch(feature);
            }
        }
        int position = feature.position();
        if (!isTouched(position)) {
            return row < 0 ? List.of() : feature.codec().decodeAll(raw(feature), store, this);
        }
        @SuppressWarnings("unchecked")
        var values = (List<Object>) state[position];
        return values == null ? List.of() : values;
    }

    /** The values of a list, to be changed. */
    List<Object> writable(IfcFeature feature) {
        refuseComplex();
        touch(feature);
        if (state[feature.position()] == null) {
            own(feature.position(), new ArrayList<Object>());
        }
        @SuppressWarnings("unchecked")
        var values = (List<Object>) state[feature.position()];
        return values;
    }

    /** Takes the value over from the file. */
    private void touch(IfcFeature feature) {
        int position = feature.position();
        if (isTouched(position)) {
            return;
        }
        Object raw = raw(feature);
        Object value = !feature.isMany() ? feature.codec().decode(raw, store, this)
                : raw == null || raw == Derived.DERIVED ? null : feature.codec().decodeAll(raw, store, this);
        if (feature.codec().kind() == Codec.Kind.ROW && value instanceof List<?> rows) {
            int containment = EOPPOSITE_FEATURE_BASE - type.getFeatureID(feature);
            for (Object one : rows) {
                ((InternalEObject) one).eInverseAdd(this, containment, null, null);
            }
        }
        own(position, value);
    }

    private void own(int position, Object value) {
        Object[] next = state == null ? null : state.clone();
        if (next == null) {
            next = new Object[type.attributeCount()];
            Arrays.fill(next, UNTOUCHED);
            store.changed(this);
        }
        next[position] = value;
        state = next;
    }

    private void refuseComplex() {
        if (row < 0) {
            return;
        }
        String source = store.model().source(instance());
        int at = source.indexOf('=') + 1;
        if (at > 0 && source.substring(at).strip().startsWith("(")) {
            throw new IllegalStateException("#" + id() + " is written in parts, which cannot be changed");
        }
    }

    private void hold(Object value) {
        if (value instanceof ValueObject one && store != null) {
            one.heldBy(store.resource());
        } else if (value instanceof List<?> many) {
            many.forEach(this::hold);
        }
    }

    void took(Object value) {
        hold(value);
    }

    /** A list became empty. */
    void emptied(IfcFeature feature) {
        if (feature.emptyIsUnset()) {
            own(feature.position(), null);
        }
    }

    void unsetList(IfcFeature feature) {
        own(feature.position(), null);
    }

    boolean refersTo(IfcFeature feature, IfcObject target) {
        return contains(feature.isMany() ? values(feature) : Collections.singletonList(value(feature)), target);
    }

    private static boolean contains(List<?> values, IfcObject target) {
        for (Object value : values) {
            if (value == target || !(value instanceof IfcObject) && value instanceof EObject holder
                    && holder.eCrossReferences().contains(target)) {
                return true;
            }
        }
        return false;
    }

    // ---- EMF ---------------------------------------------------------------------------------------------------

    @Override
    public EClass eClass() {
        return type;
    }

    @Override
    public Resource.Internal eDirectResource() {
        return attached ? store.resource() : null;
    }

    @Override
    public InternalEObject eInternalContainer() {
        return null;
    }

    @Override
    protected void eBasicSetAdapterArray(Adapter[] adapters) {
        super.eBasicSetAdapterArray(adapters);
        if (store != null && attached) {
            if (adapters != null && adapters.length > 0) {
                store.pin(this);
            } else {
                store.unpin(this);
            }
        }
    }

    private IfcFeature feature(int featureId) {
        return (IfcFeature) type.getEStructuralFeature(featureId);
    }

    @Override
    public Object eGet(int featureId, boolean resolve, boolean coreType) {
        IfcFeature feature = feature(featureId);
        if (feature.position() < 0) {
            return feature.inverse() != null ? inverse(feature) : unknown(feature);
        }
        if (feature.isMany()) {
            return new AttributeList(this, feature);
        }
        Object value = value(feature);
        return resolve && value instanceof InternalEObject object && object.eIsProxy() ? eResolveProxy(object) : value;
    }

    private Object inverse(IfcFeature feature) {
        List<EObject> found = store == null ? List.of() : store.inverse(this, feature.inverse());
        if (feature.isMany()) {
            return new EcoreEList.UnmodifiableEList<>(this, feature, found.size(), found.toArray());
        }
        return found.isEmpty() ? null : found.getFirst();
    }

    private Object unknown(IfcFeature feature) {
        Instance instance = instance();
        return instance == null ? null
                : feature.getName().equals(IfcPackage.UNKNOWN_ENTITY) ? instance.typeName()
                : instance.model().source(instance);
    }

    @Override
    public boolean eIsSet(int featureId) {
        IfcFeature feature = feature(featureId);
        if (feature.position() < 0) {
            Object value = eGet(featureId, false, true);
            return value instanceof List<?> list ? !list.isEmpty() : value != null;
        }
        if (type.derives(feature.position())) {
            return true;
        }
        if (isTouched(feature.position())) {
            return state[feature.position()] != null;
        }
        Object raw = raw(feature);
        return raw != null && raw != Derived.DERIVED;
    }

    @Override
    public void eSet(int featureId, Object newValue) {
        IfcFeature feature = changeable(featureId);
        if (feature.isMany()) {
            new AttributeList(this, feature).set(newValue);
            return;
        }
        if (type.derives(feature.position())) {
            if (newValue != null) {
                throw new IllegalArgumentException(type.getName() + " derives " + feature.getName());
            }
            return;
        }
        if (newValue != null && !accepts(feature, newValue)) {
            throw new ClassCastException(newValue.getClass().getName() + " is no " + feature.getEType().getName());
        }
        change(featureId, feature, newValue, Notification.SET);
    }

    @Override
    public void eUnset(int featureId) {
        IfcFeature feature = changeable(featureId);
        if (feature.isMany()) {
            new AttributeList(this, feature).unset();
        } else if (!type.derives(feature.position())) {
            change(featureId, feature, null, Notification.UNSET);
        }
    }

    /**
     * Whether a feature takes a value. An object that stands in no resource takes what a file may hold though it does
     * not fit, so that the copy of a damaged instance is as damaged; validation tells it.
     */
    boolean accepts(IfcFeature feature, Object value) {
        return feature.getEType().isInstance(value)
                || row < 0 && !attached && !feature.codec().isObject() && Codec.isOfFile(value);
    }

    private IfcFeature changeable(int featureId) {
        IfcFeature feature = feature(featureId);
        if (!feature.isChangeable()) {
            throw new IllegalArgumentException(type.getName() + "." + feature.getName() + " cannot be changed");
        }
        return feature;
    }

    private void change(int featureId, IfcFeature feature, Object newValue, int kind) {
        refuseComplex();
        boolean notify = eNotificationRequired();
        boolean wasSet = eIsSet(featureId);
        Object old = value(feature);
        own(feature.position(), newValue);
        hold(newValue);
        if (notify) {
            boolean isSetChange = kind == Notification.UNSET ? wasSet : wasSet != (newValue != null);
            eNotify(new ENotificationImpl(this, kind, featureId, old, newValue, isSetChange));
        }
    }

    @Override
    public EStructuralFeature.Setting eSetting(EStructuralFeature feature) {
        return feature.isMany() && eGet(feature) instanceof EStructuralFeature.Setting list ? list
                : new SingleSetting(this, feature);
    }

    /** A single feature of an object. */
    private record SingleSetting(IfcObject object, EStructuralFeature feature) implements EStructuralFeature.Setting {

        @Override
        public EObject getEObject() {
            return object;
        }

        @Override
        public EStructuralFeature getEStructuralFeature() {
            return feature;
        }

        @Override
        public Object get(boolean resolve) {
            return object.eGet(feature, resolve);
        }

        @Override
        public void set(Object newValue) {
            object.eSet(feature, newValue);
        }

        @Override
        public boolean isSet() {
            return object.eIsSet(feature);
        }

        @Override
        public void unset() {
            object.eUnset(feature);
        }
    }

    @Override
    public String toString() {
        return (id() == 0 ? "new " : "#" + id() + "=") + type.getName();
    }
}
