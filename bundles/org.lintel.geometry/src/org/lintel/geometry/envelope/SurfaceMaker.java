// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.envelope;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.geometry.mesh.Vec;
import org.lintel.geometry.scene.Tracer;
import org.lintel.ifc.model.Instance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Cuts the pieces of the outside at the levels that count, and says of each part what it is. */
final class SurfaceMaker {

    /** How far around a surface something opposite is looked for, in metres. */
    private static final double OPPOSITE = 50;

    /** From so many points of a surface one looks out. */
    private static final int POINTS = 5;

    private final Fabric fabric;
    private final EnvelopeOptions options;
    private final Orientations orientations;
    private final Levels levels;
    private final Ground ground;
    private final Wells wells;
    private final Witnesses witnesses;
    private final Air air;
    private final Tracer inSpaces;
    private final Set<Long> roofs = new HashSet<>();
    private final List<Surface> surfaces = new ArrayList<>();

    SurfaceMaker(Fabric fabric, Air air, EnvelopeOptions options, Orientations orientations, Levels levels,
            Ground ground, Wells wells, Witnesses witnesses) {
        this.fabric = fabric;
        this.air = air;
        this.inSpaces = fabric.spaces.tracer();
        this.options = options;
        this.orientations = orientations;
        this.levels = levels;
        this.ground = ground;
        this.wells = wells;
        this.witnesses = witnesses;
    }

