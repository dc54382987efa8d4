// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.emf;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.lintel.ifc.step.Derived;

/** What of an instance of the file is other than it stands there. */
final class Changes {

    /** An attribute: what the file says, and what it is to say, as the writer takes values. */
    record Change(IfcFeature feature, Object before, Object after) {
    }

    private Changes() {
    }

    /** @throws IllegalArgumentException for a value that has no place in the file */
    static List<Change> of(InstanceStore store, IfcObject object) {
        var found = new ArrayList<Change>();
        for (EStructuralFeature one : object.eClass().getEAllStructuralFeatures()) {
            var feature = (IfcFeature) one;
            if (feature.position() >= 0 && object.isTouched(feature.position())) {
                Object before = before(store, object, feature);
                Object after = now(store, object, feature);
                if (!Objects.equals(before, after)) {
                    found.add(new Change(feature, before, after));
                }
            }
        }
        return found;
    }

    private static Object before(InstanceStore store, IfcObject object, IfcFeature feature) {
        Object raw = store.model().at(object.row()).get(feature.position());
        if (raw == null || raw == Derived.DERIVED) {
            return null;
        }
        return Codec.encode(feature.isMany() ? feature.codec().decodeAll(raw, store, object)
                : feature.codec().decode(raw, store, object), IfcObject::id);
    }

    /** The present value of an attribute as the writer takes it. */
    static Object now(InstanceStore store, IfcObject object, IfcFeature feature) {
        if (((IfcClass) object.eClass()).derives(feature.position())) {
            return object.row() < 0 ? Derived.DERIVED : null;
        }
        if (feature.isMany()) {
            return object.eIsSet(feature) ? Codec.encode(object.values(feature), store::idOf) : null;
        }
        return Codec.encode(object.value(feature), store::idOf);
    }
}
