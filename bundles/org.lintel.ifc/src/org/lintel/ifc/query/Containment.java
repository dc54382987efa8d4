// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Links;
import org.lintel.ifc.model.Model;

/**
 * Which structure contains an element, which others it reaches into, what it is part of, nested in or adhered to, and
 * the same from the other end. Each relation by itself, other than {@link Spatial}, which makes one tree of all.
 */
public final class Containment {

    private final Links structure;
    private final Links contents;
    private final Links references;
    private final Links referenced;
    private final Links whole;
    private final Links parts;
    private final Links nest;
    private final Links nested;

    private Containment(Model model) {
        structure = model.links("IfcRelContainedInSpatialStructure", "RelatedElements", "RelatingStructure");
        contents = model.links("IfcRelContainedInSpatialStructure", "RelatingStructure", "RelatedElements");
        references = model.links("IfcRelReferencedInSpatialStructure", "RelatedElements", "RelatingStructure");
        referenced = model.links("IfcRelReferencedInSpatialStructure", "RelatingStructure", "RelatedElements");
        whole = model.links("IfcRelAggregates", "RelatedObjects", "RelatingObject");
        parts = model.links("IfcRelAggregates", "RelatingObject", "RelatedObjects");
        nest = model.links("IfcRelNests", "RelatedObjects", "RelatingObject");
        nested = model.links("IfcRelNests", "RelatingObject", "RelatedObjects");
    }

    public static Containment of(Model model) {
        return model.shared(Containment.class, Containment::new);
    }

    /** The structure that contains an element itself; null if none does, as with parts of contained wholes. */
    public Instance structure(Instance element) {
        return structure.first(element);
    }

    /** The structure that contains an element, or a whole it is part of; null if none does. */
    public Instance effectiveStructure(Instance element) {
        var seen = new LinkedHashSet<Instance>();
        Instance at = element;
        while (at != null && seen.add(at)) {
            Instance found = structure.first(at);
            if (found != null) {
                return found;
            }
            Instance above = whole.first(at);
            at = above != null ? above : nest.first(at);
        }
        return null;
    }

    /** The elements a structure contains itself, each once, in the order of the file. */
    public List<Instance> contents(Instance container) {
        return distinct(contents.of(container));
    }

    /** The elements of a structure and of the structures that are part of it. */
    public List<Instance> allContents(Instance container) {
        var seen = new LinkedHashSet<Instance>();
        var found = new LinkedHashSet<Instance>();
        var open = new ArrayDeque<Instance>();
        open.add(container);
        while (!open.isEmpty()) {
            Instance at = open.poll();
            if (seen.add(at)) {
                found.addAll(contents.of(at));
                parts.of(at).stream().filter(Spatial::isStructure).forEach(open::add);
            }
        }
        return List.copyOf(found);
    }

    /** The structures an element reaches into beside the one that contains it. */
    public List<Instance> references(Instance element) {
        return distinct(references.of(element));
    }

    /** The elements that reach into a structure that does not contain them. */
    public List<Instance> referenced(Instance container) {
        return distinct(referenced.of(container));
    }

    /** What an object is part of; null if it is no part. */
    public Instance whole(Instance part) {
        return whole.first(part);
    }

    /** The parts of an object itself. */
    public List<Instance> parts(Instance object) {
        return distinct(parts.of(object));
    }

    /** The parts of an object and their parts, the nearest first; circles end. */
    public List<Instance> allParts(Instance object) {
        var found = new LinkedHashSet<Instance>();
        var open = new ArrayDeque<Instance>();
        open.add(object);
        while (!open.isEmpty()) {
            for (Instance part : parts.of(open.poll())) {
                if (!part.equals(object) && found.add(part)) {
                    open.add(part);
                }
            }
        }
        return List.copyOf(found);
    }

    /** What an object is nested in; null if there is none. */
    public Instance nestedIn(Instance object) {
        return nest.first(object);
    }

    /** What is nested in an object, in its order. */
    public List<Instance> nested(Instance object) {
        return distinct(nested.of(object));
    }

    private static List<Instance> distinct(List<Instance> instances) {
        return instances.size() < 2 ? instances : List.copyOf(new LinkedHashSet<>(instances));
    }
}