    /** The least and greatest height of a region, in the world. */
    static double[] heights(Plane plane, Geometry region) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Coordinate c : region.getCoordinates()) {
            double z = plane.lift(c.x, c.y).z();
            low = Math.min(low, z);
            high = Math.max(high, z);
        }
        return new double[] {low, high};
    }

    /**
     * What a piece is cut into at levels.
     *
     * @param floor height of the ground before it; NaN where nothing tells
     * @param whole whether it was cut at no storey
     */
    private record Band(Piece piece, Geometry region, List<Piece.Part> parts, double low, double high, double floor,
            boolean whole) {

        /** What is seen from it depends on nothing else. */
        Outside from() {
            return new Outside(piece.plane, region, !piece.parts.isEmpty());
        }
    }

    /** @throws org.lintel.core.task.CancelledException if the user asked to stop */
    List<Surface> make(List<Piece> pieces, Progress progress) {
        for (Piece piece : pieces) {
            if (piece.sight == Sight.ENVELOPE && piece.plane.tilt() < options.steep()) {
                roofs.add(piece.owner.id());
            }
        }
        var bands = new ArrayList<Band>();
        for (Piece piece : pieces) {
            progress.check();
            if (piece.sight != Sight.HIDDEN && !piece.region.isEmpty()) {
                cut(piece, bands);
            }
        }
        Map<Outside, List<Glance>> glances = new HashMap<>();
        List<Outside> places = bands.stream().map(Band::from).distinct().toList();
        var own = ThreadLocal.withInitial(() -> new Air(air.grid, air.scene, null));
        List<List<Glance>> seen = Workers.each(places, options.threads(), progress, from -> glances(own.get(), from));
        for (int i = 0; i < places.size(); i++) {
            glances.put(places.get(i), seen.get(i));
        }
        for (Band band : bands) {
            progress.check();
            surface(band, glances.get(band.from()));
        }
        return surfaces;
    }

    private void cut(Piece piece, List<Band> bands) {
        double[] heights = heights(piece.plane, piece.region);
        double low = heights[0];
        double high = heights[1];
        List<Double> storeyCuts = levels.cuts(piece.owner, low, high);
        var cuts = new TreeSet<>(storeyCuts);
        Vec middle = middle(piece.plane, piece.region);
        double floor = ground.at(middle.x() + piece.plane.normal().x(), middle.y() + piece.plane.normal().y());
        if (!Double.isNaN(floor)) {
            cuts.add(floor);
            if (options.split() != null) {
                cuts.add(ground.level() + options.split());
            }
        }
        cuts.removeIf(z -> piece.plane.isFlat() || !(z > low + 1e-3 && z < high - 1e-3));
        if (cuts.isEmpty()) {
            bands.add(new Band(piece, piece.region, piece.parts, low, high, floor, storeyCuts.isEmpty()));
            return;
        }
        Envelope box = piece.region.getEnvelopeInternal();
        double from = low;
        cuts.add(high);
        for (double to : cuts) {
            // heights are straight lines on the plane
            Geometry band = Flat.rectangle(box.getMinX() - 1, from == low ? box.getMinY() - 1
                    : piece.plane.vAtHeight(from), box.getMaxX() + 1, to == high ? box.getMaxY() + 1
                    : piece.plane.vAtHeight(to));
            Geometry region = Flat.and(piece.region, band);
            var parts = new ArrayList<Piece.Part>();
            for (Piece.Part part : piece.parts) {
                Geometry own = Flat.and(part.region(), band);
                if (own.getArea() > 1e-6) {
                    parts.add(new Piece.Part(part.element(), part.infill(), own));
                }
            }
            if (region.getArea() > 1e-4) {
                bands.add(new Band(piece, region, parts, from, to, floor, storeyCuts.isEmpty()));
            }
            from = to;
        }
    }

    private static Vec middle(Plane plane, Geometry region) {
        var point = region.getInteriorPoint();
        return plane.lift(point.getX(), point.getY());
    }

    private void surface(Band band, List<Glance> glances) {
        Piece piece = band.piece();
        double floor = band.floor();
        double z = (band.low() + band.high()) / 2;
        Levels.Storey own = band.whole() ? levels.storey(piece.owner) : null;
        Levels.Storey storey = own != null ? own : levels.at(piece.owner, z);
        boolean known = !Double.isNaN(floor);
        Surface.Level level = options.split() == null || !known ? Surface.Level.WHOLE
                : z < ground.level() + options.split() ? Surface.Level.PODIUM : Surface.Level.TOWER;
        var place = new Surface.Place(storey == null ? null : storey.instance(), storey == null ? "" : storey.name(),
                level, known ? band.low() - floor : band.low(), known ? band.high() - floor : band.high());
        var reasons = new ArrayList<Message>();
        Surface.Outlook outlook = outlook(glances);
        Testimony testimony = witnesses.of(fabric.whole(piece.owner));
        Instance before = piece.sight == Sight.PARTY ? null : spaceBefore(piece, FaceStudy.points(band.region(), POINTS));
        SurfaceKind kind = kind(piece, z, floor, outlook, testimony, before, reasons);
        Confidence confidence = testimony == null ? Confidence.MEDIUM : testimony.confidence();
        if (piece.share < 0.9 && !piece.cut) {
            confidence = confidence.and(piece.share < 0.7 ? Confidence.LOW : Confidence.MEDIUM);
        }
        if (kind == SurfaceKind.UNDETERMINED || before != null) {
            confidence = Confidence.LOW;
        }
        surfaces.add(new Surface(surfaces.size() + 1, piece, band.region(), band.parts(), kind,
                orientations.azimuth(piece.plane.normal()), place, outlook, confidence, reasons));
    }

    private SurfaceKind kind(Piece piece, double z, double floor, Surface.Outlook outlook, Testimony testimony,
            Instance before, List<Message> reasons) {
        double tilt = piece.plane.tilt();
        boolean upright = tilt >= options.steep() && tilt <= 180 - options.steep();
        if (testimony != null && testimony.isDivided()) {
            reasons.add(Message.of("witnesses disagree: geometry {0}, IsExternal {1}, space boundaries {2}",
                    "各項資料不一致：幾何為{0}、IsExternal 為{1}、空間邊界為{2}", testimony.geometry().label(),
                    testimony.isExternal().label(), testimony.boundaries().label()));
        }
        boolean affirmed = testimony != null && (testimony.isExternal() == Side.OUTSIDE
                || testimony.boundaries() == Side.OUTSIDE);
        if (before != null) {
            reasons.add(Message.of("the space {0} lies before it", "其前方為空間 {0}", Names.of(before)));
        }
        if (before != null && !affirmed || testimony != null && testimony.isOutvoted()) {
            return SurfaceKind.UNDETERMINED;
        }
        if (piece.sight == Sight.PARTY) {
            reasons.add(Message.of("an element of another building stands against it", "另一建築物的構件緊貼其外"));
            return upright ? SurfaceKind.PARTY_WALL : SurfaceKind.PROJECTION;
        }
        // around no room nothing parts a room from the ground
        if (air.grid.hasRoom() && (z < floor - 0.01 && tilt >= options.steep()
                || tilt > 180 - options.steep() && z < floor + 0.3 && piece.sight != Sight.FREE)) {
            reasons.add(Message.of("below the ground: {0}", "低於地面：{0}", ground.how()));
            return SurfaceKind.GROUND;
        }
        if (piece.sight == Sight.FREE) {
            boolean wall = upright && piece.owner.is("IfcWall");
            return wall ? SurfaceKind.FREE_WALL : SurfaceKind.PROJECTION;
        }
        if (!upright && Fabric.isUpright(piece.owner) && piece.parts.isEmpty()) {
            return SurfaceKind.PROJECTION;
        }
        if (piece.sight == Sight.DEEP) {
            reasons.add(Message.of("neither a room nor outside air was found behind it", "其後未發現房間或室外空氣"));
            return SurfaceKind.UNDETERMINED;
        }
        if (!upright) {
            return tilt < 90 ? SurfaceKind.ROOF : SurfaceKind.SOFFIT;
        }
        if (testimony != null && testimony.fire()) {
            reasons.add(Message.of("a space boundary says EXTERNAL_FIRE: another building lies beyond",
                    "空間邊界為 EXTERNAL_FIRE：其外為另一建築物"));
            return SurfaceKind.PARTY_WALL;
        }
        return outlook.well() != null ? SurfaceKind.LIGHT_WELL : SurfaceKind.FACADE;
    }

    /**
     * What is seen from a point of a surface.
     *
     * @param cell the outside air before it, as a cell of the grid; -1 for none
     * @param roof whether a roof lies below that
     * @param clear how far it is to what stands opposite, in metres
     */
    private record Glance(int cell, boolean roof, double clear) {
    }

    private List<Glance> glances(Air from, Outside place) {
        var glances = new ArrayList<Glance>();
        Vec n = place.plane().normal();
        for (double[] p : FaceStudy.points(place.region(), POINTS)) {
            Vec at = place.plane().lift(p[0], p[1]).plus(n.times(0.003 + (place.glazed() ? 0.1 : 0)));
            boolean open = from.at(at, n) == AirGrid.OUTSIDE;
            int below = !open ? -1 : from.tracer.first(at.plus(n.times(0.5)), new Vec(0, 0, -1), 0, 1000);
            boolean roof = below >= 0
                    && roofs.contains(fabric.elements.get(fabric.scene.elementOf(below)).element().id());
            int cell = open ? from.cell() : -1;
            int hit = from.tracer.first(at, n, 0, OPPOSITE);
            glances.add(new Glance(cell, roof, hit < 0 ? Double.POSITIVE_INFINITY : from.tracer.distance()));
        }
        return glances;
    }

    private Surface.Outlook outlook(List<Glance> glances) {
        Well well = null;
        int wellHits = 0;
        int roof = 0;
        int open = 0;
        var clear = new ArrayList<Double>();
        for (Glance glance : glances) {
            if (glance.cell() >= 0) {
                Well here = wells.at(glance.cell());
                wellHits += here != null ? 1 : 0;
                well = here != null ? here : well;
                open++;
                roof += glance.roof() ? 1 : 0;
            }
            clear.add(glance.clear());
        }
        clear.sort(Double::compare);
        return new Surface.Outlook(wellHits * 2 > glances.size() ? well : null, open > 0 && roof * 2 > open,
                clear.get(clear.size() / 2));
    }

    /** A space that is not said to be outside and lies right before most of a surface; null where none does. */
    private Instance spaceBefore(Piece piece, List<double[]> points) {
        if (fabric.spaces.triangles() == 0) {
            return null;
        }
        Instance found = null;
        int hits = 0;
        for (double[] p : points) {
            Vec at = piece.plane.lift(p[0], p[1]).plus(piece.plane.normal().times(0.1));
            Instance space = Spaces.at(fabric.spaces, inSpaces, at);
            hits += space != null ? 1 : 0;
            found = space != null ? space : found;
        }
        return hits * 2 > points.size() ? found : null;
    }
}
