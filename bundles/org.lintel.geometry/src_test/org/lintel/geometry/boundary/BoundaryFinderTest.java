// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintel.core.task.CancelledException;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.geometry.boundary.SpaceBoundary.Side;
import org.lintel.ifc.model.Model;

/** Boundaries of rooms of which every area is known. */
class BoundaryFinderTest {

    private static final double E = 1e-3;

    private static List<SpaceBoundary> find(Blocks blocks, BoundaryOptions options) {
        Model model = blocks.model();
        List<SpaceBoundary> all = BoundaryFinder.of(model, options, Progress.NONE).boundaries();
        for (SpaceBoundary b : all) {
            if (b.corresponding() > 0) {
                SpaceBoundary other = all.get(b.corresponding() - 1);
                assertEquals(b.number(), other.corresponding());
                assertEquals(b.space(), other.adjacent());
                assertEquals(b.area(), other.area(), E);
            }
        }
        return all;
    }

    private static List<SpaceBoundary> find(Blocks blocks) {
        return find(blocks, BoundaryOptions.DEFAULT);
    }

    /** The area a space shows to an element, openings not taken off. */
    private static double area(List<SpaceBoundary> all, String space, String element, Side side) {
        return all.stream().filter(b -> b.space().name().equals(space) && b.side() == side
                && (element == null ? b.element() == null : b.element() != null && element.equals(b.element().name())))
                .mapToDouble(SpaceBoundary::area).sum();
    }

    /**
     * Two rooms of 4 m by 3 m and 2.5 m height, a wall of 0.2 m between, walls of 0.3 m around, slabs below and
     * above.
     */
    private static Blocks twoRooms() {
        var blocks = new Blocks();
        blocks.space("A", 0, 0, 0, 4, 3, 2.5);
        blocks.space("B", 4.2, 0, 0, 4, 3, 2.5);
        blocks.element("IFCWALL", "between", 4, 0, 0, 0.2, 3, 2.5);
        blocks.element("IFCWALL", "west", -0.3, 0, 0, 0.3, 3, 2.5);
        blocks.element("IFCWALL", "east", 8.2, 0, 0, 0.3, 3, 2.5);
        blocks.element("IFCWALL", "north", -0.3, 3, 0, 8.8, 0.3, 2.5);
        blocks.element("IFCSLAB", "floor", -0.3, -0.3, -0.2, 8.8, 3.6, 0.2);
        blocks.element("IFCSLAB", "roof", -0.3, -0.3, 2.5, 8.8, 3.6, 0.2);
        return blocks;
    }

    @Test
    void twoRoomsShareAWall() {
        Blocks blocks = twoRooms();
        blocks.element("IFCWALL", "south", -0.3, -0.3, 0, 8.8, 0.3, 2.5);
        List<SpaceBoundary> all = find(blocks);
        assertEquals(12, all.size());
        assertEquals(7.5, area(all, "A", "between", Side.INTERNAL), E);
        assertEquals(7.5, area(all, "B", "between", Side.INTERNAL), E);
        assertEquals(7.5, area(all, "A", "west", Side.EXTERNAL), E);
        assertEquals(10, area(all, "A", "north", Side.EXTERNAL), E);
        assertEquals(12, area(all, "B", "roof", Side.EXTERNAL), E);
        assertEquals(12, area(all, "B", "floor", Side.EXTERNAL_EARTH), E);
        SpaceBoundary between = all.stream().filter(b -> "between".equals(b.element().name()))
                .findFirst().orElseThrow();
        assertEquals("B", between.adjacent().name());
        assertEquals(0.2, between.distance(), E);
        assertEquals("2a", between.type());
        assertTrue(between.corresponding() > 0);
        assertTrue(all.stream().allMatch(SpaceBoundary::physical));
        assertEquals(4, between.rings().getFirst().size());
        between.rings().getFirst().forEach(corner -> assertEquals(4, corner.x(), 1e-5));
    }

