// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Links;
import org.lintel.ifc.model.Model;

/** Templates of property sets that a model itself holds: which properties a set should have, and of which measure. */
public final class PropertyTemplates {

    private final Links byDefinition;
    private final Map<String, List<Instance>> byName = new HashMap<>();

    private PropertyTemplates(Model model) {
        byDefinition = model.links("IfcRelDefinesByTemplate", "RelatedPropertySets", "RelatingTemplate");
        for (Instance template : model.instances("IfcPropertySetTemplate", true)) {
            String name = template.name();
            if (name != null) {
                byName.computeIfAbsent(name, k -> new ArrayList<>(1)).add(template);
            }
        }
    }

    public static PropertyTemplates of(Model model) {
        return model.shared(PropertyTemplates.class, PropertyTemplates::new);
    }

    /**
     * A property as a template wants it.
     *
     * @param measure {@code IfcThermalTransmittanceMeasure}; empty where the template does not tell
     * @param kind {@code P_SINGLEVALUE}, {@code P_ENUMERATEDVALUE}, {@code Q_LENGTH} …; empty where not told
     */
    public record Wanted(String name, String measure, String kind, Instance template) {
    }

    /** The template a set is tied to, else the only one of its name; null if there is none. */
    public Instance template(Instance set) {
        Instance tied = byDefinition.first(set);
        List<Instance> named = byName.getOrDefault(set.name(), List.of());
        return tied != null ? tied : named.size() == 1 ? named.getFirst() : null;
    }

    /** The templates of a name. */
    public List<Instance> named(String set) {
        return List.copyOf(byName.getOrDefault(set, List.of()));
    }

    /** The properties of an IfcPropertySetTemplate; those of complex ones are in the template of these. */
    public List<Wanted> properties(Instance template) {
        var found = new ArrayList<Wanted>();
        for (Instance property : template.refs("HasPropertyTemplates")) {
            String name = property.name();
            String measure = property.text("PrimaryMeasureType");
            String kind = property.enumeration("TemplateType");
            if (name != null) {
                found.add(new Wanted(name, measure == null ? "" : measure, kind == null ? "" : kind, property));
            }
        }
        return found;
    }
}
