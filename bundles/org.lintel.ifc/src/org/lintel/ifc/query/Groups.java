// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Links;
import org.lintel.ifc.model.Model;

/** Groups, systems, zones and what belongs to them, in both directions. */
public final class Groups {

    private final Model model;
    private final Links members;
    private final Links groups;
    private final Links buildings;
    private final Links systems;
    private final Links referencedIn;
    private final Links referenced;

    private Groups(Model model) {
        this.model = model;
        members = model.links("IfcRelAssignsToGroup", "RelatingGroup", "RelatedObjects");
        groups = model.links("IfcRelAssignsToGroup", "RelatedObjects", "RelatingGroup");
        buildings = model.links("IfcRelServicesBuildings", "RelatingSystem", "RelatedBuildings");
        systems = model.links("IfcRelServicesBuildings", "RelatedBuildings", "RelatingSystem");
        referencedIn = model.links("IfcRelReferencedInSpatialStructure", "RelatedElements", "RelatingStructure");
        referenced = model.links("IfcRelReferencedInSpatialStructure", "RelatingStructure", "RelatedElements");
    }

    public static Groups of(Model model) {
        return model.shared(Groups.class, Groups::new);
    }

    /** What is assigned to a group itself, each once, in the order of the file. */
    public List<Instance> members(Instance group) {
        return distinct(members.of(group));
    }

    /** What is assigned to a group or to a group within it, without the groups; circles end. */
    public List<Instance> allMembers(Instance group) {
        Set<Instance> seen = new LinkedHashSet<>();
        Set<Instance> found = new LinkedHashSet<>();
        var open = new ArrayDeque<Instance>();
        open.add(group);
        while (!open.isEmpty()) {
            Instance at = open.poll();
            if (!seen.add(at)) {
                continue;
            }
            for (Instance member : members.of(at)) {
                if (member.is("IfcGroup")) {
                    open.add(member);
                } else {
                    found.add(member);
                }
            }
        }
        return List.copyOf(found);
    }

    /** The groups an object is assigned to itself, systems and zones among them. */
    public List<Instance> groups(Instance object) {
        return distinct(groups.of(object));
    }

    /** Those of {@link #groups} that are of an entity, {@code IfcSystem}. */
    public List<Instance> groups(Instance object, String type) {
        return groups(object).stream().filter(group -> group.is(type)).toList();
    }

    /** All systems but zones, which IFC4 counts among them. */
    public List<Instance> systems() {
        return model.instances("IfcSystem", true).stream().filter(system -> !system.is("IfcZone")).toList();
    }

    /** The systems an element is assigned to. */
    public List<Instance> systems(Instance element) {
        return groups(element).stream().filter(group -> group.is("IfcSystem") && !group.is("IfcZone")).toList();
    }

    /** The buildings, or other parts of the spatial structure, that a system serves. */
    public List<Instance> served(Instance system) {
        var found = new LinkedHashSet<>(buildings.of(system));
        found.addAll(referencedIn.of(system));
        return List.copyOf(found);
    }

    /** The systems that serve a building or another part of the spatial structure. */
    public List<Instance> serving(Instance structure) {
        var found = new LinkedHashSet<>(systems.of(structure));
        referenced.of(structure).stream().filter(object -> object.is("IfcSystem")).forEach(found::add);
        return List.copyOf(found);
    }

    /** The spaces of a zone, those of zones within it included. */
    public List<Instance> spaces(Instance zone) {
        return allMembers(zone).stream().filter(member -> member.is("IfcSpace")).toList();
    }

    /** The zones a space belongs to itself. */
    public List<Instance> zones(Instance space) {
        return groups(space, "IfcZone");
    }

    private static List<Instance> distinct(List<Instance> instances) {
        return instances.size() < 2 ? instances : List.copyOf(new LinkedHashSet<>(instances));
    }
}
