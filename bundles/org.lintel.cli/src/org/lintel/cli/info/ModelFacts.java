// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.info;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lintel.ifc.model.Header;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.Problem;
import org.lintel.ifc.query.Spatial;

/**
 * What {@code info} tells of a model.
 *
 * @param entry the archive's entry that holds the model; empty where the file is no archive
 * @param xml whether it is written as ifcXML
 * @param counts instances by exact type
 * @param spatial the spatial structure, outermost first; empty in the brief form
 * @param propertySets how many property sets there are of each name; empty in the brief form
 */
record ModelFacts(String file, String entry, boolean xml, long bytes, Header header, String schema, int instances,
        SortedMap<String, Integer> counts, List<Problem> problems, List<Place> spatial, Map<String, Integer> propertySets) {

    /** One place of the spatial structure with the number of elements in it. */
    record Place(int depth, String type, String name, int elements) {
    }

    /** A way to write facts down; called once for each model, then ended. */
    interface Writer {
        void write(ModelFacts facts) throws IOException;

        void end() throws IOException;
    }

    private static final int DEEPEST = 64;

    static ModelFacts of(Model model, String file, boolean brief) {
        List<Place> places = new ArrayList<>();
        Map<String, Integer> sets = Map.of();
        if (!brief) {
            Spatial spatial = Spatial.of(model);
            if (spatial.project() != null) {
                collect(spatial, spatial.project(), 0, places, new HashSet<>());
            }
            sets = propertySets(model);
        }
        return new ModelFacts(file, model.entry() == null ? "" : model.entry(), model.isConverted(), model.length(),
                model.header(), model.schema().id(), model.size(), model.counts(), model.problems(), places, sets);
    }

    private static void collect(Spatial spatial, Instance place, int depth, List<Place> places, Set<Instance> seen) {
        if (depth > DEEPEST || !seen.add(place)) {
            return;
        }
        int index = places.size();
        places.add(null);
        int elements = 0;
        for (Instance child : spatial.children(place)) {
            if (child.is("IfcSpatialStructureElement") || child.is("IfcSpatialElement")) {
                collect(spatial, child, depth + 1, places, seen);
            } else {
                elements++;
            }
        }
        String name = place.name() == null ? "" : place.name();
        String longName = place.text("LongName");
        places.set(index, new Place(depth, place.typeName(),
                longName == null || longName.isBlank() || longName.equals(name) ? name
                        : name.isBlank() ? longName : name + " " + longName, elements));
    }

    private static Map<String, Integer> propertySets(Model model) {
        Map<String, Integer> sets = new TreeMap<>();
        for (Instance set : model.instances("IfcPropertySetDefinition", true)) {
            if (set.name() != null && (set.is("IfcPropertySet") || set.is("IfcElementQuantity"))) {
                sets.merge(set.name(), 1, Integer::sum);
            }
        }
        return Collections.unmodifiableMap(sets);
    }
}
