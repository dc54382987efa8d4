// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.takeoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Location;
import org.lintel.core.result.Missing;
import org.lintel.core.result.Subject;
import org.lintel.core.task.Progress;
import org.lintel.rules.Answer;
import org.lintel.rules.Input;
import org.lintel.rules.catalog.Catalog;
import org.lintel.rules.energy.fabric.Circumstance;
import org.lintel.rules.energy.fabric.Estimate;
import org.lintel.rules.energy.fabric.Fabric;
import org.lintel.rules.energy.fabric.FabricElement;
import org.lintel.rules.energy.fabric.FabricElement.Kind;
import org.lintel.rules.energy.fabric.FabricInputs;
import org.lintel.rules.energy.fabric.Part;
import org.lintel.rules.energy.fabric.Particulars;
import org.lintel.rules.model.input.ModelInputs;
import org.lintel.rules.model.input.ProjectAnswers;
import org.lintel.rules.model.input.ProjectAnswers.Given;
import org.lintel.rules.pack.PackEdition;

/** Envelopes of small buildings whose every figure is known. */
class TakeoffTest {

    private static final Catalog CATALOG = Catalog.load();
    private static final Location HERE = Location.of("lintel.yaml");

    private static TakeoffInputs inputs(House house, ProjectEnvelope project) {
        ModelInputs told = new ModelInputs(house.model(), "house.ifc", ProjectAnswers.NONE);
        List<PackEdition> editions = CATALOG.packs().stream().map(pack -> CATALOG.editions(pack).getLast()).toList();
        return new TakeoffInputs(told, told, project, editions, Progress.NONE);
    }

    private static Fabric fabric(House house, ProjectEnvelope project, Part part) {
        TakeoffInputs inputs = inputs(house, project);
        String kind = part == Part.WHOLE ? FabricInputs.ENVELOPE : FabricInputs.ENVELOPE_PART;
        Subject subject = inputs.subjects(kind).stream().filter(each -> each.key().equalsIgnoreCase(part.name()))
                .findFirst().orElseThrow();
        return ((Answer.Known<Fabric>) inputs.ask(subject, FabricInputs.FABRIC)).value();
    }

    private static Fabric fabric(House house) {
        return fabric(house, ProjectEnvelope.NONE, Part.WHOLE);
    }

    @Test
    void whatASettingMayStateIsListed() {
        House house = house("IFC4", 1, 0);
        house.space("Car park", 1, 1, 0, 8, 6, 2.8);
        house.shapeless("IFCWALL");
        // several threads ask
        Set<String> asked = new ConcurrentSkipListSet<>();
        ModelInputs told = new ModelInputs(house.model(), "house.ifc", new ProjectAnswers() {
            @Override
            public Given override(Subject subject, String input) {
                asked.add(input);
                return null;
            }

            @Override
            public Given meaning(String vocabulary, String word) {
                return null;
            }
        });
        List<PackEdition> editions = CATALOG.packs().stream().map(pack -> CATALOG.editions(pack).getLast()).toList();
        TakeoffInputs inputs = new TakeoffInputs(told, told, ProjectEnvelope.NONE, editions, Progress.NONE);
        inputs.ask(inputs.subjects(FabricInputs.ENVELOPE).getFirst(), FabricInputs.FABRIC);
        asked.removeAll(FabricInputs.FABRIC.parts().stream().map(Input::id).toList());
        assertEquals(Set.of(), asked, "overrides of these would be refused as unknown");
    }

    private static List<FabricElement> of(Fabric fabric, Kind kind, String facade) {
        return fabric.elements().stream().filter(e -> e.kind() == kind && e.facade().equals(facade)).toList();
    }

    private static double area(Fabric fabric, Kind kind, String facade) {
        return of(fabric, kind, facade).stream().mapToDouble(e -> e.area().low()).sum();
    }

    private static boolean tells(List<Evidence> all, String words) {
        return all.stream().anyMatch(each -> each instanceof Evidence.Assumed told
                && told.reason().toString().contains(words));
    }

