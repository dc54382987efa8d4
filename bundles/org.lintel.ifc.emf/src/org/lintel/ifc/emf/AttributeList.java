// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.emf;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.DelegatingEcoreEList;

/**
 * The list of an attribute. It decodes the file once, when it is first read; a change copies the values into the
 * object, and all lists of that attribute see it.
 */
final class AttributeList extends DelegatingEcoreEList<Object> {

    private static final long serialVersionUID = 1L;

    private final transient IfcObject holder;
    private final transient IfcFeature feature;
    private transient List<Object> read;

    AttributeList(IfcObject holder, IfcFeature feature) {
        super(holder);
        this.holder = holder;
        this.feature = feature;
    }

    @Override
    public EStructuralFeature getEStructuralFeature() {
        return feature;
    }

    @Override
    public int getFeatureID() {
        return holder.eClass().getFeatureID(feature);
    }

    @Override
    protected boolean isInstance(Object object) {
        return holder.accepts(feature, object);
    }

    @Override
    protected List<Object> delegateList() {
        if (holder.isTouched(feature.position())) {
            return holder.values(feature);
        }
        if (read == null) {
            read = holder.values(feature);
        }
        return read;
    }

    @Override
    protected void delegateAdd(Object object) {
        holder.writable(feature).add(object);
    }

    @Override
    protected void delegateAdd(int index, Object object) {
        holder.writable(feature).add(index, object);
    }

    @Override
    protected Object delegateSet(int index, Object object) {
        return holder.writable(feature).set(index, object);
    }

    @Override
    protected Object delegateRemove(int index) {
        List<Object> values = holder.writable(feature);
        Object gone = values.remove(index);
        if (values.isEmpty()) {
            holder.emptied(feature);
        }
        return gone;
    }

    @Override
    protected void delegateClear() {
        holder.writable(feature).clear();
        holder.emptied(feature);
    }

    @Override
    protected Object delegateMove(int targetIndex, int sourceIndex) {
        List<Object> values = holder.writable(feature);
        Object moved = values.remove(sourceIndex);
        values.add(targetIndex, moved);
        return moved;
    }

    @Override
    protected void didAdd(int index, Object newObject) {
        holder.took(newObject);
    }

    @Override
    protected void didSet(int index, Object newObject, Object oldObject) {
        holder.took(newObject);
    }

    /**
     * Takes new values, be they those of another list of this attribute. Of those that come twice where they must not
     * one is taken; an object that stands in no resource takes both, so that a copy is what it was copied from.
     */
    @Override
    public void set(Object newValue) {
        var values = new ArrayList<Object>((List<?>) newValue);
        clear();
        if (holder.isAttached()) {
            addAll(values);
        } else {
            addAllUnique(values);
        }
    }

    /** Whether it is anything else than {@code $}. */
    @Override
    public boolean isSet() {
        return holder.eIsSet(feature);
    }

    @Override
    public void unset() {
        boolean wasSet = isSet();
        clear();
        holder.unsetList(feature);
        if (isNotificationRequired()) {
            dispatchNotification(createNotification(Notification.UNSET, wasSet, false));
        }
    }
}
