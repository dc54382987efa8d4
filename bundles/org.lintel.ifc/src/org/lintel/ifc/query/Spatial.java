// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Links;
import org.lintel.ifc.model.Model;

/**
 * The tree of a model: project, sites, facilities, storeys, spaces, elements and their parts. Every instance has one
 * parent: the structure that contains it, else what it is a part of, is nested in, is cut from, or fills, in this
 * order.
 */
public final class Spatial {

    /** Longer chains of parents do not occur in buildings; what is longer is a cycle or an attack. */
    private static final int MOST_LEVELS = 200;

    /** Relations that make the tree, with the ends of parent and children; what stands first decides on the parent. */
    private static final String[][] RELATIONS = {
        {"IfcRelContainedInSpatialStructure", "RelatingStructure", "RelatedElements"},
        {"IfcRelAggregates", "RelatingObject", "RelatedObjects"}, {"IfcRelNests", "RelatingObject", "RelatedObjects"},
        {"IfcRelVoidsElement", "RelatingBuildingElement", "RelatedOpeningElement"},
        {"IfcRelProjectsElement", "RelatingElement", "RelatedFeatureElement"},
        {"IfcRelAdheresToElement", "RelatingElement", "RelatedSurfaceFeatures"},
        {"IfcRelFillsElement", "RelatingOpeningElement", "RelatedBuildingElement"}};

    /** The order in which children are listed: parts before contents. */
    private static final int[] LISTED = {1, 2, 0, 3, 4, 5, 6};

    private final Model model;
    private final Links[] up = new Links[RELATIONS.length];
    private final Links[] down = new Links[RELATIONS.length];

    private Spatial(Model model) {
        this.model = model;
        for (int i = 0; i < RELATIONS.length; i++) {
            up[i] = model.links(RELATIONS[i][0], RELATIONS[i][2], RELATIONS[i][1]);
            down[i] = model.links(RELATIONS[i][0], RELATIONS[i][1], RELATIONS[i][2]);
        }
    }

    public static Spatial of(Model model) {
        return model.shared(Spatial.class, Spatial::new);
    }

    /** The first IfcProject; null if there is none. */
    public Instance project() {
        List<Instance> projects = model.instances("IfcProject", true);
        return projects.isEmpty() ? null : projects.getFirst();
    }

    /** What the tree shows below an instance: parts before contents, else in the order of the file. */
    public List<Instance> children(Instance parent) {
        var found = new LinkedHashSet<Instance>();
        for (int i : LISTED) {
            for (Instance child : down[i].of(parent)) {
                if (parent.equals(parent(child))) {
                    found.add(child);
                }
            }
        }
        return List.copyOf(found);
    }

    /** The instance above; null at the top. */
    public Instance parent(Instance child) {
        for (Links links : up) {
            for (Instance parent : links.of(child)) {
                if (!parent.equals(child)) {
                    return parent;
                }
            }
        }
        return null;
    }

    /** The instances above, the nearest first; ends where the tree does, or where it would come round in a circle. */
    public List<Instance> ancestors(Instance instance) {
        var found = new ArrayList<Instance>();
        var seen = new HashSet<Instance>();
        seen.add(instance);
        Instance at = parent(instance);
        while (at != null && found.size() < MOST_LEVELS && seen.add(at)) {
            found.add(at);
            at = parent(at);
        }
        return found;
    }

    /** Everything below an instance, depth first, each once. */
    public List<Instance> descendants(Instance instance) {
        var seen = new LinkedHashSet<Instance>();
        var open = new ArrayDeque<Instance>();
        open.push(instance);
        while (!open.isEmpty()) {
            Instance at = open.pop();
            if (seen.add(at)) {
                children(at).reversed().forEach(open::push);
            }
        }
        seen.remove(instance);
        return List.copyOf(seen);
    }

    /** The instance itself or the nearest above that is of a type; null if there is none. */
    public Instance nearest(Instance instance, String type) {
        if (instance.is(type)) {
            return instance;
        }
        for (Instance above : ancestors(instance)) {
            if (above.is(type)) {
                return above;
            }
        }
        return null;
    }

    /** The storey an element stands in, or the instance itself if it is one; null if there is none. */
    public Instance storey(Instance element) {
        return nearest(element, "IfcBuildingStorey");
    }

    public Instance building(Instance element) {
        return nearest(element, "IfcBuilding");
    }

    public Instance site(Instance element) {
        return nearest(element, "IfcSite");
    }

    public Instance space(Instance element) {
        return nearest(element, "IfcSpace");
    }

    /**
     * {@code Site / Building / Storey}: the spatial structures above, the instance itself if it is one; without
     * project.
     */
    public String path(Instance element) {
        return path(element, true);
    }

    /** As {@link #path}, but without numbers of instances, so that it is the same in another revision. */
    public String namedPath(Instance element) {
        return path(element, false);
    }

    private String path(Instance element, boolean numbered) {
        var names = new ArrayList<String>();
        if (isStructure(element)) {
            names.add(label(element, numbered));
        }
        for (Instance above : ancestors(element)) {
            if (isStructure(above)) {
                names.add(label(above, numbered));
            }
        }
        return String.join(" / ", names.reversed());
    }

    /** Whether an instance is part of the spatial structure: site, facility, building, storey, space, zone. */
    public static boolean isStructure(Instance instance) {
        return instance.is("IfcSpatialStructureElement") || instance.is("IfcSpatialElement");
    }

    private static String label(Instance structure, boolean numbered) {
        String name = structure.name();
        if (name == null || name.isBlank()) {
            name = structure.text("LongName");
        }
        if (name != null && !name.isBlank()) {
            return name;
        }
        return numbered ? structure.typeName() + " #" + structure.id() : structure.typeName();
    }
}