    /** A room of 10 m by 8 m, 3 m high, with a window of 2 m by 1.5 m in the south below an overhang of 0.6 m. */
    private static House house(String schema, double unit, double turn) {
        House house = new House(schema, unit, turn);
        house.storey("G/F", 0);
        int[] room = house.room(0, 0, 0, 10, 8, 3);
        house.window(room[0], 4, 0, 1, 2, 0.2, 1.5);
        house.slab(3, -0.6, 2.7, 4, 0.6, 0.15);
        for (int i = 0; i < 4; i++) {
            house.property(room[i], "Pset_WallCommon", "IsExternal", "IFCBOOLEAN(.T.)");
            house.layers(room[i], true, "Render", 0.05, 0.72, 1860, "Concrete", 0.15, 2.16, 2400);
        }
        return house;
    }

    @ParameterizedTest
    @CsvSource({"IFC4,1,0", "IFC4,0.001,0", "IFC2X3,1,0", "IFC2X3,0.001,33", "IFC4,0.3048,-71.5", "IFC2X3,1,180"})
    void theSameBuildingIsTheSameEnvelope(String schema, double unit, double turn) {
        Fabric fabric = fabric(house(schema, unit, turn));
        StringBuilder found = new StringBuilder();
        for (FabricElement e : fabric.elements()) {
            found.append(e.kind()).append(' ').append(e.facade()).append(' ').append(e.mark()).append(' ')
                    .append(e.storey()).append(' ').append(Decimal.fixed(e.area().low(), 3)).append(' ')
                    .append(e.azimuth() == null ? "-" : e.azimuth().least().printed(1)).append('\n');
        }
        // the edges of the floors below and above are walls of their own
        assertEquals("30.00 2.00 2.00", String.join(" ", of(fabric, Kind.WALL, "N").stream().map(e ->
                Decimal.fixed(e.area().low(), 2)).toList()), found.toString());
        assertEquals(List.of(0.0, 90.0, 180.0, 270.0), List.of("N", "E", "S", "W").stream().map(facade ->
                of(fabric, Kind.WALL, facade).getFirst().azimuth().least().value()).toList(), found.toString());
        assertEquals(30, of(fabric, Kind.WALL, "N").stream().filter(e -> e.u().high() < 5).mapToDouble(e ->
                e.area().low()).sum(), 1e-3, found.toString());
        assertEquals(3, area(fabric, Kind.FENESTRATION, "S"), 1e-3);
        assertEquals(80, area(fabric, Kind.ROOF, Alike.ROOF), 1e-3);
        FabricElement window = of(fabric, Kind.FENESTRATION, "S").getFirst();
        assertEquals("G1", window.mark());
        assertEquals(0.6, window.shading().overhangDepth().low(), 0.11);
        assertEquals(1.7, window.shading().sillToOverhang().low(), 1e-3);
        assertEquals(2, window.glass().width().low(), 1e-6);
        assertEquals(1.5, window.glass().height().low(), 1e-6);
        assertEquals(1, window.glass().count());
        FabricElement north = of(fabric, Kind.WALL, "N").getFirst();
        // 1 / (0.12 + 0.05/0.72 + 0.15/2.16 + 0.044) and with the inner film of a bright face
        assertEquals(1 / (0.044 + 0.05 / 0.72 + 0.15 / 2.16 + 0.120), north.u().high(), 1e-6);
        assertEquals(1 / (0.044 + 0.05 / 0.72 + 0.15 / 2.16 + 0.299), north.u().low(), 1e-6);
        assertEquals(0.05 * 1860 + 0.15 * 2400, north.mass().low(), 1e-6);
        assertTrue(north.mass().isExact());
    }

