// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.surroundings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lintel.core.task.Progress;
import org.lintel.geo.georeference.ModelToMap;
import org.lintel.geo.link.BuildingReport;
import org.lintel.geo.link.Neighbour;
import org.lintel.geometry.envelope.Envelope;
import org.lintel.geometry.envelope.Surface;
import org.lintel.geometry.envelope.SurfaceKind;
import org.lintel.geometry.mesh.Vec;
import org.lintel.geometry.scene.Scene;
import org.lintel.geometry.scene.Tracer;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.Sector;

/** Finds the roofs of a building by storey, direction and slope, what of them is free, and the horizon they see. */
final class RoofFinder {

    /** Flatter than this is flat, degrees; bands of slopes above are twice as wide. */
    private static final double FLAT = 5;
    /** One point is looked at on so much of a roof, m², and so many of a surface at most. */
    private static final double A_POINT = 0.25;
    private static final int MOST_POINTS = 4_000;
    /** So far above the roof rays begin and the horizon is seen, metres: not in its own covering. */
    private static final double LIFT = 0.05;
    private static final double FAR = 1e4;
    /** Points of a roof from which the horizon is seen. */
    private static final int EYES = 16;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private final ModelToMap map;
    private final Scene scene;
    private final Envelope envelope;
    private final Tracer tracer;

    RoofFinder(ModelToMap map, Scene scene, Envelope envelope) {
        this.map = map;
        this.scene = scene;
        this.envelope = envelope;
        this.tracer = scene.tracer();
    }

    /** Roofs of one group while they are gathered. */
    private static final class Gathered {
        private final List<Surface> surfaces = new ArrayList<>();
        private final Map<String, Double> above = new TreeMap<>();
        private final List<Vec> freePoints = new ArrayList<>();
        private double free;
        private int points;
    }

    List<Roof> find(List<Surface> surfaces, BuildingReport building, Progress progress) {
        Map<String, Gathered> groups = new TreeMap<>();
        for (Surface surface : surfaces) {
            if (surface.kind() == SurfaceKind.ROOF) {
                groups.computeIfAbsent(key(surface), key -> new Gathered()).surfaces.add(surface);
            }
        }
        List<Roof> roofs = new ArrayList<>();
        for (Gathered group : groups.values()) {
            progress.check();
            group.surfaces.forEach(surface -> look(surface, group));
            roofs.add(roof(group, building));
        }
        return roofs;
    }

    /** The highest storey first; in it what is flat, then by direction and slope. */
    private String key(Surface surface) {
        int storey = -1;
        for (int i = 0; i < envelope.storeys().size(); i++) {
            storey = envelope.storeys().get(i).storey().equals(surface.place().storey()) ? i : storey;
        }
        Sector sector = sector(surface);
        long band = sector == null ? 0 : Math.round(surface.tilt() / (2 * FLAT));
        return String.format(Locale.ROOT, "%06d %d %02d", 999_999 - storey, sector == null ? 0 : sector.ordinal() + 1, band);
    }

    private static Sector sector(Surface surface) {
        return surface.tilt() < FLAT || Double.isNaN(surface.azimuth()) ? null : Sector.of(surface.azimuth());
    }

    /** What stands above the points of a surface, other than what fills its openings. */
    private void look(Surface surface, Gathered group) {
        Set<Instance> fills = new HashSet<>();
        surface.fills().forEach(fill -> fills.add(fill.element()));
        List<Vec> points = surface.points((int) Math.clamp(surface.gross() / A_POINT, 1, MOST_POINTS));
        double each = surface.opaque() / points.size();
        for (Vec point : points) {
            Vec from = point.plus(surface.normal().times(LIFT));
            int hit = tracer.first(from, Vec.Z, 0, FAR,
                    triangle -> !fills.contains(scene.elements().get(scene.elementOf(triangle))));
            if (hit >= 0) {
                group.above.merge(scene.elements().get(scene.elementOf(hit)).typeName(), each, Double::sum);
            } else {
                group.free += each;
                group.freePoints.add(from);
            }
        }
        group.points += points.size();
    }

    private Roof roof(Gathered group, BuildingReport building) {
        double gross = 0;
        double opaque = 0;
        double tilt = 0;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Surface surface : group.surfaces) {
            gross += surface.gross();
            opaque += surface.opaque();
            tilt += surface.gross() * surface.tilt();
            for (Vec corner : surface.corners()) {
                double height = map.apply(corner.x(), corner.y(), corner.z())[2];
                low = Math.min(low, height);
                high = Math.max(high, height);
            }
        }
        Surface first = group.surfaces.getFirst();
        List<double[]> eyes = new ArrayList<>();
        List<Horizon> own = new ArrayList<>();
        List<Horizon> around = new ArrayList<>();
        List<Horizon> both = new ArrayList<>();
        boolean asked = building.neighbours() != null && map.heightKnown();
        for (Vec from : eyes(group.freePoints)) {
            double[] eye = map.apply(from.x(), from.y(), from.z());
            eyes.add(eye);
            own.add(own(from, eye));
            around.add(around(eye, asked ? building.neighbours() : List.of()));
            both.add(own.getLast().with(around.getLast()));
        }
        return new Roof(first.place().storeyName(), sector(first), tilt / gross, map.heightKnown() ? low : Double.NaN,
                map.heightKnown() ? high : Double.NaN, gross, gross - opaque, group.above, group.free, group.points, eyes,
                eyes.isEmpty() ? null : Skyline.of(own), eyes.isEmpty() || !asked ? null : Skyline.of(around),
                eyes.isEmpty() ? null : Skyline.of(both));
    }

    /** Some of the free points, spread by steps of the golden section, which never come near each other for long. */
    private static List<Vec> eyes(List<Vec> free) {
        List<Vec> eyes = new ArrayList<>();
        for (int i = 0; i < Math.min(EYES, free.size()); i++) {
            double part = (i + 0.5) * GOLDEN % 1;
            eyes.add(free.get(free.size() <= EYES ? i : (int) (part * free.size())));
        }
        return eyes;
    }

    private Horizon own(Vec from, double[] eye) {
        double[] zero = map.apply(0, 0, 0);
        double[][] axes = {map.apply(1, 0, 0), map.apply(0, 1, 0), map.apply(0, 0, 1)};
        var horizon = new Horizon(eye[0], eye[1], eye[2]);
        double[][] at = new double[3][3];
        for (int t = 0; t < scene.triangles(); t++) {
            boolean rises = false;
            for (int k = 0; k < 3; k++) {
                Vec off = scene.corner(t, k).minus(from);
                for (int i = 0; i < 3; i++) {
                    at[k][i] = eye[i] + off.x() * (axes[0][i] - zero[i]) + off.y() * (axes[1][i] - zero[i])
                            + off.z() * (axes[2][i] - zero[i]);
                }
                rises |= at[k][2] > eye[2];
            }
            for (int k = 0; rises && k < 3; k++) {
                double[] a = at[k];
                double[] b = at[(k + 1) % 3];
                horizon.edge(a[0], a[1], a[2], b[0], b[1], b[2]);
            }
        }
        return horizon;
    }

    private static Horizon around(double[] eye, List<Neighbour> neighbours) {
        var horizon = new Horizon(eye[0], eye[1], eye[2]);
        neighbours.forEach(each -> horizon.block(each.feature().geometry(), each.top()));
        return horizon;
    }
}
