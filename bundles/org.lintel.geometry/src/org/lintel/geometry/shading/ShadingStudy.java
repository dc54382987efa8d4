// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.shading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.geometry.engine.ElementGeometry;
import org.lintel.geometry.engine.GeometryEngine;
import org.lintel.geometry.engine.GeometryRequest;
import org.lintel.geometry.envelope.Workers;
import org.lintel.geometry.mesh.Vec;
import org.lintel.geometry.scene.Scene;
import org.lintel.geometry.scene.SceneBuilder;
import org.lintel.geometry.scene.Tracer;
import org.lintel.geometry.style.Styles;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.query.Containment;
import org.lintel.ifc.query.Openings;

/**
 * Finds what shades the windows of a model: overhangs, fins and the reveals of the walls themselves, from the bodies of
 * elements and not from what they are called. Windows are windows, doors with glass, and plates of curtain walls, where
 * they are upright and have the sky on one side.
 */
public final class ShadingStudy {

    private static final int SIGHTS = 64;
    /** A side from which less of all directions is open is no outside. */
    private static final double OPEN = 0.06;
    /** Sides that differ by less can be taken for each other. */
    private static final double CLEARLY = 0.12;

    private final Model model;
    private final Openings openings;
    private final PaneFinder finder;
    private final SceneBuilder builder = new SceneBuilder();
    private final Map<Instance, ElementGeometry> windows = new LinkedHashMap<>();

    public ShadingStudy(Model model) {
        this.model = model;
        openings = Openings.of(model);
        finder = new PaneFinder(Styles.of(model));
    }

    /** Studies a whole model with an engine. */
    public static List<WindowShading> of(Model model, GeometryEngine engine, Progress progress) {
        var study = new ShadingStudy(model);
        engine.run(GeometryRequest.of(model), progress, study::add);
        return study.finish(engine, progress);
    }

    /** Takes up an element; all of a model's are wanted, in the order of the file. */
    public void add(ElementGeometry element) {
        builder.accept(element);
        Instance one = element.element();
        boolean window = one.is("IfcWindow") || one.is("IfcDoor") && finder.hasGlass(element)
                || one.is("IfcPlate") && panel(one);
        if (window && !element.parts().isEmpty()) {
            windows.put(one, element);
        }
    }

    private boolean panel(Instance plate) {
        Instance whole = Containment.of(model).whole(plate);
        return whole != null && whole.is("IfcCurtainWall");
    }

    /** The windows that look outside, in the order of the file. */
    public List<WindowShading> finish(GeometryEngine engine, Progress progress) {
        Map<Instance, ElementGeometry> holes = holes(engine, progress);
        Scene scene = builder.build(progress);
        boolean[] shades = new boolean[scene.elements().size()];
        var number = new HashMap<Instance, Integer>();
        for (int i = 0; i < shades.length; i++) {
            Instance element = scene.elements().get(i);
            number.put(element, i);
            shades[i] = !(element.is("IfcSite") || element.is("IfcFurnishingElement") || element.is("IfcSpace")
                    || element.is("IfcDistributionElement") || element.is("IfcGeographicElement")
                    || element.is("IfcWindow") || element.is("IfcDoor"));
        }
        var devices = new DeviceFinder(scene);
        var tracer = ThreadLocal.withInitial(scene::tracer);
        progress.begin(Message.of("looking for shading", "尋找遮陽構件"), windows.size());
        int threads = Runtime.getRuntime().availableProcessors();
        return Workers.each(List.copyOf(windows.entrySet()), threads, progress, entry -> {
            Instance window = entry.getKey();
            Instance opening = openings.opening(window);
            Set<Integer> own = new HashSet<>();
            own.add(number.get(window));
            if (opening != null) {
                openings.filling(opening).forEach(other -> own.add(number.get(other)));
            }
            var reasons = new ArrayList<Message>();
            PaneFinder.Shape shape = finder.shape(entry.getValue(), holes.get(opening), reasons);
            IntPredicate others = t -> !own.contains(scene.elementOf(t));
            Boolean other = shape == null ? null : outside(shape, tracer.get(), others, reasons);
            if (other == null) {
                return null;
            }
            Pane pane = shape.pane(window, openings.host(window), other, reasons);
            return devices.find(pane, t -> shades[scene.elementOf(t)] && others.test(t));
        }).stream().filter(Objects::nonNull).toList();
    }

    private Map<Instance, ElementGeometry> holes(GeometryEngine engine, Progress progress) {
        var wanted = new ArrayList<Instance>();
        for (Instance window : windows.keySet()) {
            Instance opening = openings.opening(window);
            if (opening != null) {
                wanted.add(opening);
            }
        }
        var found = new HashMap<Instance, ElementGeometry>();
        engine.run(GeometryRequest.of(model).with(wanted), progress, hole -> found.put(hole.element(), hole));
        return found;
    }

    /** Whether outside is the side the normal points away from; null where no side has the sky. */
    private static Boolean outside(PaneFinder.Shape shape, Tracer tracer, IntPredicate counts, List<Message> reasons) {
        double ahead = open(shape, false, tracer, counts);
        double back = open(shape, true, tracer, counts);
        if (Math.max(ahead, back) < OPEN) {
            return null;
        }
        if (Math.abs(ahead - back) < CLEARLY) {
            reasons.add(Message.of(Reason.SIDE_UNCERTAIN.text()));
        }
        return back > ahead;
    }

    /** The part of all directions on one side in which nothing is met. */
    private static double open(PaneFinder.Shape shape, boolean other, Tracer tracer, IntPredicate counts) {
        Vec out = other ? shape.normal.times(-1) : shape.normal;
        Vec from = shape.middle(other ? shape.least - 0.01 : shape.most + 0.01);
        Vec right = Vec.Z.cross(out);
        int free = 0;
        for (int i = 0; i < SIGHTS; i++) {
            double z = (i + 0.5) / SIGHTS;
            double r = Math.sqrt(1 - z * z);
            double angle = i * Math.PI * (3 - Math.sqrt(5));
            Vec way = out.times(z).plus(right.times(r * Math.cos(angle))).plus(Vec.Z.times(r * Math.sin(angle)));
            free += tracer.any(from, way, 0, 1e6, counts) ? 0 : 1;
        }
        return (double) free / SIGHTS;
    }
}