    @Test
    void whatIsNotToldIsOpenAndSaysHowToProvideIt() {
        Fabric fabric = fabric(house("IFC4", 1, 0));
        FabricElement north = of(fabric, Kind.WALL, "N").getFirst();
        assertEquals(0, north.absorptivity().low());
        assertEquals(1, north.absorptivity().high());
        assertTrue(remedy(north.absorptivity()).contains("Lintel_Envelope.SolarAbsorptance"));
        assertTrue(remedy(north.absorptivity()).contains("absorptivity in lintel.yaml"));
        FabricElement window = of(fabric, Kind.FENESTRATION, "S").getFirst();
        assertEquals(1, window.shadingCoefficient().high());
        assertTrue(remedy(window.shadingCoefficient()).contains("Lintel_Glazing.ShadingCoefficient"));
        FabricElement roof = of(fabric, Kind.ROOF, Alike.ROOF).getFirst();
        assertEquals(0, roof.u().low());
        assertEquals(1 / (0.133 + 0.055), roof.u().high(), 1e-9);
        assertTrue(Double.isInfinite(roof.mass().high()));
        assertFalse(fabric.particulars().usesCertain());
    }

    private static String remedy(Estimate estimate) {
        return estimate.missing().stream().map(Missing::remedy).toList().toString();
    }

    @Test
    void theStatedUValueCountsAndContradictionIsTold() {
        House house = house("IFC4", 1, 0);
        int wall = house.wall(20, 0, 0, 5, 0.2, 3);
        assertTrue(wall > 0);
        House stated = new House();
        stated.storey("G/F", 0);
        int[] room = stated.room(0, 0, 0, 10, 8, 3);
        stated.layers(room[2], true, "Concrete", 0.2, 2.16, 2400);
        stated.property(room[2], "Pset_WallCommon", "ThermalTransmittance", "IFCTHERMALTRANSMITTANCEMEASURE(0.5)");
        Fabric fabric = fabric(stated);
        FabricElement north = of(fabric, Kind.WALL, "N").stream().filter(e -> e.u().isExact()).findFirst().orElseThrow();
        assertEquals(0.5, north.u().low());
        assertTrue(tells(fabric.disagreements(), "stated U-value 0.500 W/m²K, but its layers give"));
    }

    @Test
    void theOuterLayerGivesTheAbsorptivity() {
        for (boolean positive : new boolean[] {true, false}) {
            House house = new House();
            house.storey("G/F", 0);
            int[] room = house.room(0, 0, 0, 10, 8, 3);
            // the first layer is at the reference line; +Y of the north wall is outside
            house.layers(room[2], positive, "White mosaic tiles", 0.01, 1.5, 2500, "Red brick", 0.19, 0.95, 1900);
            FabricElement north = of(fabric(house), Kind.WALL, "N").stream().filter(e -> e.mass().isExact()).findFirst()
                    .orElseThrow();
            assertEquals(!positive, remedy(north.absorptivity()).contains("White mosaic tiles"),
                    remedy(north.absorptivity()));
            assertEquals(positive, remedy(north.absorptivity()).contains("Red brick"));
        }
    }

    @Test
    void glassOfTheProjectGoesBeforeThatOfTheModel() {
        House house = new House();
        house.storey("G/F", 0);
        int[] room = house.room(0, 0, 0, 10, 8, 3);
        int window = house.window(room[0], 4, 0, 1, 2, 0.2, 1.5);
        house.property(window, "Lintel_Glazing", "ShadingCoefficient", "IFCREAL(0.6)");
        ProjectEnvelope project = new ProjectEnvelope(null, null, null, null, null, List.of(new ProjectEnvelope.Glass(
                "window*", Map.of("sc", 0.4, "vlt", 0.55), HERE)), List.of());
        Fabric fabric = fabric(house, project, Part.WHOLE);
        FabricElement glass = of(fabric, Kind.FENESTRATION, "S").getFirst();
        assertEquals(0.4, glass.shadingCoefficient().low());
        assertEquals(0.55, glass.lightTransmittance().low());
        assertEquals(1, glass.externalReflectance().high());
        assertTrue(tells(fabric.disagreements(), "the project says 0.400, the model 0.600"));
    }

