// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.green;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lintel.core.result.Subject;
import org.lintel.core.task.Progress;
import org.lintel.geometry.engine.ElementGeometry;
import org.lintel.geometry.engine.GeometryRequest;
import org.lintel.geometry.engine.NativeEngine;
import org.lintel.geometry.engine.Representations;
import org.lintel.geometry.measure.Body;
import org.lintel.geometry.mesh.Vec;
import org.lintel.geometry.scene.Scene;
import org.lintel.geometry.scene.SceneBuilder;
import org.lintel.ifc.model.Instance;
import org.lintel.rules.model.input.ModelInputs;
import org.lintel.rules.model.input.ModelView;
import org.lintel.rules.model.input.SubjectKind;

/**
 * The shapes of a building that solar panels are measured against.
 *
 * @param panels body by panel, of those that have one
 * @param roofs bodies of what covers the building
 * @param outlines the same with its slabs and walls
 * @param roof what one stands on
 * @param array the panels
 * @param others all else that may close the space below them
 */
record RoofShapes(Map<Instance, Body> panels, List<Body> roofs, List<Body> outlines, Scene roof, Scene array,
        Scene others) {

    /** Roofs of one level lie within so much, in metres. */
    private static final double LEVEL = 0.1;

    static RoofShapes of(ModelInputs told, Subject building, List<Subject> panels, Progress progress) {
        ModelView view = told.view();
        Set<Instance> wanted = new HashSet<>();
        panels.forEach(panel -> wanted.add(view.element(panel)));
        Instance of = view.element(building);
        List<Instance> elements = new ArrayList<>();
        for (Instance element : Representations.elements(view.model(), false)) {
            if (wanted.contains(element) || !element.is("IfcSpatialStructureElement")
                    && of != null && of.equals(view.spatial().building(element))) {
                elements.add(element);
            }
        }
        Set<Instance> covering = covering(told, elements);
        Map<Instance, Body> arrays = new LinkedHashMap<>();
        List<Body> roofs = new ArrayList<>();
        List<Body> outlines = new ArrayList<>();
        SceneBuilder roof = new SceneBuilder();
        SceneBuilder array = new SceneBuilder();
        SceneBuilder others = new SceneBuilder();
        new NativeEngine().run(GeometryRequest.of(view.model()).with(elements), progress, shape -> {
            Instance element = shape.element();
            if (wanted.contains(element)) {
                array.accept(shape);
                add(arrays, shape);
                return;
            }
            boolean covers = covering.contains(element);
            (covers ? roof : others).accept(shape);
            if (covers || element.is("IfcSlab") || element.is("IfcWall")) {
                Body body = Body.of(shape.parts(), shape.placement());
                outlines.add(body);
                if (covers) {
                    roofs.add(body);
                }
            }
        });
        return new RoofShapes(arrays, roofs, outlines, roof.build(progress), array.build(progress),
                others.build(progress));
    }

    private static void add(Map<Instance, Body> bodies, ElementGeometry shape) {
        Body body = Body.of(shape.parts(), shape.placement());
        if (!body.isEmpty()) {
            bodies.put(shape.element(), body);
        }
    }

    /** Roofs; where the model calls nothing a roof, all slabs. */
    private static Set<Instance> covering(ModelInputs told, List<Instance> elements) {
        Set<Instance> roofs = new HashSet<>();
        told.subjects(SubjectKind.ROOF.id()).forEach(roof -> roofs.add(told.view().element(roof)));
        roofs.retainAll(new HashSet<>(elements));
        if (roofs.isEmpty()) {
            elements.stream().filter(element -> element.is("IfcSlab")).forEach(roofs::add);
        }
        return roofs;
    }

    /** The level of the roof that covers most, in metres; NaN where no level makes up half of what is covered. */
    double mainRoof() {
        // area, and area times height, by level
        Map<Long, double[]> levels = new TreeMap<>();
        double all = 0;
        for (Body body : roofs) {
            for (Vec[] t : body.placedTriangles()) {
                double area = t[1].minus(t[0]).cross(t[2].minus(t[0])).z() / 2;
                if (area > 0) {
                    double height = (t[0].z() + t[1].z() + t[2].z()) / 3;
                    double[] level = levels.computeIfAbsent(Math.round(height / LEVEL), key -> new double[2]);
                    level[0] += area;
                    level[1] += area * height;
                    all += area;
                }
            }
        }
        double[] largest = new double[2];
        for (double[] level : levels.values()) {
            largest = level[0] > largest[0] ? level : largest;
        }
        return largest[0] * 2 >= all && all > 0 ? largest[1] / largest[0] : Double.NaN;
    }
}
