// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.emf;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.impl.DynamicEObjectImpl;
import org.eclipse.emf.ecore.resource.Resource;

/**
 * A value with its type, such as {@code IFCPARAMETERVALUE(0.5)}, where the schema takes a value or an instance: EMF
 * wants an object there. It is no instance and stands in no contents; once a feature holds it, it belongs to the
 * resource of its holder and does not change any more. Several features may hold the same one.
 */
final class ValueObject extends DynamicEObjectImpl {

    private Resource.Internal holder;

    ValueObject(EClass type) {
        super(type);
    }

    /** The value; may hold instances. */
    Object value() {
        return eGet(feature());
    }

    /** The name of the defined type. */
    String typeName() {
        String name = eClass().getName();
        return name.substring(0, name.length() - IfcPackage.VALUE.length());
    }

    void value(Object value) {
        super.eSet(feature(), value);
    }

    private EStructuralFeature feature() {
        return eClass().getEStructuralFeature(IfcPackage.WRAPPED);
    }

    /** A feature of an object in that resource holds it from now on. */
    void heldBy(Resource.Internal resource) {
        holder = resource;
    }

    @Override
    public Resource.Internal eInternalResource() {
        return holder != null ? holder : super.eInternalResource();
    }

    @Override
    public void eSet(EStructuralFeature feature, Object newValue) {
        if (holder != null) {
            throw new IllegalStateException("a value that a feature holds does not change; set a new one");
        }
        super.eSet(feature, newValue);
    }
}
