// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.boundary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.geometry.mesh.Bounds;
import org.lintel.geometry.mesh.Vec;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.TopologyException;

/**
 * Computes second-level space boundaries from bodies. Each flat face of a space is shared out among the faces that look
 * at it, the nearest first; each share is split where something else lies behind, and openings become boundaries of
 * their own within the share of the wall or slab they are cut from. Method and limits: docs/adr/0028.
 */
public final class BoundaryFinder {

    /** A face that looks at a face of a space, and how far before it. */
    private record Candidate(FlatFace face, double height, boolean room) {
    }

    private final Surroundings around;
    private final BoundaryOptions options;
    private final Behind behind;
    private final List<SpaceBoundary> found = new ArrayList<>();

    private BoundaryFinder(Model model, BoundaryOptions options, Progress progress) {
        this.options = options;
        this.around = new Surroundings(model, options, progress);
        this.behind = new Behind(around, options);
    }

    /**
     * The boundaries of all spaces of a model.
     *
     * @throws org.lintel.core.task.CancelledException if the user asked to stop
     */
    public static SpaceBoundaries of(Model model, BoundaryOptions options, Progress progress) {
        var finder = new BoundaryFinder(model, options, progress);
        progress.begin(Message.of("finding space boundaries", "尋找空間邊界"), finder.around.spaces.size());
        finder.around.spaces.forEach((space, faces) -> {
            for (FlatFace face : faces) {
                progress.check();
                finder.shareOrPass(face);
            }
            progress.worked(1);
        });
        return new SpaceBoundaries(options, List.copyOf(finder.around.spaces.keySet()), Pairs.of(finder.found),
                List.copyOf(finder.around.passedOver));
    }

    /** Hostile coordinates may get past all that was foreseen: such a face has no boundaries, and its space is told. */
    private void shareOrPass(FlatFace face) {
        int before = found.size();
        try {
            share(face);
        } catch (TopologyException | IllegalArgumentException | ArithmeticException e) {
            found.subList(before, found.size()).clear();
            if (!around.passedOver.contains(face.owner())) {
                around.passedOver.add(face.owner());
            }
        }
    }

    private void share(FlatFace face) {
        Geometry rest = face.area();
        for (Candidate candidate : candidates(face)) {
            if (rest.getArea() < options.least()) {
                return;
            }
            Geometry seen = Flat.moved(candidate.face().area(), candidate.face().plane(), face.plane());
            Geometry piece = Flat.intersection(rest, seen);
            if (piece.getArea() < options.least()) {
                continue;
            }
            rest = Flat.difference(rest, piece);
            if (candidate.room()) {
                add(face, null, piece, false, new Behind.Found(SpaceBoundary.Side.INTERNAL, candidate.face().owner(),
                        Math.max(0, candidate.height())), candidate.height(), 0);
            } else {
                bounded(face, candidate, piece);
            }
        }
        if (rest.getArea() >= options.least()) {
            open(face, rest);
        }
    }

    private List<Candidate> candidates(FlatFace face) {
        var list = new ArrayList<Candidate>();
        Bounds near = face.box().grown(reach(face, false) + 1e-3);
        around.near.near(near).forEach(other -> consider(face, other, false, list));
        around.nearRooms.near(near).stream().filter(other -> !other.owner().equals(face.owner()))
                .forEach(other -> consider(face, other, true, list));
        // to the millimetre: of what lies in one plane, walls and slabs go before bars, and elements before spaces
        list.sort(Comparator.<Candidate>comparingLong(c -> Math.round(Math.abs(c.height()) * 1000))
                .thenComparingInt(c -> c.room() ? 2 : isBar(c.face().owner()) ? 1 : 0));
        return list;
    }

    private static boolean isBar(Instance element) {
        return element.is("IfcBeam") || element.is("IfcColumn") || element.is("IfcMember");
    }

    /** How far before a face its element may lie: above a ceiling, or below a raised floor, farther than elsewhere. */
    private double reach(FlatFace face, boolean room) {
        return !room && Math.abs(face.plane().normal().z()) > 0.5 ? Math.max(options.gap(), options.hollow())
                : options.gap();
    }

    private void consider(FlatFace face, FlatFace other, boolean room, List<Candidate> list) {
        if (other.opposes(face.plane().normal())) {
            double height = face.plane().height(other.plane().origin());
            if (height >= -options.gap() - 1e-6 && height <= reach(face, room) + 1e-6) {
                list.add(new Candidate(other, height, room));
            }
        }
    }

