// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.lintel.core.task.Progress;
import org.lintel.geo.georeference.ModelToMap;
import org.lintel.geometry.engine.ElementGeometry;
import org.lintel.geometry.engine.GeometryRequest;
import org.lintel.geometry.engine.NativeEngine;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.query.Placements;
import org.lintel.ifc.query.Spatial;
import org.lintel.ifc.query.Transform;

/** Finds what of a model is to be matched, and works its shapes out, all in one run of the kernel. */
final class SubjectFinder {

    private final Model model;
    private final ModelToMap map;
    private final Spatial spatial;
    /** Shapes wanted of single elements. */
    private final Map<Instance, PlanShape> own = new LinkedHashMap<>();
    private final Map<Instance, PlanShape> buildings = new LinkedHashMap<>();
    private final Map<Instance, Instance> buildingOf = new LinkedHashMap<>();
    private final Map<Instance, Instance> partOf = new LinkedHashMap<>();
    private final Map<Instance, Subject> known = new HashMap<>();

    SubjectFinder(Model model, ModelToMap map) {
        this.model = model;
        this.map = map;
        this.spatial = Spatial.of(model);
    }

    /** The things of each kind, in the order of the file; a thing of several kinds is one object. */
    Map<LinkKind, List<Subject>> find(List<LinkKind> kinds, Progress progress) {
        Map<LinkKind, List<Instance>> wanted = new LinkedHashMap<>();
        var claimed = new HashSet<Instance>();
        for (LinkKind kind : kinds) {
            List<Instance> of = new ArrayList<>(kind.of(model));
            if (kind.name().equals("space")) {
                // a parking space is not a room
                of.removeIf(claimed::contains);
            }
            if (kind.name().equals("roof")) {
                // the slabs of a roof are the roof
                of.removeIf(each -> spatial.parent(each) != null && spatial.parent(each).is("IfcRoof"));
            }
            if (kind.name().equals("parking-space")) {
                claimed.addAll(of);
            }
            wanted.put(kind, of);
        }
        compute(wanted, progress);
        // by all cores, for a city has many; afterwards each is looked up
        wanted.values().stream().flatMap(List::stream).distinct().filter(each -> each.globalId() != null).toList()
                .parallelStream().map(each -> Map.entry(each, make(each))).toList()
                .forEach(each -> known.put(each.getKey(), each.getValue()));
        Map<LinkKind, List<Subject>> found = new LinkedHashMap<>();
        wanted.forEach((kind, instances) -> found.put(kind, instances.stream()
                .map(known::get).filter(Objects::nonNull).toList()));
        return found;
    }

    private void compute(Map<LinkKind, List<Instance>> wanted, Progress progress) {
        var elements = new LinkedHashSet<Instance>();
        boolean areas = false;
        for (Map.Entry<LinkKind, List<Instance>> entry : wanted.entrySet()) {
            if (!entry.getKey().types().contains("IfcBuilding") && !entry.getKey().types().contains("IfcSite")) {
                for (Instance each : entry.getValue()) {
                    own.put(each, new PlanShape());
                    parts(each, elements);
                }
            } else {
                areas |= !entry.getValue().isEmpty();
            }
        }
        if (areas) {
            elements.addAll(ofBuildings());
        }
        run(List.copyOf(elements), progress);
    }

    /** What all buildings of the model cover together, by the shapes that count for a register. */
    PlanShape allBuildings(Progress progress) {
        run(ofBuildings(), progress);
        var all = new PlanShape();
        buildings.values().forEach(all::add);
        return all;
    }

    /** What the bodies of its sites cover. */
    PlanShape allSites(Progress progress) {
        List<Instance> sites = model.instances("IfcSite", true).stream().filter(site -> site.ref("Representation") != null)
                .toList();
        var all = new PlanShape();
        sites.forEach(site -> own.put(site, all));
        run(sites, progress);
        return all;
    }

    private void run(List<Instance> elements, Progress progress) {
        GeometryRequest all = GeometryRequest.of(model);
        new NativeEngine().run(new GeometryRequest(model, elements, all.precision(), false, all.threads()), progress, this::take);
    }

    /** An assembly has the shapes of its parts. */
    private void parts(Instance each, Set<Instance> elements) {
        if (each.ref("Representation") != null) {
            elements.add(each);
            return;
        }
        for (Instance part : each.is("IfcElement") ? spatial.descendants(each) : List.<Instance>of()) {
            if (part.ref("Representation") != null && !part.is("IfcFeatureElement")) {
                elements.add(part);
                partOf.put(part, each);
            }
        }
    }

    private List<Instance> ofBuildings() {
        model.instances("IfcBuilding", true).forEach(building -> buildings.put(building, new PlanShape()));
        buildingOf.putAll(BuildingElements.of(model));
        return List.copyOf(buildingOf.keySet());
    }

    private void take(ElementGeometry element) {
        Instance at = element.element();
        for (Instance each : new Instance[] {at, partOf.get(at)}) {
            PlanShape mine = own.get(each);
            if (mine != null) {
                mine.add(element, map);
            }
        }
        Instance building = buildingOf.get(at);
        if (building != null) {
            buildings.get(building).add(element, map);
        }
    }

    private Subject make(Instance each) {
        String name = each.name();
        var subject = new Subject(each.globalId(), each.typeName(), name == null ? "" : name,
                ModelWords.of(each, spatial), shape(each), place(each), map.heightKnown());
        Instance building = each.is("IfcBuilding") || each.is("IfcSite") ? null : buildingOf.containsKey(each)
                ? buildingOf.get(each) : spatial.building(each);
        if (building != null && building.globalId() != null) {
            subject.in(building.globalId());
        }
        return subject;
    }

    /** A site is where its buildings are: its own body is terrain, drawn as far as somebody liked. */
    private PlanShape shape(Instance each) {
        if (buildings.containsKey(each)) {
            return buildings.get(each);
        }
        if (!each.is("IfcSite")) {
            return own.get(each);
        }
        var all = new PlanShape();
        boolean only = model.count("IfcSite", true) == 1;
        buildings.forEach((building, shape) -> {
            if (only || each.equals(spatial.site(building))) {
                all.add(shape);
            }
        });
        return all;
    }

    private double[] place(Instance each) {
        Transform at = Placements.of(model).of(each);
        return map.apply(at.known() ? at.origin() : new double[3]);
    }
}
