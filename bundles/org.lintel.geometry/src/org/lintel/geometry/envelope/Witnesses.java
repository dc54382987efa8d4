// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.envelope;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintel.geometry.engine.ElementGeometry;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.Boundaries;
import org.lintel.ifc.query.Properties;
import org.lintel.ifc.query.Property;

/** Hears what the model says of each element, and holds it against what is seen of it. */
final class Witnesses {

    /** The least share of an element's side, or of a slab's plan, that makes it a part of the envelope. */
    private static final double SHARE = 0.1;

    /** Elements whose property set does not bear the name of their own entity. */
    private static final List<String> CLASSES = List.of("IfcWall", "IfcCurtainWall", "IfcWindow", "IfcDoor", "IfcRoof",
            "IfcSlab", "IfcPlate", "IfcColumn", "IfcBeam", "IfcMember", "IfcCovering");

    private record Statement(Side side, Confidence confidence, boolean fire) {
        private static final Statement NONE = new Statement(Side.SILENT, Confidence.LOW, false);
    }

    private final Fabric fabric;
    private final Properties properties;
    private final Map<Long, List<Boundaries.Boundary>> boundaries = new HashMap<>();
    private final Map<Long, Testimony> found = new HashMap<>();

    Witnesses(Fabric fabric) {
        this.fabric = fabric;
        this.properties = Properties.of(fabric.model);
        for (Boundaries.Boundary boundary : Boundaries.of(fabric.model).all()) {
            if (boundary.element() != null && boundary.physical()) {
                boundaries.computeIfAbsent(boundary.element().id(), k -> new ArrayList<>()).add(boundary);
            }
        }
    }

    /** What is said of an element that {@link #hear} was called with; null for others. */
    Testimony of(Instance element) {
        return found.get(element.id());
    }

    /**
     * All elements of the fabric, wholes in place of their parts, and all windows and doors, in the order of the file.
     */
    List<Testimony> hear(List<Piece> pieces, List<Filling> fillings, Ground ground) {
        var seen = new HashMap<Long, Seen>();
        for (Piece piece : pieces) {
            seen.computeIfAbsent(fabric.whole(piece.owner).id(), k -> new Seen()).add(piece, ground);
        }
        for (ElementGeometry shape : fabric.elements) {
            Instance whole = fabric.whole(shape.element());
            if (!shape.parts().isEmpty()) {
                seen.computeIfAbsent(whole.id(), k -> new Seen()).element(whole, shape);
            }
        }
        var all = new ArrayList<Testimony>();
        seen.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            if (entry.getValue().whole != null && !entry.getValue().whole.is("IfcMember")) {
                all.add(testify(entry.getValue()));
            }
        });
        for (Filling filling : fillings) {
            if (fabric.inOpenings.containsKey(filling.element().id()) && !filling.element().is("IfcOpeningElement")) {
                all.add(testify(filling));
            }
        }
        all.sort((a, b) -> Long.compare(a.element().id(), b.element().id()));
        for (Testimony one : all) {
            found.put(one.element().id(), one);
        }
        return all;
    }

    /** What is seen of an element. */
    private final class Seen {
        private Instance whole;
        private double size;
        private double outside;
        private double buried;
        private double sure;

        void element(Instance of, ElementGeometry shape) {
            whole = of;
            var measures = shape.gross();
            size += Fabric.isUpright(of) ? Math.max(measures.side(), measures.area() / 8) : measures.upwards();
        }

        void add(Piece piece, Ground ground) {
            double tilt = piece.plane.tilt();
            // a rooflight lies flat and yet is a panel
            boolean counts = fabric.isPanel(piece.owner)
                    || (Fabric.isUpright(piece.owner) ? tilt > 45 && tilt < 135 : tilt < 60 || tilt > 120);
            if (counts && piece.sight != Sight.HIDDEN) {
                double area = piece.region.getArea();
                outside += area;
                sure += area * piece.share;
                double[] heights = SurfaceMaker.heights(piece.plane, piece.region);
                buried += heights[1] < ground.level() + 0.3 && tilt > 60 ? area : 0;
            }
        }
    }

    private Testimony testify(Seen seen) {
        boolean outside = seen.outside > SHARE * seen.size;
        double share = seen.outside > 0 ? seen.sure / seen.outside : 1;
        Side side = !outside ? Side.INSIDE : seen.buried > 0.9 * seen.outside ? Side.GROUND : Side.OUTSIDE;
        // little of it is seen, or not all that was looked at agrees
        Confidence sure = outside && (seen.outside < 0.3 * seen.size || share < 0.9) ? Confidence.MEDIUM
                : Confidence.HIGH;
        return testimony(seen.whole, side, sure, seen.outside);
    }

    private Testimony testify(Filling filling) {
        Side side = filling.wall() == null ? Side.INSIDE : Side.OUTSIDE;
        boolean placed = filling.how() == Filling.Found.POSITION && filling.wall() != null;
        return testimony(filling.element(), side, placed ? Confidence.MEDIUM : Confidence.HIGH, filling.openingArea());
    }

    private Testimony testimony(Instance element, Side side, Confidence sure, double area) {
        Statement stated = stated(element);
        Statement bounded = bounded(element);
        return new Testimony(element, side, sure, stated.side(), stated.confidence(), bounded.side(),
                bounded.confidence(), area, bounded.fire());
    }

    private Statement stated(Instance element) {
        Statement own = stated(element, Confidence.HIGH);
        if (own.side() != Side.SILENT) {
            return own;
        }
        Instance whole = fabric.whole(element);
        return whole.equals(element) ? own : stated(whole, Confidence.MEDIUM);
    }

    private Statement stated(Instance element, Confidence most) {
        Property property = properties.find(element, commonSet(element), "IsExternal");
        if (property == null || !(property.value() instanceof Boolean external)) {
            return Statement.NONE;
        }
        boolean own = property.origin() == Property.Origin.OCCURRENCE;
        return new Statement(external ? Side.OUTSIDE : Side.INSIDE, own ? most : Confidence.MEDIUM, false);
    }

    private static String commonSet(Instance element) {
        for (String entity : CLASSES) {
            if (element.is(entity)) {
                return "Pset_" + entity.substring(3) + "Common";
            }
        }
        return "Pset_" + element.typeName().substring(3) + "Common";
    }

    private Statement bounded(Instance element) {
        int outside = 0;
        int ground = 0;
        int inside = 0;
        boolean fire = false;
        for (Boundaries.Boundary boundary : boundaries.getOrDefault(element.id(), List.of())) {
            switch (boundary.side()) {
                case "EXTERNAL", "EXTERNAL_WATER", "EXTERNAL_FIRE" -> outside++;
                case "EXTERNAL_EARTH" -> ground++;
                case "INTERNAL" -> inside++;
                default -> {
                }
            }
            fire |= boundary.side().equals("EXTERNAL_FIRE");
        }
        if (outside + ground + inside == 0) {
            return Statement.NONE;
        }
        // one boundary to the outside suffices: a wall is long, and other parts of it may lie between rooms
        Side side = outside > 0 ? Side.OUTSIDE : ground > 0 ? Side.GROUND : Side.INSIDE;
        boolean mixed = outside > 0 && inside > 0;
        return new Statement(side, mixed ? Confidence.MEDIUM : Confidence.HIGH, fire);
    }
}