    /** Splits a share by the spaces behind the element, then by what abuts on its back. */
    private void bounded(FlatFace face, Candidate candidate, Geometry piece) {
        Geometry rest = piece;
        Map<Behind.Found, List<Geometry>> shares = new LinkedHashMap<>();
        for (Candidate other : roomsBehind(face, candidate.height())) {
            Geometry part = rest.getArea() < options.least() ? rest
                    : Flat.intersection(rest, Flat.moved(other.face().area(), other.face().plane(), face.plane()));
            if (part.getArea() >= options.least()) {
                Behind.Found there = behind.at(Flat.inside(part, face.plane()), face.plane().normal(),
                        candidate.height(), false);
                if (other.face().owner().equals(there.space())) {
                    rest = Flat.difference(rest, part);
                    shares.computeIfAbsent(there.rounded(), key -> new ArrayList<>()).add(part);
                }
            }
        }
        for (FlatFace abutting : abutting(face, candidate)) {
            Geometry part = rest.getArea() < options.least() ? rest
                    : Flat.intersection(rest, Flat.moved(abutting.area(), abutting.plane(), face.plane()));
            if (part.getArea() >= options.least()) {
                rest = Flat.difference(rest, part);
                each(face, candidate, part, shares);
            }
        }
        each(face, candidate, rest, shares);
        shares.forEach((there, parts) -> element(face, candidate, Flat.union(parts), there));
    }

    /** Polygon by polygon, for what lies behind need not be the same. */
    private void each(FlatFace face, Candidate candidate, Geometry area, Map<Behind.Found, List<Geometry>> shares) {
        for (int i = 0; i < area.getNumGeometries(); i++) {
            Geometry part = area.getGeometryN(i);
            if (part.getArea() >= options.least()) {
                boolean slab = candidate.face().owner().is("IfcSlab") || candidate.face().owner().is("IfcFooting");
                Behind.Found there = behind.at(Flat.inside(part, face.plane()), face.plane().normal(),
                        candidate.height(), slab);
                shares.computeIfAbsent(there.rounded(), key -> new ArrayList<>()).add(part);
            }
        }
    }

    private List<Candidate> roomsBehind(FlatFace face, double start) {
        var list = new ArrayList<Candidate>();
        Bounds near = face.box().grown(start + options.thickest() + options.gap());
        for (FlatFace other : around.nearRooms.near(near)) {
            double height = face.plane().height(other.plane().origin());
            if (other != face && height > start && height <= start + options.thickest() + options.gap()
                    && other.opposes(face.plane().normal())) {
                list.add(new Candidate(other, height, true));
            }
        }
        list.sort(Comparator.comparingDouble(Candidate::height));
        return list;
    }

    /** The faces of other elements that lie on the back of one. */
    private List<FlatFace> abutting(FlatFace face, Candidate candidate) {
        Vec normal = face.plane().normal();
        Instance element = candidate.face().owner();
        var found = new ArrayList<FlatFace>();
        for (FlatFace back : around.facesOf.get(element)) {
            double end = face.plane().height(back.plane().origin());
            if (back.plane().normal().dot(normal) > FlatFace.PARALLEL && end > candidate.height()
                    && end <= candidate.height() + options.thickest()) {
                Bounds near = back.box().grown(2e-3);
                for (FlatFace other : around.near.near(near)) {
                    if (!other.owner().equals(element) && other.opposes(normal)
                            && Math.abs(back.plane().height(other.plane().origin())) < 2e-3) {
                        found.add(other);
                    }
                }
            }
        }
        return found;
    }

    private void element(FlatFace face, Candidate candidate, Geometry area, Behind.Found there) {
        int parent = found.size() + 1;
        add(face, around.named(candidate.face().owner()), area, true, there, candidate.height(), 0);
        double depth = there.distance() > candidate.height() ? there.distance() : candidate.height() + 0.02;
        for (Surroundings.Hole hole : around.holesOf(candidate.face().owner())) {
            Geometry seen = Outline.of(hole.body(), face.plane(), candidate.height(), depth);
            Geometry part = seen == null ? Flat.none() : Flat.intersection(area, seen);
            if (part.getArea() >= options.least()) {
                add(face, hole.filling(), part, hole.filled(), there, candidate.height(), parent);
            }
        }
    }

    /** Surface with no element before it: open to the outside, or to a space that does not touch. */
    private void open(FlatFace face, Geometry area) {
        for (int i = 0; i < area.getNumGeometries(); i++) {
            Geometry part = area.getGeometryN(i);
            if (part.getArea() >= options.least()) {
                Vec inside = Flat.inside(part, face.plane());
                Vec normal = face.plane().normal();
                Instance space = behind.spaceAt(inside.plus(normal.times(1e-3)));
                boolean out = space == null && behind.escapes(inside.plus(normal.times(1e-3)), normal);
                add(face, null, part, false, new Behind.Found(space != null ? SpaceBoundary.Side.INTERNAL
                        : out ? SpaceBoundary.Side.EXTERNAL : SpaceBoundary.Side.HOLLOW, space, 0), 0, 0);
            }
        }
    }

    private void add(FlatFace face, Instance element, Geometry area, boolean physical, Behind.Found there,
            double before, int parent) {
        SpaceBoundary.Side side = there.space() != null && isOutside(there.space()) ? SpaceBoundary.Side.EXTERNAL
                : there.side();
        found.add(new SpaceBoundary(found.size() + 1, face.owner(), element, face.plane(), Flat.regions(area), physical,
                side, there.space(), before, there.distance(), parent, 0, 0));
    }

    /** An IfcSpace that stands for the outside. */
    private static boolean isOutside(Instance space) {
        return "EXTERNAL".equals(space.enumeration("InteriorOrExteriorSpace"))
                || "EXTERNAL".equals(space.enumeration("PredefinedType"));
    }
}
