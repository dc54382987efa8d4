// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.emf;

import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EGenericType;
import org.eclipse.emf.ecore.impl.EAttributeImpl;
import org.lintel.ifc.schema.InverseAttribute;

/** An attribute of plain values; its type is made when first asked for. */
final class IfcAttribute extends EAttributeImpl implements IfcFeature {

    private final int position;
    private final boolean emptyIsUnset;
    private final LazyType lazy;
    private volatile Codec codec;

    IfcAttribute(Object lock, String name, int position, boolean emptyIsUnset) {
        this.position = position;
        this.emptyIsUnset = emptyIsUnset;
        this.lazy = new LazyType(lock);
        setName(name);
    }

    /** Tells how to find the type, which calls {@link #type}. */
    void typeLater(Runnable how) {
        lazy.later(how);
    }

    void type(EClassifier type, Codec values) {
        codec = values;
        super.setEType(type);
    }

    @Override
    public EClassifier getEType() {
        lazy.now();
        return super.getEType();
    }

    @Override
    public EClassifier basicGetEType() {
        lazy.now();
        return super.basicGetEType();
    }

    @Override
    public EGenericType getEGenericType() {
        lazy.now();
        return super.getEGenericType();
    }

    @Override
    public int position() {
        return position;
    }

    @Override
    public Codec codec() {
        lazy.now();
        return codec;
    }

    @Override
    public InverseAttribute inverse() {
        return null;
    }

    @Override
    public boolean emptyIsUnset() {
        return emptyIsUnset;
    }
}
