// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.envelope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.core.task.CancelledException;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.ifc.query.Sector;

/** What is outside of models of boxes, whose areas are known. */
class EnvelopeTest {

    private static final double EXACT = 1e-6;

    private static double gross(Envelope envelope, SurfaceKind kind, Sector sector) {
        return envelope.surfaces().stream().filter(s -> s.kind() == kind
                && (sector == null || !Double.isNaN(s.azimuth()) && Sector.of(s.azimuth()) == sector))
                .mapToDouble(Surface::gross).sum();
    }

    private static double area(Envelope envelope, Infill infill) {
        return envelope.surfaces().stream().mapToDouble(s -> s.area(infill)).sum();
    }

    @Test
    void aRoomHasFourFacadesARoofAndAFloor() {
        var blocks = new Blocks();
        blocks.room(0, 0, 0, 6000, 4000, 3000);
        Envelope envelope = blocks.envelope(EnvelopeOptions.DEFAULT.withGround(0.0));
        // the roof slab's edges, 0.2 m high, are a part of the façades as seen from outside
        assertEquals(6 * 3.2, gross(envelope, SurfaceKind.FACADE, Sector.S), EXACT);
        assertEquals(6 * 3.2, gross(envelope, SurfaceKind.FACADE, Sector.N), EXACT);
        assertEquals(4 * 3.2, gross(envelope, SurfaceKind.FACADE, Sector.E), EXACT);
        assertEquals(4 * 3.2, gross(envelope, SurfaceKind.FACADE, Sector.W), EXACT);
        assertEquals(24, gross(envelope, SurfaceKind.ROOF, null), EXACT);
        // the floor from below and the edges of its slab
        assertEquals(24 + 20 * 0.2, gross(envelope, SurfaceKind.GROUND, null), EXACT);
        assertEquals(0, gross(envelope, SurfaceKind.UNDETERMINED, null));
        assertEquals(0, gross(envelope, SurfaceKind.FREE_WALL, null));
    }

    @Test
    void openingsAreFilledAndTheirWindowsMeasuredTwice() {
        var blocks = new Blocks();
        int[] walls = blocks.room(0, 0, 0, 6000, 4000, 3000);
        int opening = blocks.opening(walls[0], 1000, -100, 900, 1500, 500, 1200);
        int window = blocks.window(opening, 1050, 100, 950, 1400, 80, 1100);
        int hole = blocks.opening(walls[1], 5600, 1000, 0, 500, 1000, 2100);
        blocks.opening(walls[1], 5650, 2500, 500, 400, 500, 500);
        blocks.opening(walls[2], 2000, 3900, 500, 500, 200, 500);
        Envelope envelope = blocks.envelope(EnvelopeOptions.DEFAULT.withGround(0.0));
        assertEquals(6 * 3.2, gross(envelope, SurfaceKind.FACADE, Sector.S), EXACT);
        assertEquals(4 * 3.2, gross(envelope, SurfaceKind.FACADE, Sector.E), EXACT,
                "a hole does not let the outside in");
        assertEquals(1.8, area(envelope, Infill.WINDOW), EXACT);
        assertEquals(2.1 + 0.25, area(envelope, Infill.OPENING), EXACT, "the recess in the north wall is none");
        Filling filling = envelope.fillings().stream().filter(f -> f.element().id() == window).findFirst()
                .orElseThrow();
        assertEquals(walls[0], filling.wall().id());
        assertEquals(Filling.Found.RELATION, filling.how());
        assertEquals(1.8, filling.openingArea(), EXACT);
        assertEquals(1.4 * 1.1, filling.ownArea(), EXACT);
        assertEquals(180, filling.azimuth(), EXACT);
        assertTrue(envelope.fillings().stream().anyMatch(f -> f.element().id() == hole));
    }

    /** Four posts under a slab, and a box that is too small to be a room: fabric with air around it and nothing else. */
    @Test
    void aBareFrameHasNoEnvelope() {
        var blocks = new Blocks();
        for (int x : new int[] {0, 5700}) {
            for (int y : new int[] {0, 3700}) {
                blocks.wall(x, y, 0, 300, 300, 3000);
            }
        }
        blocks.slab(0, 0, 3000, 6000, 4000, 200);
        blocks.room(2000, 1000, 0, 1200, 1200, 800);
        Envelope envelope = blocks.envelope(EnvelopeOptions.DEFAULT.withStanding());
        assertEquals(List.of(), envelope.surfaces().stream().map(Surface::kind)
                .filter(kind -> kind != SurfaceKind.PROJECTION && kind != SurfaceKind.FREE_WALL).toList());
        assertEquals(24, envelope.surfaces().stream().filter(s -> s.tilt() < 1 && s.element().is("IfcSlab"))
                .mapToDouble(Surface::gross).max().orElse(0), EXACT);
    }

