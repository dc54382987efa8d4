// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.envelope;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintel.core.task.Progress;
import org.lintel.geometry.engine.ElementGeometry;
import org.lintel.geometry.mesh.Bounds;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Mesh;
import org.lintel.geometry.mesh.Vec;
import org.lintel.geometry.solid.Part;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.Openings;
import org.lintel.ifc.query.Units;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;

/** Finds which window, door or empty opening lies in which piece of the outside, and how much of it it takes. */
final class FillingFinder {

    /** A window that stands in the inner leaf of a wall is at most so far behind the outer face, in metres. */
    private static final double BEHIND = 0.8;

    /** Shapes of more triangles are taken as the hull of their outline. */
    private static final int FINE = 200;

    /** Farther from a piece in plan no window can lie in it, in metres. */
    private static final double AROUND = 1.5;

    private final Fabric fabric;
    private final List<Piece> pieces;
    private final Openings openings;
    private final Map<Long, List<Piece>> byOwner = new HashMap<>();
    private final List<Filling> found = new ArrayList<>();
    private final Orientations orientations;
    private final int threads;
    /** The pieces by where they are in plan. */
    private final STRtree places = new STRtree();

    FillingFinder(Fabric fabric, List<Piece> pieces, Orientations orientations, int threads) {
        this.threads = threads;
        this.fabric = fabric;
        this.pieces = pieces;
        this.openings = Openings.of(fabric.model);
        this.orientations = orientations;
        for (Piece piece : pieces) {
            byOwner.computeIfAbsent(piece.owner.id(), k -> new ArrayList<>()).add(piece);
            Instance whole = fabric.whole(piece.owner);
            if (!whole.equals(piece.owner)) {
                byOwner.computeIfAbsent(whole.id(), k -> new ArrayList<>()).add(piece);
            }
        }
    }

    /** @throws org.lintel.core.task.CancelledException if the user asked to stop */
    List<Filling> find(Progress progress) {
        for (Piece piece : pieces) {
            for (Piece.Part part : piece.parts) {
                add(part.element(), part.infill(), piece, Filling.Found.PART, part.region().getArea());
            }
        }
        List<ElementGeometry> holes = fabric.inOpenings.values().stream()
                .filter(shape -> shape.element().is("IfcOpeningElement"))
                .sorted(Comparator.comparingLong(shape -> shape.element().id())).toList();
        List<Place> homes = Workers.each(holes, threads, Progress.NONE, this::inHost);
        var later = new LinkedHashMap<Long, Instance>();
        for (int i = 0; i < holes.size(); i++) {
            progress.check();
            opening(holes.get(i), homes.get(i), later);
        }
        index();
        List<Instance> rest = List.copyOf(later.values());
        List<Place> nearby = Workers.each(rest, threads, Progress.NONE, this::byPosition);
        for (int i = 0; i < rest.size(); i++) {
            progress.check();
            stand(rest.get(i), nearby.get(i));
        }
        return List.copyOf(found);
    }

    /**
     * Where an opening or what fills one lies.
     *
     * @param piece null where it lies in none
     * @param region its outline on the plane of the piece
     */
    private record Place(Piece piece, Geometry region) {
        private static final Place NONE = new Place(null, null);
    }

    /** The piece of its host in which an opening lies; {@link Place#NONE} also where its host is no wall. */
    private Place inHost(ElementGeometry opening) {
        Instance host = openings.cutFrom(opening.element());
        Place best = Place.NONE;
        double most = FaceStudy.SMALL;
        for (Piece piece : host == null || !Fabric.isUpright(host) ? List.<Piece>of()
                : byOwner.getOrDefault(host.id(), List.of())) {
            Geometry shadow = reaches(opening, piece.plane) ? shadow(opening, piece.plane) : Flat.empty();
            double area = Flat.and(shadow, piece.region).getArea();
            if (area > most) {
                most = area;
                best = new Place(piece, shadow);
            }
        }
        return best;
    }

