// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.takeoff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.task.Aside;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.geometry.engine.GeometryRequest;
import org.lintel.geometry.envelope.Envelope;
import org.lintel.geometry.envelope.EnvelopeOptions;
import org.lintel.geometry.envelope.Surface;
import org.lintel.geometry.mesh.Vec;
import org.lintel.geometry.scene.Scene;
import org.lintel.geometry.scene.SceneBuilder;
import org.lintel.geometry.scene.Tracer;
import org.lintel.geometry.shading.ShadingStudy;
import org.lintel.geometry.shading.WindowShading;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.rules.model.shape.KnownShapes;

/** What the geometry of a model tells of its outside: its surfaces, what shades its windows, which rooms lie behind. */
final class Survey {

    /** Rooms are looked for so far behind the outer face, in metres: thick walls, ceilings below roofs. */
    private static final double DEEP = 2;
    private static final int POINTS = 9;
    /** Whether a room begins before a surface is looked at so far from it, past linings and skirtings, in metres. */
    private static final double BEFORE = 0.1;
    /** Leaves of one wall stand within so much of its outer face where no room tells where it ends, in metres. */
    private static final double LEAVES = 0.8;
    /** Leaves that are nearer touch, in metres. */
    private static final double JOINT = 0.004;

    private final Envelope envelope;
    private final Map<Instance, WindowShading> shading;
    private final Scene rooms;
    private final ThreadLocal<Tracer> inRooms;
    private final Scene walls;
    private final ThreadLocal<Tracer> inWalls;

    private Survey(Envelope envelope, Map<Instance, WindowShading> shading, Scene rooms, Scene walls) {
        this.envelope = envelope;
        this.shading = shading;
        this.rooms = rooms;
        this.inRooms = ThreadLocal.withInitial(rooms::tracer);
        this.walls = walls;
        this.inWalls = ThreadLocal.withInitial(walls::tracer);
    }

    /**
     * Surveys a model.
     *
     * @param shapes of its elements, which several ask for
     * @throws org.lintel.core.task.CancelledException if the user asked to stop
     */
    static Survey of(Model model, EnvelopeOptions options, KnownShapes shapes, Progress progress) {
        shapes.remember(progress);
        try (var aside = Aside.of(() -> Shaded.of(model, shapes, new Silent(progress)))) {
            Envelope envelope = Envelope.of(model, options.withStanding(), shapes.engine(), progress);
            Shaded shaded = aside.get();
            return new Survey(envelope, envelope.surfaces().isEmpty() ? Map.of() : shaded.shading(), shaded.rooms(),
                    envelope.surfaces().isEmpty() ? new SceneBuilder().build(progress) : shaded.walls());
        }
    }

    /** What is told by shapes alone, whatever the envelope: what shades windows, where rooms and walls stand. */
    private record Shaded(Map<Instance, WindowShading> shading, Scene rooms, Scene walls) {

        static Shaded of(Model model, KnownShapes shapes, Progress progress) {
            SceneBuilder walls = new SceneBuilder();
            var study = new ShadingStudy(model);
            shapes.engine().run(GeometryRequest.of(model), progress, shape -> {
                study.add(shape);
                if (shape.element().is("IfcWall") || shape.element().is("IfcCovering")) {
                    walls.accept(shape);
                }
            });
            Map<Instance, WindowShading> shading = new HashMap<>();
            for (WindowShading one : study.finish(shapes.engine(), progress)) {
                shading.put(one.pane().element(), one);
            }
            List<Instance> spaces = model.instances("IfcSpace", true);
            SceneBuilder rooms = new SceneBuilder();
            if (!spaces.isEmpty()) {
                shapes.engine().run(GeometryRequest.of(model).with(spaces), progress, rooms::accept);
            }
            return new Shaded(shading, rooms.build(progress), walls.build(progress));
        }
    }

    /** Stops when the user wants, and tells nothing: how far it is, another thread tells. */
    private record Silent(Progress told) implements Progress {

        @Override
        public void begin(Message task, long work) {
        }

        @Override
        public void worked(long work) {
        }

        @Override
        public boolean isCancelled() {
            return told.isCancelled();
        }
    }

    Envelope envelope() {
        return envelope;
    }

    /** What shades a window; null where nothing was looked for. */
    WindowShading shading(Instance window) {
        return shading.get(window);
    }

    /**
     * The rooms behind a surface.
     *
     * @param shares how much of the surface has which room behind it, 0 to 1; those of the most first
     * @param none the share behind which no room was found
     */
    record Behind(Map<Instance, Double> shares, double none) {
    }