    @Test
    void whereNothingTellsTheGroundABuildingMayStandOnItsLowestStorey() {
        var blocks = new Blocks();
        blocks.room(0, 0, 0, 6000, 4000, 3000);
        assertTrue(Double.isNaN(blocks.envelope().ground().level()));
        Envelope standing = blocks.envelope(EnvelopeOptions.DEFAULT.withStanding());
        Envelope given = blocks.envelope(EnvelopeOptions.DEFAULT.withGround(standing.ground().level()));
        assertFalse(standing.ground().sure());
        assertEquals(24 + 20 * 0.2, gross(standing, SurfaceKind.GROUND, null), 20 * 0.2 + EXACT);
        assertEquals(given.surfaces().stream().map(s -> s.kind() + " " + s.gross()).toList(),
                standing.surfaces().stream().map(s -> s.kind() + " " + s.gross()).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100, 280})
    void slitsLetNoAirIn(int slit) {
        var blocks = new Blocks();
        blocks.slab(0, 0, -200, 6000, 4000, 200);
        blocks.slab(0, 0, 3000 + slit, 6000, 4000, 200);
        blocks.walls(0, 0, 0, 6000, 4000, 3000);
        Envelope envelope = blocks.envelope();
        double walls = envelope.surfaces().stream().filter(s -> s.kind() == SurfaceKind.FACADE
                && s.element().is("IfcWall")).mapToDouble(Surface::gross).sum();
        assertEquals(2 * (6 + 4) * 3, walls, EXACT);
        // over the heads of the walls the slit is half outside
        assertEquals((24 + 5.4 * 3.4) / 2, gross(envelope, SurfaceKind.ROOF, null), 2.9);
    }

    @Test
    void aWideGapDoesLetAirIn() {
        var blocks = new Blocks();
        blocks.slab(0, 0, -200, 6000, 4000, 200);
        blocks.walls(0, 0, 0, 6000, 4000, 3000);
        Envelope open = blocks.envelope();
        assertEquals(0, gross(open, SurfaceKind.FACADE, null), "without a roof there is air on both sides");
        assertEquals((20 + 17.6) * 3, gross(open, SurfaceKind.FREE_WALL, null), 4);
    }

    @Test
    void aCavityAndTheInnerLeafAreNotOutside() {
        var blocks = new Blocks();
        blocks.room(0, 0, 0, 6000, 4000, 3000);
        blocks.wall(-250, -250, -200, 6500, 150, 3400);
        blocks.wall(-250, 4100, -200, 6500, 150, 3400);
        blocks.wall(-250, -100, -200, 150, 4200, 3400);
        blocks.wall(6100, -100, -200, 150, 4200, 3400);
        blocks.slab(-250, -250, 3200, 6500, 4500, 100);
        Envelope envelope = blocks.envelope(EnvelopeOptions.DEFAULT.withGround(-0.2));
        // the cavity is open below: a strip of some centimetres has air on both sides there
        assertEquals(6.5 * 3.5, gross(envelope, SurfaceKind.FACADE, Sector.S), 6.5 * 0.08);
        assertEquals(4.5 * 3.5, gross(envelope, SurfaceKind.FACADE, Sector.E), 4.5 * 0.08);
    }

    @Test
    void aParapetIsCutOffWhereTheRoofMeetsTheWall() {
        var blocks = new Blocks();
        blocks.slab(300, 300, -200, 5400, 3400, 200);
        blocks.slab(300, 300, 3000, 5400, 3400, 200);
        blocks.walls(0, 0, 0, 6000, 4000, 4200);
        Envelope envelope = blocks.envelope(EnvelopeOptions.DEFAULT.withGround(0.0));
        // cut to 4 mm; at the corners, where wall runs behind wall, the edge of the roof is taken for parapet
        assertEquals(6 * 3.2, gross(envelope, SurfaceKind.FACADE, Sector.S), 6 * 0.004 + 2 * 0.3 * 0.2);
        assertEquals(4 * 3.2, gross(envelope, SurfaceKind.FACADE, Sector.E), 4 * 0.004 + 2 * 0.3 * 0.2);
        // outer and inner faces of the metre above the roof
        assertEquals(2 * 10 * 1.0 + 2 * (5.4 + 3.4) * 1.0, gross(envelope, SurfaceKind.FREE_WALL, null),
                8 * 0.3 * 0.2 + 0.2);
        assertEquals(5.4 * 3.4, gross(envelope, SurfaceKind.ROOF, null), 0.05);
        assertEquals(List.of(), envelope.wells(), "what parapets enclose is no well");
    }

