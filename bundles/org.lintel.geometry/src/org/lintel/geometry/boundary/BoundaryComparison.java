// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.boundary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;

/** The boundaries computed from bodies beside those that the author wrote: areas summed by space and element. */
public final class BoundaryComparison {

    /** Of the author's area: what is within is the same. */
    public static final double TOLERANCE = 0.01;

    /** How a space and an element compare. */
    public enum Outcome {
        /** Areas within 1 %. */
        SAME("areas within 1 %"),
        /** Within 1 % where the openings are counted the other way. */
        OPENINGS("within 1 % where openings are left in, or taken off, other than in the rest of the file"),
        /** Within 1 % where the strips behind which walls abut, type 2b, are left out. */
        JUNCTION("within 1 % where the strips on which other walls abut (2b) are left out, as this author does"),
        /** The computation goes across a hollow to the slab, the author says that nothing is there. */
        HOLLOW("a hollow above the ceiling or below the floor: the author says nothing is there, the computation goes"
                + " on to the slab"),
        /** Less than a hundredth of a square metre on both sides. */
        TRIFLE("differs by less than 0.01 m²"),
        /** The author's areas of this space are larger than its surface. */
        BEYOND("the author's boundaries of the space are together larger than its whole surface"),
        /** The author's surface is a line of the plan, moved up by the room's height. */
        STRIP("the author's surface is a strip of the room's outline on plan as high as the room, doors included, along"
                + " the lines Revit bounds rooms by: a first-level boundary"),
        /** Both know it, with other areas. */
        AREA("both know it, with other areas"),
        /** Stairs, rails, furniture, ceilings: does not bound here. */
        NO_BOUND("the author counts an element in that stands or hangs within the space"),
        /** The space has no body. */
        NO_SPACE("the space has no body"),
        /** The author gives no surface. */
        NO_SURFACE("the author's boundary has no surface that can be computed"),
        /** Only the author has it. */
        AUTHOR_ONLY("only the author has it"),
        /** Only the computation has it. */
        OURS_ONLY("only the computation has it");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        /** In words, for the table. */
        public String words() {
            return words;
        }
    }

    /**
     * A space and an element.
     *
     * @param element null for what no element bounds
     * @param said the author's area, in m²
     * @param ours in m²
     */
    public record Row(Instance space, Instance element, double said, double ours, Outcome outcome) {
    }

    private record Key(Instance space, Instance element) {
    }

    private static final class Sum {
        private double said;
        private double gross;
        private double net;
        private double strips;
        private boolean hollow;
        private boolean strip;
        private boolean noSurface;
        private boolean saidIt;
        private boolean has;
    }

    private final List<Row> rows = new ArrayList<>();
    private final boolean openingsWithin;
    private final int authorCount;

