// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.emf;

import org.eclipse.emf.ecore.impl.EClassImpl;
import org.lintel.ifc.schema.EntityType;

/** The class of an entity. */
final class IfcClass extends EClassImpl {

    private final EntityType type;
    private final boolean[] derived;

    IfcClass(EntityType type) {
        this.type = type;
        derived = new boolean[type.attributes().size()];
        for (int i = 0; i < derived.length; i++) {
            derived[i] = type.attributes().get(i).derived();
        }
        setName(type.name());
        setAbstract(type.isAbstract());
    }

    EntityType entity() {
        return type;
    }

    int attributeCount() {
        return derived.length;
    }

    /** Whether this entity derives an attribute that an entity above it declares: it is then written {@code *}. */
    boolean derives(int position) {
        return derived[position];
    }
}