    @Test
    void aBalconyAndAFinStandFree() {
        var blocks = new Blocks();
        blocks.room(0, 0, 0, 6000, 4000, 3000);
        blocks.slab(1000, -1500, -200, 3000, 1500, 200);
        blocks.wall(-2000, 1000, 0, 2000, 200, 3000);
        Envelope envelope = blocks.envelope(EnvelopeOptions.DEFAULT.withGround(-3.0));
        assertEquals(6 * 3.2 + 6 * 0.2 - 3 * 0.2, gross(envelope, SurfaceKind.FACADE, Sector.S), 0.03,
                "all but where the balcony touches the floor's edge");
        assertEquals(3 * 1.5 * 2 + (3 + 1.5 + 1.5) * 0.2, gross(envelope, SurfaceKind.PROJECTION, null)
                - 2 * 0.2 * 2.0, 0.1, "the balcony, without top and bottom of the fin");
        assertTrue(gross(envelope, SurfaceKind.FREE_WALL, null) > 2 * 2 * 3 - 0.1);
    }

    @Test
    void aCourtIsToldWithItsArea() {
        var blocks = new Blocks();
        // 20 by 20 m around a court of 6 by 5 m, three storeys high
        blocks.walls(0, 0, 0, 20000, 20000, 9000);
        blocks.walls(6700, 7200, 0, 6600, 5600, 9000);
        for (int z : new int[] {-200, 8800}) {
            blocks.slab(300, 300, z, 19400, 6900, 200);
            blocks.slab(300, 12800, z, 19400, 6900, 200);
            blocks.slab(300, 7200, z, 6400, 5600, 200);
            blocks.slab(13300, 7200, z, 6400, 5600, 200);
        }
        Envelope envelope = blocks.envelope();
        assertEquals(1, envelope.wells().size());
        Well well = envelope.wells().getFirst();
        assertTrue(well.exact());
        assertEquals(30, well.area(), EXACT);
        assertEquals(2 * (6 + 5) * 9, gross(envelope, SurfaceKind.LIGHT_WELL, null), 1,
                "the court's walls, but for the edges of slabs");
        Surface inner = envelope.surfaces().stream().filter(s -> s.kind() == SurfaceKind.LIGHT_WELL).findFirst()
                .orElseThrow();
        assertTrue(inner.outlook().clear() < 6.1);
    }

    @Test
    void nextToAnotherBuildingIsAPartyWall() {
        var blocks = new Blocks();
        int[] one = blocks.room(0, 0, 0, 6000, 4000, 3000);
        int[] two = blocks.room(6020, 0, 0, 6000, 4000, 3000);
        blocks.building(one);
        blocks.building(two);
        Envelope envelope = blocks.envelope();
        assertEquals(2 * 3.4 * 3, envelope.surfaces().stream().filter(s -> s.kind() == SurfaceKind.PARTY_WALL
                && s.element().is("IfcWall") && s.gross() > 5).mapToDouble(Surface::gross).sum(), 0.1);
    }

    @Test
    void whatStandsInOnePlaceIsMeasuredAlike() {
        var blocks = new Blocks();
        int[] one = blocks.room(0, 0, 0, 6000, 4000, 3000);
        int pasted = blocks.wall(0, 0, 0, 6000, 300, 3000);
        Envelope envelope = blocks.envelope();
        for (int wall : new int[] {one[0], pasted}) {
            List<Surface> own = envelope.surfaces().stream().filter(s -> s.element().id() == wall).toList();
            assertEquals(6 * 3, own.stream().filter(s -> s.kind() == SurfaceKind.FACADE
                    && Sector.of(s.azimuth()) == Sector.S).mapToDouble(Surface::gross).sum(), EXACT);
        }
        assertEquals(1, envelope.surfaces().stream().filter(s -> s.element().id() == one[2]
                && Sector.of(s.azimuth()) == Sector.N).count());
    }

