// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import java.util.LinkedHashSet;
import java.util.List;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Links;
import org.lintel.ifc.model.Model;

/** Actors, controls, processes, resources and documents that objects are assigned to or associated with. */
public final class Assignments {

    private final Links actors;
    private final Links ofActor;
    private final Links controls;
    private final Links ofControl;
    private final Links processes;
    private final Links resources;
    private final Links documents;
    private final Types types;

    private Assignments(Model model) {
        actors = model.links("IfcRelAssignsToActor", "RelatedObjects", "RelatingActor");
        ofActor = model.links("IfcRelAssignsToActor", "RelatingActor", "RelatedObjects");
        controls = model.links("IfcRelAssignsToControl", "RelatedObjects", "RelatingControl");
        ofControl = model.links("IfcRelAssignsToControl", "RelatingControl", "RelatedObjects");
        processes = model.links("IfcRelAssignsToProcess", "RelatedObjects", "RelatingProcess");
        resources = model.links("IfcRelAssignsToResource", "RelatedObjects", "RelatingResource");
        documents = model.links("IfcRelAssociatesDocument", "RelatedObjects", "RelatingDocument");
        types = Types.of(model);
    }

    public static Assignments of(Model model) {
        return model.shared(Assignments.class, Assignments::new);
    }

    /** The IfcActors, such as owners and occupants, that an object is assigned to. */
    public List<Instance> actors(Instance object) {
        return distinct(actors.of(object));
    }

    /** The IfcControls, such as permits and performance histories, that an object is assigned to. */
    public List<Instance> controls(Instance object) {
        return distinct(controls.of(object));
    }

    /** The IfcProcesses, such as tasks, that an object is assigned to. */
    public List<Instance> processes(Instance object) {
        return distinct(processes.of(object));
    }

    /** The IfcResources that an object is assigned to. */
    public List<Instance> resources(Instance object) {
        return distinct(resources.of(object));
    }

    /** What is assigned to an actor or a control. */
    public List<Instance> assigned(Instance actorOrControl) {
        var found = new LinkedHashSet<>(ofActor.of(actorOrControl));
        found.addAll(ofControl.of(actorOrControl));
        return List.copyOf(found);
    }

    /** The documents associated with an object, then those of its type. */
    public List<Instance> documents(Instance object) {
        var found = new LinkedHashSet<>(documents.of(object));
        Instance type = types.typeOf(object);
        if (type != null) {
            found.addAll(documents.of(type));
        }
        return List.copyOf(found);
    }

    private static List<Instance> distinct(List<Instance> instances) {
        return instances.size() < 2 ? instances : List.copyOf(new LinkedHashSet<>(instances));
    }
}