    @Test
    void windowsDoorsAndOpenPassagesLieWithinTheWallTheyAreCutFrom() {
        Blocks blocks = twoRooms();
        int south = blocks.element("IFCWALL", "south", -0.3, -0.3, 0, 8.8, 0.3, 2.5);
        int window = blocks.element("IFCWINDOW", "window", 1, -0.15, 1, 1.5, 0.06, 1.2);
        blocks.opening(south, window, 1, -0.3, 1, 1.5, 0.3, 1.2);
        int wall = blocks.element("IFCWALL", "second", 8.5, 0, 0, 0.1, 3, 2.5);
        blocks.opening(wall, 0, 8.5, 1, 0, 0.1, 1, 2);
        List<SpaceBoundary> all = find(blocks);
        SpaceBoundary glass = all.stream().filter(b -> b.element().is("IfcWindow")).findFirst().orElseThrow();
        assertEquals(1.8, glass.area(), E);
        assertEquals(Side.EXTERNAL, glass.side());
        SpaceBoundary parent = all.get(glass.parent() - 1);
        assertEquals("south", parent.element().name());
        assertEquals(10, parent.area(), E);
        assertEquals(8.2, parent.netArea(), E);
        // the opening in the outer layer does not reach the room, so the inner wall stays whole
        assertEquals(7.5, area(all, "B", "east", Side.EXTERNAL), E);
        assertEquals(0, area(all, "B", "O", Side.EXTERNAL), E);
    }

    @Test
    void aDoorwayWithoutADoorIsVirtualAndSeenFromBothSides() {
        var blocks = new Blocks();
        blocks.space("A", 0, 0, 0, 4, 3, 2.5);
        blocks.space("B", 4.2, 0, 0, 4, 3, 2.5);
        int wall = blocks.element("IFCWALL", "between", 4, 0, 0, 0.2, 3, 2.5);
        blocks.opening(wall, 0, 4, 1, 0, 0.2, 1, 2);
        List<SpaceBoundary> ways = find(blocks).stream().filter(b -> b.parent() > 0).toList();
        assertEquals(2, ways.size());
        for (SpaceBoundary way : ways) {
            assertEquals(2, way.area(), E);
            assertEquals(Side.INTERNAL, way.side());
            assertTrue(!way.physical() && way.element().is("IfcOpeningElement") && way.corresponding() > 0);
        }
    }

    @Test
    void aSlabUnderTwoRoomsIsSplitForTheRoomBelow() {
        var blocks = new Blocks();
        blocks.space("below", 0, 0, 0, 8, 3, 2.5);
        blocks.space("left", 0, 0, 2.7, 4, 3, 2.5);
        blocks.space("right", 4, 0, 2.7, 4, 3, 2.5);
        blocks.element("IFCSLAB", "slab", 0, 0, 2.5, 8, 3, 0.2);
        List<SpaceBoundary> ceiling = find(blocks).stream()
                .filter(b -> b.space().name().equals("below") && b.element() != null).toList();
        assertEquals(List.of("left", "right"), ceiling.stream().map(b -> b.adjacent().name()).sorted().toList());
        for (SpaceBoundary b : ceiling) {
            assertEquals(12, b.area(), E);
            assertTrue(b.corresponding() > 0);
        }
    }

    @Test
    void roomsThatTouchWithoutAWallAreOpenToEachOther() {
        var blocks = new Blocks();
        blocks.space("left", 0, 0, 0, 4, 3, 2.5);
        blocks.space("right", 4, 0, 0, 4, 3, 2.5);
        List<SpaceBoundary> all = find(blocks);
        SpaceBoundary open = all.stream().filter(b -> b.adjacent() != null).findFirst().orElseThrow();
        assertNull(open.element());
        assertEquals(7.5, open.area(), E);
        assertEquals(Side.INTERNAL, open.side());
        assertTrue(!open.physical() && open.corresponding() > 0);
        assertTrue(all.stream().filter(b -> b.adjacent() == null).allMatch(b -> b.side() == Side.EXTERNAL));
    }

    @Test
    void anLShapedRoomMeetsAWallThatEndsAtItAndIsItsOwnNeighbour() {
        var blocks = new Blocks();
        // a wall of 1 m in the notch: 0.2 m thick, room on both sides
        blocks.space("U", 0, 2.5, 0, 0, 4, 0, 4, 3, 2.2, 3, 2.2, 2, 2, 2, 2, 3, 0, 3);
        blocks.element("IFCWALL", "fin", 2, 2, 0, 0.2, 1, 2.5);
        List<SpaceBoundary> fin = find(blocks).stream().filter(b -> b.element() != null).toList();
        assertEquals(3, fin.size());
        assertEquals(5.5, fin.stream().mapToDouble(SpaceBoundary::area).sum(), E);
        assertEquals(5, fin.stream().filter(b -> b.adjacent() != null && b.adjacent().name().equals("U"))
                .mapToDouble(SpaceBoundary::area).sum(), E);
        assertEquals(2, fin.stream().filter(b -> b.corresponding() > 0).count());
    }

