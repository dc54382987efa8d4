// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;

/** Profiles of elements by their material, and the properties of profiles: sets of IFC4, attributes of IFC2X3. */
public final class Profiles {

    private final Model model;
    private final Materials materials;

    private Profiles(Model model) {
        this.model = model;
        this.materials = Materials.of(model);
    }

    public static Profiles of(Model model) {
        return model.shared(Profiles.class, Profiles::new);
    }

    /** The IfcProfileDefs of an element's material profile set, or its type's, each once, in their order. */
    public List<Instance> profiles(Instance element) {
        Instance definition = materials.definition(element);
        if (definition != null && definition.is("IfcMaterialProfileSetUsage")) {
            definition = definition.ref("ForProfileSet");
        }
        if (definition == null) {
            return List.of();
        }
        var found = new LinkedHashSet<Instance>();
        if (definition.is("IfcMaterialProfile")) {
            found.addAll(definition.refs("Profile"));
        }
        for (Instance part : definition.refs("MaterialProfiles")) {
            found.addAll(part.refs("Profile"));
        }
        return List.copyOf(found);
    }

    /** The property sets of an IfcProfileDef, in the order of the file. */
    public List<PropertySet> sets(Instance profile) {
        var found = new ArrayList<PropertySet>();
        for (Instance set : model.referencing(profile, "IfcProfileProperties", "ProfileDefinition")) {
            found.add(SetReader.of(model).read(set));
        }
        return found;
    }
}