    @Test
    void whichBuildingAnElementIsOfTellsWhereTwoStandInOnePlace() {
        var blocks = new Blocks();
        int[] one = blocks.room(0, 0, 0, 6000, 4000, 3000);
        int[] two = blocks.room(6020, 0, 0, 6000, 4000, 3000);
        int pasted = blocks.wall(5700, 300, 0, 300, 3400, 3000);
        blocks.building(one);
        blocks.building(two[0], two[1], two[2], two[3], pasted);
        Envelope envelope = blocks.envelope();
        assertTrue(envelope.surfaces().stream().anyMatch(s -> s.element().id() == one[1]
                && s.kind() == SurfaceKind.PARTY_WALL));
        assertTrue(envelope.surfaces().stream().noneMatch(s -> s.element().id() == pasted
                && s.kind() == SurfaceKind.PARTY_WALL), "its neighbour is of its own building");
    }

    @Test
    void wallsAreCutAtTheGroundAtStoreysAndAtTheSplit() {
        var blocks = new Blocks();
        int[] walls = blocks.room(0, 0, 0, 6000, 4000, 9000);
        blocks.storey(0, walls);
        blocks.storey(3000);
        blocks.storey(6000);
        Envelope envelope = blocks.envelope(EnvelopeOptions.DEFAULT.withGround(1.0).withSplit(6.0));
        List<Surface> south = envelope.surfaces().stream().filter(s -> s.element().id() == walls[0]
                && s.azimuth() == 180).toList();
        assertEquals(List.of(SurfaceKind.GROUND, SurfaceKind.FACADE, SurfaceKind.FACADE, SurfaceKind.FACADE,
                SurfaceKind.FACADE), south.stream().map(Surface::kind).toList());
        assertEquals(List.of("Storey 0", "Storey 0", "Storey 3000", "Storey 6000", "Storey 6000"),
                south.stream().map(s -> s.place().storeyName()).toList());
        assertEquals(List.of(6.0, 12.0, 18.0, 6.0, 12.0),
                south.stream().map(s -> Math.rint(s.gross() * 1e6) / 1e6).toList());
        assertEquals(Surface.Level.TOWER, south.getLast().place().level());
        assertEquals(Surface.Level.PODIUM, south.get(3).place().level());
        assertEquals(8, south.getLast().place().high(), EXACT);
    }

    @Test
    void northTurnsAllDirections() {
        var blocks = new Blocks();
        blocks.room(0, 0, 0, 6000, 4000, 3000);
        Envelope envelope = blocks.envelope(EnvelopeOptions.DEFAULT.withNorth(60.0).withGround(-9.0));
        // north lies 60° clockwise from Y: the south face looks to 120°, the east face to 30°
        assertEquals(6 * 3.4, gross(envelope, SurfaceKind.FACADE, Sector.SE), EXACT);
        assertEquals(4 * 3.4, gross(envelope, SurfaceKind.FACADE, Sector.NE), EXACT);
    }

    @Test
    void witnessesAreHeardAndHeldAgainstEachOther() {
        var blocks = new Blocks();
        int[] walls = blocks.room(0, 0, 0, 6000, 4000, 3000);
        int inner = blocks.wall(3000, 300, 0, 100, 3400, 3000);
        int space = blocks.space(300, 300, 0, 2700, 3400, 3000);
        blocks.external(walls[0], "Pset_WallCommon", true);
        blocks.external(walls[1], "Pset_WallCommon", false);
        blocks.external(inner, "Pset_WallCommon", true);
        blocks.external(walls[3], "Pset_WallCommon", false);
        blocks.boundary(space, walls[0], "EXTERNAL");
        blocks.boundary(space, walls[3], "INTERNAL");
        Envelope envelope = blocks.envelope();
        assertEquals(List.of((long) walls[1], (long) walls[3], (long) inner),
                envelope.divided().stream().map(t -> t.element().id()).toList());
        Surface south = surface(envelope, walls[0]);
        assertEquals(Confidence.HIGH, south.confidence());
        assertEquals(SurfaceKind.FACADE, south.kind());
        assertEquals(Confidence.LOW, surface(envelope, walls[1]).confidence());
        assertEquals(Confidence.MEDIUM, surface(envelope, walls[2]).confidence(), "geometry alone");
        Surface west = surface(envelope, walls[3]);
        assertEquals(SurfaceKind.UNDETERMINED, west.kind(), "both others speak against it");
        assertFalse(west.reasons().isEmpty());
        assertEquals(Side.INSIDE, envelope.testimonies().stream().filter(t -> t.element().id() == inner).findFirst()
                .orElseThrow().geometry());
    }

