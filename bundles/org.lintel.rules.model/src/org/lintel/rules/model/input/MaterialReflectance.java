// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.result.Evidence;
import org.lintel.core.text.Message;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.Property;

/** The absorptivity that follows from the solar reflectance of an opaque element's material: 1 − ρ. */
final class MaterialReflectance {

    /** Says nothing where several materials give different values, for which of them is outermost is not known. */
    static final Place PLACE = new Place("", MaterialReflectance::find);

    private MaterialReflectance() {
    }

    private static Place.Found find(ModelView view, Instance element) {
        Double reflectance = null;
        List<Evidence> evidence = new ArrayList<>();
        for (Instance material : view.materials().materials(element)) {
            Property property = view.properties().find(material, "Pset_MaterialOptical", "SolarReflectanceFront");
            if (property != null && property.value() instanceof Number value) {
                double found = value.doubleValue();
                if (reflectance != null && reflectance != found) {
                    return null;
                }
                reflectance = found;
                evidence.add(view.evidence(property));
            }
        }
        if (reflectance == null || reflectance < 0 || reflectance >= 1) {
            return null;
        }
        evidence.add(new Evidence.Assumed(Message.of("what an opaque surface does not reflect it absorbs: 1 - {0}",
                "不透明表面不反射者即吸收：1 - {0}", reflectance)));
        return new Place.Found(1 - reflectance, "Pset_MaterialOptical.SolarReflectanceFront", evidence, null);
    }
}