    @Test
    void storeysAndRoomsAreExceptedByTheirNames() {
        House house = new House();
        house.storey("G/F", 0);
        house.room(0, 0, 0, 10, 8, 3);
        house.space("Car park 1", 0.2, 0.2, 0, 9.6, 7.6, 3);
        house.storey("避火層", 3.2);
        house.room(0, 0, 3.2, 10, 8, 3);
        house.space("Staff parking office", 0.2, 0.2, 3.2, 9.6, 7.6, 3);
        house.storey("2/F", 6.4);
        house.room(0, 0, 6.4, 10, 8, 3);
        Fabric fabric = fabric(house);
        assertCertain(fabric, "G/F", Circumstance.Kind.CARPARK_FLOOR, true);
        assertCertain(fabric, "避火層", Circumstance.Kind.REFUGE_FLOOR, true);
        assertCertain(fabric, "避火層", Circumstance.Kind.CARPARK_FLOOR, false);
        assertCertain(fabric, "2/F", Circumstance.Kind.REFUGE_FLOOR, null);
        ProjectEnvelope project = new ProjectEnvelope(null, null, null, null, null, List.of(), List.of(
                new ProjectEnvelope.Declared("2/F", "refuge-floor", "drawing", HERE)));
        assertCertain(fabric(house, project, Part.WHOLE), "2/F", Circumstance.Kind.REFUGE_FLOOR, true);
    }

    /** @param certain null where nothing is told */
    private static void assertCertain(Fabric fabric, String storey, Circumstance.Kind kind, Boolean certain) {
        List<FabricElement> walls = fabric.elements().stream().filter(e -> e.kind() == Kind.WALL
                && e.storey().equals(storey) && e.area().high() > 10).toList();
        assertEquals(4, walls.size(), storey);
        for (FabricElement wall : walls) {
            Circumstance told = wall.circumstance(kind);
            if (certain == null) {
                assertNull(told);
            } else {
                assertNotNull(told, storey + " " + kind + " " + wall.circumstances());
                assertEquals(certain, told.certain());
            }
        }
    }

    @Test
    void podiumAndTowerPartAtTheHeightThatIsGiven() {
        House house = new House();
        for (int i = 0; i < 6; i++) {
            house.storey(i + "/F", i * 3.2);
            house.room(0, 0, i * 3.2, 10, 8, 3);
        }
        TakeoffInputs inputs = inputs(house, ProjectEnvelope.NONE);
        assertEquals(List.of("tower", "podium"), inputs.subjects(FabricInputs.ENVELOPE_PART).stream().map(Subject::key)
                .toList());
        Fabric podium = fabric(house, ProjectEnvelope.NONE, Part.PODIUM);
        assertTrue(tells(podium.split().height().evidence(), "15.000 m above the ground"));
        assertEquals(4, podium.particulars().storeys(), "without the ground floor");
        assertEquals(List.of("0/F", "1/F", "2/F", "3/F", "4/F", "5/F"), podium.particulars().levels());
        ProjectEnvelope low = new ProjectEnvelope(new Given("building.use", "office, 商店", HERE), null,
                new Given("building.podium (r)", "6.4", HERE), null, null, List.of(), List.of());
        Fabric tower = fabric(house, low, Part.TOWER);
        Fabric whole = fabric(house, low, Part.WHOLE);
        Fabric base = fabric(house, low, Part.PODIUM);
        assertEquals(List.of("0/F", "1/F"), base.split().storeys());
        for (String facade : List.of("N", "E", "S", "W")) {
            assertEquals(area(whole, Kind.WALL, facade), area(tower, Kind.WALL, facade) + area(base, Kind.WALL, facade),
                    1e-6);
        }
        assertEquals(java.util.Set.of(Particulars.Use.OFFICE, Particulars.Use.SHOP), whole.particulars().uses());
        assertTrue(whole.particulars().usesCertain());
        ProjectEnvelope none = new ProjectEnvelope(null, null, new Given("building.podium", "none", HERE), null, null,
                List.of(), List.of());
        assertEquals(area(whole, Kind.WALL, "N"), area(fabric(house, none, Part.TOWER), Kind.WALL, "N"), 1e-6);
    }

