// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.emf;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.lintel.ifc.model.Instance;

/** The removal of an instance together with all that refers to it. */
final class Deletion {

    private final IfcObject target;
    private final List<EStructuralFeature.Setting> references;

    private Deletion(IfcObject target, List<EStructuralFeature.Setting> references) {
        this.target = target;
        this.references = references;
    }

    /** @throws IllegalStateException if something must go on referring to it */
    static Deletion of(InstanceStore store, IfcObject target) {
        if (store == null || target.store() != store || !target.isAttached()) {
            throw new IllegalStateException(target + " is not in this resource");
        }
        var references = new ArrayList<EStructuralFeature.Setting>();
        for (IfcObject source : referring(store, target)) {
            for (EStructuralFeature feature : source.eClass().getEAllStructuralFeatures()) {
                if (feature instanceof IfcReference reference && reference.position() >= 0
                        && source.refersTo(reference, target)) {
                    references.addAll(settings(source, reference, target));
                }
            }
        }
        return new Deletion(target, references);
    }

    /** The instances that refer to one as things stand now, in whatever way. */
    static Set<IfcObject> referring(InstanceStore store, IfcObject target) {
        var found = new LinkedHashSet<IfcObject>();
        if (target.row() >= 0) {
            for (Instance source : store.model().referencing(store.model().at(target.row()))) {
                if (!store.isRemoved(source.row())) {
                    found.add(store.object(source.row()));
                }
            }
        }
        found.addAll(store.overlay());
        found.remove(target);
        found.removeIf(source -> !refers(source, target));
        return found;
    }

    private static boolean refers(IfcObject source, IfcObject target) {
        for (EStructuralFeature feature : source.eClass().getEAllStructuralFeatures()) {
            if (feature instanceof IfcReference reference && reference.position() >= 0
                    && source.refersTo(reference, target)) {
                return true;
            }
        }
        return false;
    }

    private static List<EStructuralFeature.Setting> settings(IfcObject source, IfcReference feature, IfcObject target) {
        if (!feature.isMany()) {
            if (feature.isRequired() || source.value(feature) != target) {
                throw refused(source, feature, target);
            }
            return List.of(source.eSetting(feature));
        }
        var found = new ArrayList<EStructuralFeature.Setting>();
        List<Object> values = source.values(feature);
        int left = values.size();
        for (Object value : values) {
            if (value == target) {
                left--;
            } else if (value instanceof EObject row && !(value instanceof IfcObject)
                    && row.eCrossReferences().contains(target)) {
                throw refused(source, feature, target);
            }
        }
        if (left < feature.getLowerBound()) {
            throw refused(source, feature, target);
        }
        found.add(source.eSetting(feature));
        return found;
    }

    private static IllegalStateException refused(IfcObject source, EStructuralFeature feature, IfcObject target) {
        return new IllegalStateException(source + " must have " + feature.getName() + ", which is " + target
                + "; change or delete it first");
    }

    void carryOut() {
        for (EStructuralFeature.Setting setting : references) {
            if (setting instanceof AttributeList list) {
                while (list.remove(target)) {
                    // a list may hold it more than once
                }
            } else {
                setting.unset();
            }
        }
        target.eDirectResource().getContents().remove(target);
    }
}