    private void opening(ElementGeometry opening, Place place, Map<Long, Instance> later) {
        Instance host = openings.cutFrom(opening.element());
        if (host == null || !Fabric.isUpright(host)) {
            return;
        }
        List<Instance> fillings = openings.filling(opening.element()).stream()
                .filter(filling -> fabric.inOpenings.containsKey(filling.id())).toList();
        Piece best = place.piece();
        Geometry region = place.region();
        if (best == null) {
            fillings.forEach(filling -> later.put(filling.id(), filling));
            return;
        }
        if (fillings.isEmpty()) {
            if (goesThrough(opening, best)) {
                double taken = pour(host, opening.element(), Infill.OPENING, best, region);
                add(opening.element(), Infill.OPENING, best, Filling.Found.RELATION, taken);
            }
            return;
        }
        // several that share an opening take what lies behind their own outlines; one takes all of it
        for (Instance filling : fillings) {
            Geometry own = fillings.size() == 1 ? region
                    : Flat.and(region, shadow(fabric.inOpenings.get(filling.id()), best.plane));
            Infill infill = infill(filling);
            add(filling, infill, best, Filling.Found.RELATION, pour(host, filling, infill, best, own));
        }
    }

    private static Infill infill(Instance filling) {
        return filling.is("IfcDoor") ? Infill.DOOR : Infill.WINDOW;
    }

    /** An opening may reach over several pieces of one plane, such as those of a wall cut in parts. */
    private double pour(Instance host, Instance element, Infill infill, Piece best, Geometry region) {
        double taken = 0;
        for (Piece piece : byOwner.get(host.id())) {
            if (piece == best) {
                taken += piece.add(element, infill, region);
            } else if (piece.plane.normal().dot(best.plane.normal()) > 0.9999
                    && Math.abs(piece.plane.origin().minus(best.plane.origin()).dot(best.plane.normal())) < 0.01) {
                taken += piece.add(element, infill, Flat.moved(region, best.plane, piece.plane));
            }
        }
        return taken;
    }

    /** Whether an opening comes to the plane from behind. */
    private static boolean reaches(ElementGeometry shape, Plane plane) {
        double[] range = range(shape, plane);
        return range[0] < 0.05 && range[1] > -0.3;
    }