    private static Surface surface(Envelope envelope, int element) {
        return envelope.surfaces().stream().filter(s -> s.element().id() == element && s.gross() > 5).findFirst()
                .orElseThrow();
    }

    @Test
    void aSpaceTheAirComesIntoIsTold() {
        var blocks = new Blocks();
        blocks.slab(0, 0, -200, 6000, 4000, 200);
        blocks.walls(0, 0, 0, 6000, 4000, 3000);
        int space = blocks.space(300, 300, 0, 5400, 3400, 2900);
        Envelope envelope = blocks.envelope();
        assertEquals(List.of((long) space), envelope.limits().reached().stream().map(s -> s.id()).toList());
        assertTrue(envelope.surfaces().stream().anyMatch(s -> s.kind() == SurfaceKind.UNDETERMINED
                && s.reasons().toString().contains("SPACE")));
    }

    @Test
    void aRoofThatOverhangsIsMeasuredToTheOuterFacesOfTheWalls() {
        var blocks = new Blocks();
        blocks.room(0, 0, 0, 6000, 4000, 3000);
        blocks.slab(-500, -500, 3200, 7000, 5000, 150);
        Envelope envelope = blocks.envelope();
        assertEquals(24, gross(envelope, SurfaceKind.ROOF, null), 1e-3, "cut along the edges of the walls");
    }

    /** The strip it covers is lower than points are apart: only its own edges tell of it. */
    @Test
    void aThinSlabAgainstAFacadeIsTakenOffExactly() {
        var blocks = new Blocks();
        blocks.room(0, 0, 0, 6000, 4000, 3000);
        blocks.slab(1013, -1600, 1517, 3100, 1600, 60);
        Envelope envelope = blocks.envelope(EnvelopeOptions.DEFAULT.withGround(0.0));
        assertEquals(6 * 3.2 - 3.1 * 0.06, gross(envelope, SurfaceKind.FACADE, Sector.S), 1e-3);
    }

    @Test
    void theSameWithAnyNumberOfThreads() {
        var blocks = new Blocks();
        int[] walls = blocks.room(0, 0, 0, 6000, 4000, 3000);
        blocks.opening(walls[0], 1000, -100, 900, 1500, 500, 1200);
        Envelope one = blocks.envelope(EnvelopeOptions.DEFAULT.withThreads(1));
        Envelope four = blocks.envelope(EnvelopeOptions.DEFAULT.withThreads(4));
        assertEquals(one.surfaces().size(), four.surfaces().size());
        for (int i = 0; i < one.surfaces().size(); i++) {
            assertEquals(one.surfaces().get(i).gross(), four.surfaces().get(i).gross());
            assertEquals(one.surfaces().get(i).element().id(), four.surfaces().get(i).element().id());
            assertEquals(one.surfaces().get(i).kind(), four.surfaces().get(i).kind());
        }
    }

    @Test
    void anEmptyModelHasNoEnvelope() {
        Envelope envelope = new Blocks().envelope();
        assertEquals(List.of(), envelope.surfaces());
        assertTrue(Double.isNaN(envelope.ground().level()));
    }

    /** An element that stands a hundred kilometres away must cost neither memory nor sight. */
    @Test
    void hugeModelsGetCoarseCellsAndSayHowCoarse() {
        var blocks = new Blocks();
        blocks.room(0, 0, 0, 6000, 4000, 3000);
        blocks.slab(1e8, 0, 0, 1000, 1000, 100);
        Envelope envelope = blocks.envelope();
        assertNotNull(envelope.limits());
        assertEquals(6 * 3.2, gross(envelope, SurfaceKind.FACADE, Sector.S), 6 * 0.2 + EXACT);
        assertNull(envelope.surfaces().getFirst().outlook().well());
    }

    @Test
    void itStopsWhenAsked() {
        var blocks = new Blocks();
        blocks.room(0, 0, 0, 6000, 4000, 3000);
        Progress stop = new Progress() {
            private int stages;

            @Override
            public void begin(Message task, long work) {
                stages++;
            }

            @Override
            public void worked(long work) {
            }

            @Override
            public boolean isCancelled() {
                return stages >= 7;
            }
        };
        assertThrows(CancelledException.class, () -> Envelope.of(blocks.model(), EnvelopeOptions.DEFAULT, stop));
    }
}
