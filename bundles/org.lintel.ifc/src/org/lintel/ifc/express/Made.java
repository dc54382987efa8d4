// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.express;

import org.lintel.ifc.schema.EntityType;

/** An entity instance that a function has made; it is in no model. A change gives another one. */
final class Made {

    final EntityType type;
    /** In the places of {@link EntityType#attributes()}. */
    final Object[] values;

    Made(EntityType type, Object[] values) {
        this.type = type;
        this.values = values;
    }

    /** What the constructor {@code IfcVector(Orientation, Magnitude)} makes: an entity with its own attributes alone. */
    static Made part(EntityType type, Object[] own) {
        Object[] values = new Object[type.attributes().size()];
        int first = values.length - type.ownAttributes().size();
        System.arraycopy(own, 0, values, first, Math.min(own.length, values.length - first));
        return new Made(type, values);
    }

    /** Both parts in one; null where neither is below the other. */
    static Made combined(Made a, Made b) {
        Made below = a.type.isA(b.type) ? a : b;
        Made above = below == a ? b : a;
        if (!below.type.isA(above.type)) {
            return null;
        }
        Object[] values = below.values.clone();
        for (int i = 0; i < above.values.length; i++) {
            values[i] = values[i] == null ? above.values[i] : values[i];
        }
        return new Made(below.type, values);
    }

    Made with(int index, Object value) {
        Object[] changed = values.clone();
        changed[index] = value;
        return new Made(type, changed);
    }

    @Override
    public String toString() {
        return type.name();
    }
}