    @Test
    void aWallWithoutShapeIsTakenFromItsQuantities() {
        House house = new House();
        house.storey("G/F", 0);
        house.room(0, 0, 0, 10, 8, 3);
        int wall = house.shapeless("IFCWALL");
        house.property(wall, "Pset_WallCommon", "IsExternal", "IFCBOOLEAN(.T.)");
        house.property(wall, "Lintel_Envelope", "Orientation", "IFCLABEL('NE')");
        house.area(wall, "GrossSideArea", 12.5);
        int unknown = house.shapeless("IFCWALL");
        assertTrue(unknown > wall);
        Fabric fabric = fabric(house);
        assertEquals(12.5, area(fabric, Kind.WALL, "NE"), 1e-9);
        assertEquals(1, fabric.gaps().stream().filter(gap -> gap.reason().toString().contains("has no shape")).count(),
                fabric.gaps().toString());
    }

    @Test
    void windowsOfDifferentSizesAreNotOneAndQuantitiesTellTheirSize() {
        House house = new House();
        house.storey("G/F", 0);
        house.room(0, 0, 0, 10, 8, 3);
        for (double[] size : new double[][] {{1.2, 1.5}, {1.2, 1.5}, {0.9, 1.5}}) {
            int window = house.shapeless("IFCWINDOW");
            house.property(window, "Pset_WindowCommon", "IsExternal", "IFCBOOLEAN(.T.)");
            house.property(window, "Lintel_Envelope", "Orientation", "IFCLABEL('NE')");
            house.area(window, "Area", size[0] * size[1]).length(window, "Width", size[0]).length(window, "Height", size[1]);
        }
        List<FabricElement> windows = of(fabric(house), Kind.FENESTRATION, "NE");
        assertEquals(Set.of("2 of 1.2 x 1.5", "1 of 0.9 x 1.5"), new TreeSet<>(windows.stream().map(e -> e.glass().count()
                + " of " + e.glass().width().low() + " x " + e.glass().height().low()).toList()));
    }

    @Test
    void areasThatContradictTheAuthorsAreTold() {
        House house = house("IFC4", 1, 0);
        House other = new House();
        other.storey("G/F", 0);
        int[] room = other.room(0, 0, 0, 10, 8, 3);
        other.area(room[2], "GrossSideArea", 20);
        other.area(room[0], "GrossSideArea", 30);
        Fabric fabric = fabric(other);
        assertTrue(tells(fabric.disagreements(), "30.00 m² measured on its outside, but the author's quantity is 20.00 m²"),
                fabric.disagreements().toString());
        assertEquals(1, fabric.disagreements().size());
        assertEquals(List.of(), fabric(house).disagreements());
    }

    @Test
    void theAuthorsMarksStayAndAClashIsTold() {
        House house = new House();
        house.storey("G/F", 0);
        int[] room = house.room(0, 0, 0, 10, 8, 3);
        int[] beside = house.room(10, 0, 0, 10, 8, 3);
        // two constructions of one mark to the north, another to the south; one construction of two marks
        mark(house, room[2], "W1", 0.5);
        mark(house, beside[2], "W1", 0.7);
        mark(house, room[0], "W1", 0.9);
        mark(house, beside[0], "W2", 0.9);
        mark(house, room[3], "", 0.3);
        Fabric fabric = fabric(house);
        Map<String, String> marks = fabric.elements().stream().filter(each -> each.kind() == Kind.WALL
                && each.u().isExact()).collect(Collectors.toMap(each -> each.facade() + " " + each.u().low(),
                        FabricElement::mark, (one, other) -> one + "+" + other));
        assertEquals(List.of("W1", "W1", "W1+W2"), List.of(marks.get("N 0.5"), marks.get("N 0.7"), marks.get("S 0.9")));
        assertFalse(Set.of("W1", "W2").contains(marks.get("W 0.3")), "what has no mark gets a free one");
        List<String> told = fabric.disagreements().stream().map(Object::toString).toList();
        assertTrue(tells(fabric.disagreements(), "N: the mark W1 stands for 2 constructions"), told::toString);
        assertFalse(tells(fabric.disagreements(), "S: the mark"), "one construction may have two marks");
    }

