// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintel.geometry.engine.Representations;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.query.Spatial;

/** All things of a model that can be handed on, and what each belongs to; in the order of the file, layer after layer. */
public final class ExportTree {

    private final Model model;
    private final Spatial spatial;
    private final Map<Instance, Thing> things = new LinkedHashMap<>();
    private final Set<String> ids = new HashSet<>();
    private Thing first;

    private ExportTree(Model model) {
        this.model = model;
        this.spatial = Spatial.of(model);
    }

    public static ExportTree of(Model model) {
        var tree = new ExportTree(model);
        tree.buildings();
        for (Instance storey : model.instances("IfcBuildingStorey", true)) {
            tree.add(ExportLayer.STOREY, storey);
        }
        for (Instance space : model.instances("IfcSpace", true)) {
            tree.add(ExportLayer.SPACE, space);
        }
        tree.elements().forEach(element -> tree.add(ExportLayer.ELEMENT, element));
        return tree;
    }

    /** Where a model has none, what stands highest is taken as one: everything belongs to a building. */
    private void buildings() {
        for (Instance building : model.instances("IfcBuilding", true)) {
            building(building);
        }
        for (String other : List.of("IfcFacility", "IfcSite", "IfcProject")) {
            if (first == null && model.schema().entity(other) != null) {
                model.instances(other, true).stream().limit(1).forEach(this::building);
            }
        }
    }

    private Thing building(Instance instance) {
        Thing known = things.get(instance);
        if (known != null) {
            return known;
        }
        Instance above = spatial.ancestors(instance).stream().filter(each -> each.is("IfcBuilding")).findFirst().orElse(null);
        var thing = new Thing(ExportLayer.BUILDING, instance, id(instance), above == null ? null : building(above), null);
        things.put(instance, thing);
        first = first == null ? thing : first;
        return thing;
    }

    private void add(ExportLayer layer, Instance instance) {
        Instance in = spatial.building(instance);
        Thing building = in == null ? first : things.getOrDefault(in, first);
        Instance level = layer == ExportLayer.STOREY ? null : spatial.storey(instance);
        things.putIfAbsent(instance, new Thing(layer, instance, id(instance), building, level == null ? null : things.get(level)));
    }

    private String id(Instance instance) {
        String guid = instance.globalId();
        String number = "#" + instance.id();
        String id = guid == null || guid.isBlank() ? number : ids.contains(guid) ? guid + number : guid;
        ids.add(id);
        return id;
    }

    private Collection<Instance> elements() {
        var found = new LinkedHashSet<Instance>();
        for (Instance element : Representations.elements(model, false)) {
            if (!Spatial.isStructure(element)) {
                for (Instance above : spatial.ancestors(element)) {
                    if (above.is("IfcElement") && !above.is("IfcFeatureElement") && above.ref("Representation") == null) {
                        found.add(above);
                    }
                }
                found.add(element);
            }
        }
        return found;
    }

    public Model model() {
        return model;
    }

    /** Of an instance; null where it is not handed on. */
    public Thing find(Instance instance) {
        return things.get(instance);
    }

    public List<Thing> all(ExportLayer layer) {
        List<Thing> found = new ArrayList<>();
        for (Thing thing : things.values()) {
            if (thing.layer() == layer) {
                found.add(thing);
            }
        }
        return found;
    }

    /** The elements without a body that an element is a part of, the nearest first. */
    List<Thing> assemblies(Instance element) {
        List<Thing> found = new ArrayList<>();
        for (Instance above : spatial.ancestors(element)) {
            Thing thing = things.get(above);
            if (thing != null && thing.layer() == ExportLayer.ELEMENT && above.ref("Representation") == null) {
                found.add(thing);
            }
        }
        return found;
    }
}