    @Test
    void whereAWallAbutsOnTheBackThereIsOnlyConstruction() {
        var blocks = new Blocks();
        blocks.space("A", 0, 0, 0, 6, 3, 2.5);
        blocks.element("IFCWALL", "north", 0, 3, 0, 6, 0.2, 2.5);
        blocks.element("IFCWALL", "abutting", 2, 3.2, 0, 0.3, 4, 2.5);
        List<SpaceBoundary> all = find(blocks);
        assertEquals(0.75, area(all, "A", "north", Side.CONSTRUCTION), E);
        assertEquals(14.25, area(all, "A", "north", Side.EXTERNAL), E);
        assertEquals("2b", all.stream().filter(b -> b.side() == Side.CONSTRUCTION).findFirst().orElseThrow().type());
    }

    @Test
    void gapsAndOverlapsAreBridgedAsFarAsAsked() {
        for (double gap : new double[] {0.1, -0.1}) {
            var blocks = new Blocks();
            blocks.space("A", 0, 0, 0, 4, 3, 2.5);
            blocks.element("IFCWALL", "wall", 4 + gap, 0, 0, 0.3, 3, 2.5);
            List<SpaceBoundary> all = find(blocks);
            assertEquals(7.5, area(all, "A", "wall", Side.EXTERNAL), E);
            assertEquals(gap, all.stream().filter(SpaceBoundary::physical).findFirst().orElseThrow().before(), E);
            assertEquals(0, area(find(blocks, BoundaryOptions.DEFAULT.withGap(0.05)), "A", "wall", Side.EXTERNAL), E);
        }
    }

    @Test
    void theSameModelGivesTheSameBoundaries() {
        Blocks blocks = twoRooms();
        assertEquals(find(blocks).stream().map(b -> b.element() + " " + b.area()).toList(),
                find(blocks).stream().map(b -> b.element() + " " + b.area()).toList());
    }

    @Test
    void stopsWhenAsked() {
        Model model = twoRooms().model();
        Progress stopped = new Progress() {
            @Override
            public void begin(Message task, long total) {
                // nothing to show
            }

            @Override
            public void worked(long amount) {
                // nothing to show
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThrows(CancelledException.class, () -> BoundaryFinder.of(model, BoundaryOptions.DEFAULT, stopped));
    }

    @Test
    void bodiesOfTooManyTrianglesArePassedOverAndTold() {
        var options = new BoundaryOptions(0.25, 1, 1.2, 1e-3, 11);
        SpaceBoundaries found = BoundaryFinder.of(twoRooms().model(), options, Progress.NONE);
        assertEquals(List.of(), found.boundaries());
        assertEquals(8, found.passedOver().size());
        assertThrows(IllegalArgumentException.class, () -> new BoundaryOptions(Double.NaN, 1, 1, 1e-3, 10));
    }

    @Test
    void anAuthorsBoundariesAreComparedBySpaceAndElement() {
        var blocks = new Blocks();
        int space = blocks.space("A", 0, 0, 0, 4, 3, 2.5);
        int floor = blocks.element("IFCSLAB", "floor", 0, 0, -0.2, 4, 3, 0.2);
        int roof = blocks.element("IFCSLAB", "roof", 0, 0, 2.5, 4, 3, 0.2);
        blocks.boundary(space, floor, 4, 3);
        blocks.boundary(space, roof, 2, 3);
        Model model = blocks.model();
        BoundaryComparison compared = BoundaryComparison.of(model,
                BoundaryFinder.of(model, BoundaryOptions.DEFAULT, Progress.NONE));
        assertEquals(2, compared.authorCount());
        assertEquals(List.of(BoundaryComparison.Outcome.OURS_ONLY, BoundaryComparison.Outcome.SAME,
                BoundaryComparison.Outcome.AREA), compared.rows().stream()
                .map(BoundaryComparison.Row::outcome).toList());
        assertEquals(6, compared.rows().getLast().said(), E);
        assertEquals(12, compared.rows().getLast().ours(), E);
        var table = new BoundaryTable();
        table.add("a.ifc", BoundaryFinder.of(model, BoundaryOptions.DEFAULT, Progress.NONE), compared);
        assertTrue(table.markdown().contains("| `a.ifc` | 1 | 2 | 6 | 3 | 1 | 33.3 % | area 1, ours only 1 |"),
                table.markdown());
    }
}
