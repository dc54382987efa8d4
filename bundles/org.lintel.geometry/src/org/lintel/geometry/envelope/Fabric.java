// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.envelope;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.task.Progress;
import org.lintel.geometry.engine.ElementGeometry;
import org.lintel.geometry.engine.GeometryEngine;
import org.lintel.geometry.engine.GeometryRequest;
import org.lintel.geometry.engine.Representations;
import org.lintel.geometry.item.ItemProblem;
import org.lintel.geometry.scene.Scene;
import org.lintel.geometry.scene.SceneBuilder;
import org.lintel.geometry.solid.Part;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Links;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.query.Openings;
import org.lintel.ifc.query.Spatial;

/**
 * What a building is built of, with its openings closed: walls without holes, whatever stands in them left out, so that
 * a missing door or an open window does not make the inside outside.
 */
final class Fabric {

    /** What surfaces of a building belong to; plates and members only as parts of curtain walls. */
    private static final List<String> BUILT = List.of("IfcWall", "IfcCurtainWall", "IfcPlate", "IfcMember",
            "IfcWindow", "IfcDoor", "IfcSlab", "IfcRoof", "IfcColumn", "IfcBeam", "IfcCovering", "IfcFooting",
            "IfcPile", "IfcChimney", "IfcBuildingElementPart", "IfcRampFlight", "IfcRamp", "IfcBuildingElementProxy");

    /** A model with so many walls says what it is built of; its proxies are other things. */
    private static final int WALLS = 4;

    final Model model;
    final Scene scene;
    /** In the order of the scene. */
    final List<ElementGeometry> elements;
    /** Openings and what stands in them, by number; with their own shapes. */
    final Map<Long, ElementGeometry> inOpenings;
    final Scene spaces;
    final Scene terrain;
    final int withoutShape;
    /** The building of every element of the scene by a number of its own, -1 for none; null where there is only one. */
    final int[] buildings;

    private final Links wholes;

    private Fabric(Model model, Scene scene, List<ElementGeometry> elements, Map<Long, ElementGeometry> inOpenings,
            Scene spaces, Scene terrain, int withoutShape) {
        this.model = model;
        this.scene = scene;
        this.elements = elements;
        this.inOpenings = inOpenings;
        this.spaces = spaces;
        this.terrain = terrain;
        this.withoutShape = withoutShape;
        this.wholes = model.links("IfcRelAggregates", "RelatedObjects", "RelatingObject");
        List<Instance> all = model.instances("IfcBuilding", true);
        this.buildings = all.size() < 2 ? null : new int[elements.size()];
        for (int e = 0; buildings != null && e < buildings.length; e++) {
            buildings[e] = all.indexOf(Spatial.of(model).building(elements.get(e).element()));
        }
    }

    static Fabric of(Model model, GeometryEngine engine, int threads, Progress progress) {
        Openings openings = Openings.of(model);
        boolean proxies = model.instances("IfcWall", true).size() < WALLS;
        var wanted = new ArrayList<Instance>();
        var other = new ArrayList<Instance>();
        for (Instance element : Representations.elements(model, true)) {
            if (element.is("IfcSpace") || element.is("IfcSite") || element.is("IfcGeographicElement")) {
                other.add(element);
            } else if (isBuilt(element, proxies)) {
                wanted.add(element);
            }
        }
        wanted.addAll(model.instances("IfcOpeningElement", true));
        var shapes = new LinkedHashMap<Long, ElementGeometry>();
        GeometryRequest usual = GeometryRequest.of(model);
        engine.run(new GeometryRequest(model, wanted, usual.precision(), true, threads), progress,
                shape -> shapes.put(shape.element().id(), shape));
        var closed = new SceneBuilder();
        var elements = new ArrayList<ElementGeometry>();
        var inOpenings = new HashMap<Long, ElementGeometry>();
        int without = 0;
        for (ElementGeometry shape : shapes.values()) {
            Instance element = shape.element();
            Instance host = openings.host(element);
            boolean standsIn = host != null && shapes.containsKey(host.id())
                    && !shapes.get(host.id()).uncut().isEmpty() && isUpright(host);
            if (element.is("IfcOpeningElement") || standsIn) {
                inOpenings.put(element.id(), shape);
                continue;
            }
            without += shape.parts().isEmpty() && hasProblem(shape) ? 1 : 0;
            int before = closed.size();
            closed.add(shape, closedParts(shape));
            if (closed.size() > before) {
                elements.add(shape);
            }
        }
        var spaces = new SceneBuilder();
        var terrain = new SceneBuilder();
        engine.run(new GeometryRequest(model, other, usual.precision(), false, threads), progress,
                shape -> (shape.element().is("IfcSpace") ? spaces : terrain).accept(shape));
        return new Fabric(model, closed.build(progress), elements, inOpenings, spaces.build(progress),
                terrain.build(progress), without);
    }

    /** Walls are closed where openings were cut; slabs are not, for their openings are stairs, shafts and courts. */
    private static List<Part> closedParts(ElementGeometry shape) {
        return isUpright(shape.element()) ? shape.uncut() : shape.parts();
    }

    static boolean isUpright(Instance element) {
        return !element.is("IfcSlab") && !element.is("IfcRoof") && !element.is("IfcCovering");
    }

    private static boolean hasProblem(ElementGeometry shape) {
        return shape.problems().stream().anyMatch(problem -> problem.kind() != ItemProblem.Kind.NO_BODY);
    }

    private static boolean isBuilt(Instance element, boolean proxies) {
        if (element.is("IfcBuildingElementProxy")) {
            return proxies;
        }
        for (String type : BUILT) {
            if (element.is(type)) {
                return true;
            }
        }
        return false;
    }

    /** The whole an element is a part of: a curtain wall, a roof; itself where it is none of an element. */
    Instance whole(Instance part) {
        Instance at = part;
        for (int level = 0; level < 5; level++) {
            Instance above = wholes.first(at);
            if (above == null || !above.is("IfcElement")) {
                break;
            }
            at = above;
        }
        return at;
    }

    /**
     * Whether an element is measured by its outline as seen from the front, not by its faces: panels, frames, windows.
     */
    boolean isPanel(Instance element) {
        return element.is("IfcPlate") || element.is("IfcMember") || element.is("IfcWindow") || element.is("IfcDoor")
                || element.is("IfcCurtainWall");
    }
}