    private static double[] range(ElementGeometry shape, Plane plane) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Part part : shape.parts()) {
            Matrix at = shape.placement().times(part.at());
            for (int v = 0; v < part.mesh().vertices(); v++) {
                double d = at.apply(part.mesh().point(v)).minus(plane.origin()).dot(plane.normal());
                low = Math.min(low, d);
                high = Math.max(high, d);
            }
        }
        return new double[] {low, high};
    }

    /** A recess ends within the wall; an opening is as deep as the wall. */
    private boolean goesThrough(ElementGeometry opening, Piece piece) {
        double[] range = range(opening, piece.plane);
        double[] at = FaceStudy.points(Flat.and(piece.region, shadow(opening, piece.plane)), 1).getFirst();
        Vec from = piece.plane.lift(at[0], at[1]).minus(piece.plane.normal().times(1e-3));
        var tracer = fabric.scene.tracer();
        int hit = tracer.first(from, piece.plane.normal().times(-1), 0, 3);
        return hit >= 0 && -range[0] >= tracer.distance() * 0.95;
    }

    /** The piece behind or in whose plane something stands, most of it within the piece. */
    private Place byPosition(Instance element) {
        ElementGeometry shape = fabric.inOpenings.get(element.id());
        Place best = Place.NONE;
        double most = 0;
        Bounds box = Bounds.EMPTY;
        for (Part part : shape.parts()) {
            box = box.with(part.mesh().bounds(shape.placement().times(part.at())));
        }
        Set<Outside> known = new HashSet<>();
        for (Piece piece : near(box)) {
            // of several pieces in one place the first counts
            if (piece.plane.isFlat() || piece.sight == Sight.FREE || box.isEmpty() || !near(box, piece.plane)
                    || !known.add(new Outside(piece.plane, piece.region, false)) || !near(shape, piece.plane)) {
                continue;
            }
            Geometry shadow = covers(shape, piece) ? shadow(shape, piece.plane) : Flat.empty();
            double area = Flat.and(shadow, piece.region).getArea();
            if (area > 0.5 * shadow.getArea() && area > most) {
                most = area;
                best = new Place(piece, shadow);
            }
        }
        return best;
    }

    private void stand(Instance element, Place place) {
        Piece piece = place.piece();
        double taken = piece == null ? 0 : piece.add(element, infill(element), place.region());
        add(element, infill(element), taken > 0 ? piece : null, Filling.Found.POSITION, taken);
    }

    /** Whether the box around a shape's outline meets that around a piece. */
    private static boolean covers(ElementGeometry shape, Piece piece) {
        var box = new Envelope();
        for (Part part : shape.parts()) {
            Matrix at = shape.placement().times(part.at());
            for (int v = 0; v < part.mesh().vertices(); v++) {
                Vec p = at.apply(part.mesh().point(v));
                box.expandToInclude(piece.plane.u(p), piece.plane.v(p));
            }
        }
        box.expandBy(1e-3);
        return box.intersects(piece.region.getEnvelopeInternal());
    }

    private void index() {
        for (int i = 0; i < pieces.size(); i++) {
            var place = new Envelope();
            for (Coordinate c : pieces.get(i).region.getEnvelope().getCoordinates()) {
                Vec p = pieces.get(i).plane.lift(c.x, c.y);
                place.expandToInclude(p.x(), p.y());
            }
            place.expandBy(AROUND);
            places.insert(place, i);
        }
        places.build();
    }

    /** The pieces that lie near a box in plan, in the order of the model. */
    private List<Piece> near(Bounds box) {
        if (box.isEmpty()) {
            return List.of();
        }
        var numbers = new ArrayList<Integer>();
        for (Object one : places.query(new Envelope(box.minX(), box.maxX(), box.minY(), box.maxY()))) {
            numbers.add((Integer) one);
        }
        numbers.sort(null);
        return numbers.stream().map(pieces::get).toList();
    }

    /** Whether a box comes near a plane: few do, and boxes are quickly looked at. */
    private static boolean near(Bounds box, Plane plane) {
        Vec n = plane.normal();
        double middle = box.centre().minus(plane.origin()).dot(n);
        double reach = (Math.abs(n.x()) * (box.maxX() - box.minX()) + Math.abs(n.y()) * (box.maxY() - box.minY())
                + Math.abs(n.z()) * (box.maxZ() - box.minZ())) / 2;
        return middle - reach < 0.3 && middle + reach > -BEHIND;
    }

    /** Whether a window stands behind or in a plane, and parallel to it. */
    private static boolean near(ElementGeometry shape, Plane plane) {
        double[] range = range(shape, plane);
        return range[0] > -BEHIND && range[1] < 0.3 && range[1] - range[0] < 0.6;
    }

    private static Geometry shadow(ElementGeometry shape, Plane plane) {
        var all = new ArrayList<Polygon>();
        for (Part part : shape.parts()) {
            Mesh mesh = part.mesh();
            Matrix at = shape.placement().times(part.at());
            for (int t = 0; t < mesh.triangles(); t++) {
                Flat.add(all, plane, at.apply(mesh.point(mesh.corner(t, 0))), at.apply(mesh.point(mesh.corner(t, 1))),
                        at.apply(mesh.point(mesh.corner(t, 2))));
            }
        }
        return all.size() > FINE ? Flat.FACTORY.createMultiPolygon(all.toArray(Polygon[]::new)).convexHull()
                : Outline.of(all);
    }

    private void add(Instance element, Infill infill, Piece piece, Filling.Found how, double area) {
        double own = own(element, piece);
        found.add(piece == null
                ? new Filling(element, infill, null, null, 0, own, Double.NaN, Double.NaN)
                : new Filling(element, infill, piece.owner, how, area, own, orientations.azimuth(piece.plane.normal()),
                        piece.plane.tilt()));
    }

    /** As the model states it, else as it is drawn. */
    private double own(Instance element, Piece piece) {
        Double width = element.number("OverallWidth");
        Double height = element.number("OverallHeight");
        double metre = Units.of(fabric.model).lengthUnit().factor();
        if (width != null && height != null && width > 0 && height > 0) {
            return width * height * metre * metre;
        }
        ElementGeometry shape = fabric.inOpenings.get(element.id());
        return shape == null || piece == null || shape.parts().isEmpty() ? Double.NaN
                : shadow(shape, piece.plane).getArea();
    }
}
