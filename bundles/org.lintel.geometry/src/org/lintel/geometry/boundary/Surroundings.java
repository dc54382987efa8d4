// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.boundary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.lintel.core.task.Progress;
import org.lintel.geometry.engine.ElementGeometry;
import org.lintel.geometry.engine.GeometryRequest;
import org.lintel.geometry.engine.NativeEngine;
import org.lintel.geometry.engine.Representations;
import org.lintel.geometry.item.Precision;
import org.lintel.geometry.measure.Body;
import org.lintel.geometry.mesh.Bounds;
import org.lintel.geometry.scene.Scene;
import org.lintel.geometry.scene.SceneBuilder;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Links;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.query.Openings;

/** The bodies that bound spaces: flat faces of spaces and elements, openings with what fills them, a scene for rays. */
final class Surroundings {

    /** What bounds; furniture, equipment, rails and stairs stand within a space and do not. */
    static final List<String> BOUNDING = List.of("IfcWall", "IfcCurtainWall", "IfcSlab", "IfcRoof", "IfcColumn",
            "IfcBeam", "IfcPlate", "IfcMember", "IfcWindow", "IfcDoor", "IfcBuildingElementProxy", "IfcFooting",
            "IfcBuildingElementPart");

    /**
     * An opening of an element.
     *
     * @param filling the door or window; the opening itself where there is none
     */
    record Hole(Instance filling, boolean filled, Body body) {
    }

    final Map<Instance, List<FlatFace>> spaces = new LinkedHashMap<>();
    final Map<Instance, Bounds> spaceBoxes = new HashMap<>();
    private final List<FlatFace> elementFaces = new ArrayList<>();
    private final List<FlatFace> spaceFaces = new ArrayList<>();
    final FaceIndex near;
    final FaceIndex nearRooms;
    final Map<Instance, List<FlatFace>> facesOf = new HashMap<>();
    final Map<Instance, List<Hole>> holes = new HashMap<>();
    final List<Instance> passedOver = new ArrayList<>();
    final Scene elements;
    final Scene rooms;
    private final Links wholes;

    Surroundings(Model model, BoundaryOptions options, Progress progress) {
        wholes = model.links("IfcRelAggregates", "RelatedObjects", "RelatingObject");
        Openings openings = Openings.of(model);
        var fills = new LinkedHashSet<Instance>();
        for (Instance filling : model.instances("IfcElement", true)) {
            if (openings.opening(filling) != null) {
                fills.add(filling);
            }
        }
        var bodies = new SceneBuilder();
        var roomBodies = new SceneBuilder();
        var chosen = new ArrayList<Instance>();
        for (Instance element : Representations.elements(model, true)) {
            if (element.is("IfcSpace") || !fills.contains(element) && BOUNDING.stream().anyMatch(element::is)) {
                chosen.add(element);
            }
        }
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
        new NativeEngine().run(new GeometryRequest(model, chosen, Precision.DEFAULT, false, threads), progress, g -> {
            List<FlatFace> faces = FlatFace.of(g, g.parts(), options.mostTriangles());
            if (faces.isEmpty() && !g.parts().isEmpty()) {
                passedOver.add(g.element());
            }
            if (g.element().is("IfcSpace")) {
                spaces.put(g.element(), faces);
                spaceFaces.addAll(faces);
                spaceBoxes.put(g.element(), g.gross().bounds());
                roomBodies.add(g, g.parts());
            } else {
                elementFaces.addAll(faces);
                facesOf.put(g.element(), faces);
                bodies.add(g, g.parts());
            }
        });
        near = new FaceIndex(elementFaces);
        nearRooms = new FaceIndex(spaceFaces);
        elements = bodies.build(progress);
        rooms = roomBodies.build(progress);
        holes(model, openings, threads, progress);
    }

    private void holes(Model model, Openings openings, int threads, Progress progress) {
        List<Instance> voids = model.instances("IfcOpeningElement", true).stream()
                .filter(o -> o.ref("Representation") != null && !"RECESS".equals(o.enumeration("PredefinedType")))
                .toList();
        new NativeEngine().run(new GeometryRequest(model, voids, Precision.DEFAULT, false, threads), progress, g -> {
            Instance host = openings.cutFrom(g.element());
            if (host != null && g.triangles() > 0 && g.triangles() < 2000) {
                List<Instance> filling = openings.filling(g.element());
                holes.computeIfAbsent(host, h -> new ArrayList<>()).add(new Hole(
                        filling.isEmpty() ? g.element() : filling.getFirst(), !filling.isEmpty(), bodyOf(g)));
            }
        });
    }

    private static Body bodyOf(ElementGeometry g) {
        return Body.of(g.parts(), g.placement());
    }

    /** The openings cut from an element, and from what it is a part of. */
    List<Hole> holesOf(Instance element) {
        List<Hole> own = holes.getOrDefault(element, List.of());
        Instance whole = wholes.first(element);
        List<Hole> inherited = whole == null ? List.of() : holes.getOrDefault(whole, List.of());
        if (inherited.isEmpty()) {
            return own;
        }
        var all = new ArrayList<>(own);
        all.addAll(inherited);
        return all;
    }

    /** What a boundary names: the curtain wall for its panes and bars, the wall for its layers, else the element. */
    Instance named(Instance element) {
        Instance whole = wholes.first(element);
        return whole != null && (whole.is("IfcCurtainWall") || element.is("IfcBuildingElementPart")
                && whole.is("IfcElement")) ? whole : element;
    }
}