    private BoundaryComparison(Model model, SpaceBoundaries ours) {
        Map<Key, Sum> sums = new LinkedHashMap<>();
        Map<Instance, Double> saidOf = new LinkedHashMap<>();
        Map<Instance, Double> surfaceOf = new LinkedHashMap<>();
        List<AuthorBoundaries.Said> author = AuthorBoundaries.of(model);
        authorCount = author.size();
        for (SpaceBoundary boundary : ours.boundaries()) {
            Sum sum = sums.computeIfAbsent(new Key(boundary.space(), named(boundary)), key -> new Sum());
            sum.has = true;
            sum.gross += boundary.area();
            sum.net += boundary.netArea();
            sum.strips += boundary.side() == SpaceBoundary.Side.CONSTRUCTION ? boundary.area() : 0;
            if (boundary.before() > ours.options().gap()) {
                sum.hollow = true;
                sums.computeIfAbsent(new Key(boundary.space(), null), key -> new Sum()).hollow = true;
            }
            surfaceOf.merge(boundary.space(), boundary.area(), Double::sum);
        }
        for (AuthorBoundaries.Said said : author) {
            Instance element = said.boundary().element();
            boolean none = element != null && (element.is("IfcVirtualElement") || element.is("IfcOpeningElement"));
            Sum sum = sums.computeIfAbsent(new Key(said.boundary().space(), none ? null : element), key -> new Sum());
            sum.saidIt = true;
            sum.strip |= said.strip();
            if (Double.isNaN(said.area())) {
                sum.noSurface = true;
            } else {
                sum.said += said.area();
                saidOf.merge(said.boundary().space(), said.area(), Double::sum);
            }
        }
        int gross = 0;
        int net = 0;
        for (Sum sum : sums.values()) {
            if (sum.saidIt && sum.has && sum.gross - sum.net > 0.1) {
                gross += same(sum.said, sum.gross) ? 1 : 0;
                net += same(sum.said, sum.net) ? 1 : 0;
            }
        }
        openingsWithin = gross >= net;
        Set<Instance> withBody = new HashSet<>(ours.spaces());
        sums.values().removeIf(sum -> !sum.has && !sum.saidIt);
        sums.forEach((key, sum) -> rows.add(new Row(key.space(), key.element(), sum.said,
                openingsWithin ? sum.gross : sum.net, outcome(key, sum, withBody, saidOf.getOrDefault(key.space(), 0.0)
                        > 1.02 * surfaceOf.getOrDefault(key.space(), 0.0)))));
        rows.sort(Comparator.<Row>comparingLong(row -> row.space().id())
                .thenComparingLong(row -> row.element() == null ? -1 : row.element().id()));
    }

    /** Compares; without rows where the author wrote no boundaries. */
    public static BoundaryComparison of(Model model, SpaceBoundaries ours) {
        return new BoundaryComparison(model, ours);
    }

    /** The element of a physical boundary; null for all that is open. */
    private static Instance named(SpaceBoundary boundary) {
        return boundary.physical() ? boundary.element() : null;
    }

    private Outcome outcome(Key key, Sum sum, Set<Instance> withBody, boolean beyond) {
        double ours = openingsWithin ? sum.gross : sum.net;
        if (!withBody.contains(key.space())) {
            return Outcome.NO_SPACE;
        }
        if (sum.noSurface) {
            return Outcome.NO_SURFACE;
        }
        if (sum.saidIt && sum.has && same(sum.said, ours)) {
            return Outcome.SAME;
        }
        if (Math.abs(sum.said - ours) < 0.01) {
            return Outcome.TRIFLE;
        }
        if (sum.saidIt && sum.has && (same(sum.said, sum.gross) || same(sum.said, sum.net))) {
            return Outcome.OPENINGS;
        }
        if (sum.saidIt && sum.has && sum.strips > 0 && same(sum.said, ours - sum.strips)) {
            return Outcome.JUNCTION;
        }
        if (sum.hollow) {
            return Outcome.HOLLOW;
        }
        if (!sum.has && key.element() != null && !bounds(key.element())) {
            return Outcome.NO_BOUND;
        }
        if (beyond && sum.saidIt) {
            return Outcome.BEYOND;
        }
        if (sum.strip) {
            return Outcome.STRIP;
        }
        return !sum.saidIt ? Outcome.OURS_ONLY : sum.has ? Outcome.AREA : Outcome.AUTHOR_ONLY;
    }

    private static boolean bounds(Instance element) {
        return element.is("IfcOpeningElement") || Surroundings.BOUNDING.stream().anyMatch(element::is);
    }

    private static boolean same(double said, double ours) {
        return Math.abs(said - ours) <= TOLERANCE * said;
    }

    /** By space, then by element. */
    public List<Row> rows() {
        return rows;
    }

    /** Whether the areas of this author's walls have their openings within. */
    public boolean openingsWithin() {
        return openingsWithin;
    }

    /** How many boundaries the author wrote. */
    public int authorCount() {
        return authorCount;
    }
}
