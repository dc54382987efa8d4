// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.emf;

import java.util.AbstractList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.DelegatingNotifyingInternalEListImpl;

/**
 * All instances of a resource: those of the file in its order, then the new ones in the order they were added, unless
 * somebody wants another order; in the file new ones always stand behind the others. An object is made when it is asked
 * for.
 */
final class ContentsList extends DelegatingNotifyingInternalEListImpl<EObject> {

    private static final long serialVersionUID = 1L;

    private final transient IfcResource resource;
    private final transient List<EObject> view = new View();

    ContentsList(IfcResource resource) {
        this.resource = resource;
    }

    private final class View extends AbstractList<EObject> {

        @Override
        public EObject get(int index) {
            return resource.store().at(index);
        }

        @Override
        public int size() {
            InstanceStore store = resource.store();
            return store == null ? 0 : store.size();
        }
    }

    @Override
    protected List<EObject> delegateList() {
        return view;
    }

    @Override
    protected boolean isUnique() {
        return true;
    }

    @Override
    protected boolean canContainNull() {
        return false;
    }

    @Override
    protected boolean useEquals() {
        return false;
    }

    @Override
    public Object getNotifier() {
        return resource;
    }

    @Override
    public int getFeatureID() {
        return Resource.RESOURCE__CONTENTS;
    }

    @Override
    protected boolean isNotificationRequired() {
        return resource.eNotificationRequired();
    }

    @Override
    protected EObject validate(int index, EObject object) {
        super.validate(index, object);
        if (!(object instanceof IfcObject instance)
                || !instance.eClass().getEPackage().equals(resource.schemaFor(instance))) {
            throw new IllegalArgumentException(object + " is no instance of the schema of " + resource.getURI());
        }
        if (object.eIsProxy() || instance.eClass().getName().equals(IfcPackage.UNKNOWN) && instance.row() < 0) {
            throw new IllegalArgumentException(object + " cannot stand in a file");
        }
        return object;
    }

    @Override
    protected boolean delegateContains(Object object) {
        return object instanceof IfcObject instance && instance.isAttached() && instance.eDirectResource() == resource;
    }

    @Override
    protected int delegateIndexOf(Object object) {
        return delegateContains(object) ? resource.store().indexOf((IfcObject) object) : -1;
    }

    @Override
    protected int delegateLastIndexOf(Object object) {
        return delegateIndexOf(object);
    }

    @Override
    protected void delegateAdd(EObject object) {
        delegateAdd(size(), object);
    }

    @Override
    protected void delegateAdd(int index, EObject object) {
        var instance = (IfcObject) object;
        if (instance.eDirectResource() != null) {
            instance.eDirectResource().getContents().remove(instance);
        }
        resource.storeFor(instance).add(index, instance);
    }

    @Override
    protected EObject delegateRemove(int index) {
        var object = (IfcObject) view.get(index);
        resource.store().remove(object);
        return object;
    }

    @Override
    protected void delegateClear() {
        for (int i = view.size() - 1; i >= 0; i--) {
            delegateRemove(i);
        }
    }

    @Override
    protected EObject delegateSet(int index, EObject object) {
        EObject old = delegateRemove(index);
        delegateAdd(index, object);
        return old;
    }

    @Override
    protected EObject delegateMove(int targetIndex, int sourceIndex) {
        resource.store().move(targetIndex, sourceIndex);
        return view.get(targetIndex);
    }
}