    private static void mark(House house, int wall, String mark, double u) {
        house.property(wall, "Pset_WallCommon", "ThermalTransmittance", "IFCTHERMALTRANSMITTANCEMEASURE(" + u + ")");
        house.property(wall, "Lintel_Envelope", "SolarAbsorptance", "IFCREAL(0.5)");
        house.property(wall, "Lintel_Envelope", "Mark", "IFCLABEL('" + mark + "')");
    }

    @Test
    void anEmptyOpeningMayBeAnything() {
        House house = new House();
        house.storey("G/F", 0);
        int[] room = house.room(0, 0, 0, 10, 8, 3);
        house.opening(room[2], 4, 7.8, 1, 2, 0.2, 1.5);
        FabricElement hole = of(fabric(house), Kind.FENESTRATION, "N").getFirst();
        assertEquals("O1", hole.mark());
        assertEquals(3, hole.area().low(), 1e-6);
        assertTrue(remedy(hole.shadingCoefficient()).contains("IfcRelFillsElement"));
    }

    @Test
    void aModelWithoutShapesHasNoFabric() {
        House house = new House();
        house.storey("G/F", 0);
        TakeoffInputs inputs = inputs(house, ProjectEnvelope.NONE);
        Subject part = inputs.subjects(FabricInputs.ENVELOPE_PART).getFirst();
        assertTrue(inputs.ask(part, FabricInputs.FABRIC) instanceof Answer.Unknown<Fabric>);
    }

    @Test
    void theEdgeOfAFloorHasTheUValueThatIsStatedForIt() {
        House house = new House();
        house.storey("G/F", 0);
        int[] room = house.room(0, 0, 0, 10, 8, 3);
        for (int slab : new int[] {room[4], room[5]}) {
            house.property(slab, "Pset_SlabCommon", "ThermalTransmittance", "IFCREAL(0.3)");
        }
        house.property(room[5], "Lintel_Envelope", "EdgeThermalTransmittance", "IFCREAL(1.9)");
        List<FabricElement> edges = of(fabric(house), Kind.WALL, "N").stream().filter(e ->
                e.description().toString().startsWith("edge of a floor")).toList();
        assertEquals(1, edges.stream().filter(e -> e.u().isExact() && e.u().low() == 1.9).count());
        assertEquals("envelope.edge-u-value", edges.stream().filter(e -> !e.u().isExact()).findFirst().orElseThrow().u()
                .missing().getFirst().input());
    }

    /** Four walls around 3 m by 3 m, a building around them: a light well, unless the middle is a room without a roof. */
    private static House court(boolean room) {
        House house = new House();
        house.storey("G/F", 0);
        house.room(0, 0, 0, 9, 3, 3);
        house.room(0, 6, 0, 9, 3, 3);
        house.room(0, 3, 0, 3, 3, 3);
        house.room(6, 3, 0, 3, 3, 3);
        if (room) {
            house.space("Store", 3, 3, 0, 3, 3, 3);
        }
        return house;
    }

    @Test
    void aRoomThatLacksItsRoofIsNoLightWell() {
        for (boolean room : new boolean[] {false, true}) {
            assertEquals(!room, fabric(court(room)).elements().stream().anyMatch(e ->
                    e.circumstance(Circumstance.Kind.LIGHT_WELL) != null), room ? "a room" : "a court");
        }
    }

    @ParameterizedTest
    @CsvSource({"'citygml:1000 (residential building)',RESIDENTIAL,true", "Office,OFFICE,true", "Office with shops,OTHER,false",
        "Residential care home,RESIDENTIAL,false", "B2-a,OTHER,false"})
    void whatTheStandardsPropertySaysOfTheUseCountsIfItSaysNothingElse(String words, Particulars.Use use, boolean certain) {
        House house = house("IFC4", 1, 0);
        house.property(house.building(), "Pset_BuildingCommon", "OccupancyType", "IFCLABEL('" + words + "')");
        Particulars told = fabric(house).particulars();
        assertEquals(certain, told.usesCertain(), words);
        assertEquals(use == Particulars.Use.OTHER ? List.of() : List.of(use), List.copyOf(told.uses()), words);
        assertEquals(certain, told.usesMissing().isEmpty());
    }
}