    Behind behind(Surface surface) {
        if (rooms.triangles() == 0) {
            return new Behind(Map.of(), 1);
        }
        Tracer tracer = inRooms.get();
        List<Vec> points = surface.points(POINTS);
        Map<Instance, Integer> counts = new HashMap<>();
        int none = 0;
        Vec in = surface.normal().times(-1);
        for (Vec point : points) {
            // a little aside, so as not to run along the faces of rooms
            Vec way = in.plus(new Vec(0.0041, 0.0023, 0.0037));
            int hit = tracer.first(point.plus(in.times(-0.02)), way, 0, DEEP);
            if (hit < 0) {
                none++;
            } else {
                counts.merge(rooms.elements().get(rooms.elementOf(hit)), 1, Integer::sum);
            }
        }
        Map<Instance, Double> shares = new LinkedHashMap<>();
        counts.entrySet().stream().sorted((a, b) -> a.getValue().equals(b.getValue())
                ? Long.compare(a.getKey().id(), b.getKey().id()) : b.getValue() - a.getValue())
                .forEach(entry -> shares.put(entry.getKey(), entry.getValue() / (double) points.size()));
        return new Behind(shares, none / (double) points.size());
    }

    /** Whether what lies before a surface is a room of the model: what encloses that room is missing, no air of a well. */
    boolean facesRoom(Surface surface) {
        if (rooms.triangles() == 0) {
            return false;
        }
        Tracer tracer = inRooms.get();
        List<Vec> points = surface.points(POINTS);
        Vec up = new Vec(0.0041, 0.0023, 1);
        int inside = 0;
        for (Vec point : points) {
            int hit = tracer.first(point.plus(surface.normal().times(BEFORE)), up, 0, Double.POSITIVE_INFINITY);
            inside += hit >= 0 && rooms.cross(hit).dot(up) > 0 ? 1 : 0;
        }
        return inside * 2 > points.size();
    }

    /**
     * A wall or lining behind another wall.
     *
     * @param gap clear distance to what stands before it, in metres; 0 where they touch
     */
    record Leaf(Instance element, double gap) {
    }

    /** The walls and linings behind most of an upright surface of a wall, from outside; empty where there are none. */
    List<Leaf> leaves(Surface surface) {
        if (walls.triangles() == 0 || !surface.element().is("IfcWall")) {
            return List.of();
        }
        List<Vec> points = surface.points(POINTS);
        Map<List<Instance>, List<List<Leaf>>> found = new LinkedHashMap<>();
        for (Vec point : points) {
            List<Leaf> leaves = leaves(surface, point);
            found.computeIfAbsent(leaves.stream().map(Leaf::element).toList(), k -> new ArrayList<>()).add(leaves);
        }
        // where walls of rooms run up to it from behind, others stand behind a few points
        return found.values().stream().filter(same -> same.size() * 2 > points.size()).findFirst()
                .map(List::getFirst).orElse(List.of());
    }

    /** What a line goes through behind a point, up to the room or so deep as leaves of one wall can be. */
    private List<Leaf> leaves(Surface surface, Vec point) {
        Vec in = surface.normal().times(-1);
        Tracer tracer = inRooms.get();
        Tracer through = inWalls.get();
        int room = rooms.triangles() == 0 ? -1 : tracer.first(point, in, 0, DEEP);
        double far = room >= 0 ? tracer.distance() + 0.02 : LEAVES;
        List<Leaf> leaves = new ArrayList<>();
        double end = 0;
        double at = 1e-3;
        Instance inside = surface.element();
        // what touches is met once: the line passes over the second of two faces in one place
        boolean within = true;
        for (int i = 0; i < 20; i++) {
            int hit = through.first(point, in, at, far);
            if (hit < 0) {
                break;
            }
            Instance element = walls.elements().get(walls.elementOf(hit));
            double distance = through.distance();
            boolean entered = walls.cross(hit).dot(in) < 0;
            if (!element.equals(surface.element()) && leaves.stream().noneMatch(leaf ->
                    leaf.element().equals(element))) {
                double gap = within || !entered ? 0 : distance - end;
                leaves.add(new Leaf(element, gap < JOINT ? 0 : gap));
                inside = element;
                within = true;
            }
            if (!entered && element.equals(inside)) {
                end = distance;
                within = false;
            }
            at = distance + 1e-4;
        }
        return leaves;
    }
}
