// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts against figures that were worked out by hand. */
class SampleFactsTest {

    private final SampleFacts office = facts("office-tower");
    private final SampleFacts block = facts("residential-block");
    private final SampleFacts house = facts("village-house");

    private static SampleFacts facts(String id) {
        Sample sample = Sample.of(id);
        return sample.facts(sample.defaults());
    }

    /**
     * 2 × 42 × 36 + 10 × 30 × 26; 8 × (3 × 11 + 2 × 0.17 + 2 × 0.175) × (2 × 6.2 + 2.4 + 2 × 0.17 + 2 × 0.175); 3 ×
     * 65.03.
     */
    @Test
    void grossFloorAreas() {
        assertEquals(3024 + 7800, office.grossFloorArea(), 1e-9);
        assertEquals(8 * 33.69 * 15.49, block.grossFloorArea(), 1e-9);
        assertEquals(195.09, house.grossFloorArea(), 1e-9);
    }

    /**
     * Tower north: 30 × 3.6 = 108 m² a storey. Walls of 0.225 and 0.1 leave 29.35 m, nine bays of 3.261 m; 45 % of
     * 108 is 48.6 m², 5.4 m² a bay; 55 % of 3.6 m is 1.98 m high, so 2.727 m wide, 2.727 × 1.98 = 5.39946 m².
     */
    @Test
    void officeFacade() {
        SampleFacts.Facade north = office.facades().get(2 * 4);
        assertEquals("2/F", north.storey());
        assertEquals("tower", north.part());
        assertEquals("N", north.side());
        assertEquals(108, north.grossArea(), 1e-9);
        assertEquals(9, north.windows());
        assertEquals(9 * 2.727 * 1.98, north.openingArea(), 1e-9);
        assertEquals(9 * 2.627 * 1.88, north.glazedArea(), 1e-9);
        assertEquals(350, north.azimuth(), 1e-9);
        assertEquals("N", north.compass());
        assertEquals(10 * 108, office.grossArea("tower", "N"), 1e-9);
        assertEquals(2 * 42 * 4.5, office.grossArea("podium", "S"), 1e-9);
    }

    /** Glass 6 mm before the middle of a 225 mm wall, overhang 600 mm, 20 mm above a window of 1980 mm: 706 / 2000. */
    @Test
    void officeOverhang() {
        assertEquals(0.353, office.facades().get(2 * 4).overhangProjection(), 1e-12);
        assertEquals(0, office.facades().getFirst().overhangProjection());
    }

    /** 0.005/1.5 + 0.01/0.72 + 0.2/2.16 + 0.01/0.38 + 0.164 = 0.30013; 12.5 + 18.6 + 480 + 11.2 kg/m². */
    @Test
    void officeWall() {
        SampleFacts.BuildUp wall = office.buildUps().getFirst();
        assertEquals("external-wall", wall.key());
        assertEquals(3.3319, wall.thermalTransmittance(), 1e-4);
        assertEquals(522.3, wall.massPerArea(), 1e-9);
        assertEquals(0.225, wall.thickness(), 1e-12);
    }

    /** 0.025/1.1 + 0.05/0.034 + 0.02/1.15 + 0.05/0.72 + 0.15/2.16 + 0.01/0.38 + 0.217 = 1.89291. */
    @Test
    void roof() {
        SampleFacts.BuildUp roof = house.buildUps().getLast();
        assertEquals(0.52829, roof.thermalTransmittance(), 1e-5);
        assertEquals(52.5 + 1.25 + 47 + 93 + 360 + 11.2, roof.massPerArea(), 1e-9);
    }

    /**
     * North office of the tower: inside 29.55 × 25.55; core 8.687 deep; 16.863 left, the southern half 8.431 and the
     * northern 8.432 less a partition of 0.1: 29.55 × 8.332 = 246.21 m², above 200, so 7.2 W/m²; 0.85 × 7.2 × 246.21
     * / 40 = 37.67.
     */
    @Test
    void officeLighting() {
        SampleFacts.Space space = office.spaces().get(2 * 9);
        assertEquals("0201", space.number());
        assertEquals("OFFICE", space.use());
        assertEquals(29.55 * 8.332, space.area(), 1e-9);
        assertEquals(7.2, space.limit());
        assertEquals(37, space.luminaires());
        assertEquals(37 * 40 / (29.55 * 8.332), space.lightingPowerDensity(), 1e-9);
    }

    /** Storeys: 2 + 10 + roof. Walls: 12 a storey and 8 parapets. Slabs: one a storey and two roofs. */
    @ParameterizedTest
    @CsvSource({"IfcProject,1", "IfcSite,1", "IfcBuilding,1", "IfcBuildingStorey,13", "IfcSpace,108", "IfcWall,152",
        "IfcSlab,14", "IfcRoof,2", "IfcDoor,97", "IfcUnitaryEquipment,2", "IfcChiller,2", "IfcShadingDevice,40"})
    void officeCounts(String type, int count) {
        assertEquals(count, office.counts().get(type));
    }

    /**
     * Eight storeys of six flats: six rooms, five windows, two units each; five common rooms; a stair window above
     * G/F.
     */
    @ParameterizedTest
    @CsvSource({"IfcBuildingStorey,9", "IfcSpace,328", "IfcZone,48", "IfcWall,356", "IfcSlab,9", "IfcWindow,247",
        "IfcDoor,321", "IfcUnitaryEquipment,96", "IfcRoof,1"})
    void blockCounts(String type, int count) {
        assertEquals(count, block.counts().get(type));
    }

    /** Six openings a storey, one of them the door; three inner doors a storey; 8 panels on 4 posts. */
    @ParameterizedTest
    @CsvSource({"IfcBuildingStorey,4", "IfcSpace,12", "IfcWall,25", "IfcSlab,4", "IfcWindow,17", "IfcDoor,10",
        "IfcOpeningElement,27", "IfcSolarDevice,8", "IfcColumn,4", "IfcUnitaryEquipment,3"})
    void houseCounts(String type, int count) {
        assertEquals(count, house.counts().get(type));
    }

    /**
     * Living room 0.36 × 11 = 3.96 m wide and 6.2 deep; 6.64 m are left for the others, bedrooms of 2.257 and 1.859
     * m; windows 1.5 m high and 0.7 of the room's width wide: 2.772, 1.580 and 1.301 m.
     */
    @Test
    void blockFlat() {
        assertEquals(3.96 * 6.2, block.spaces().getFirst().area(), 1e-9);
        double perFlat = 1.5 * (2.772 + 1.580 + 1.301) + 0.6 * 1.2 + 0.5 * 0.8;
        assertEquals(3 * perFlat, block.facades().getFirst().openingArea(), 1e-9);
        assertEquals(33.69 * 3, block.facades().getFirst().grossArea(), 1e-9);
    }

    @Test
    void olderNamesForOlderSchema() {
        assertEquals(25, house.counts(SchemaVersion.IFC2X3).get("IfcWallStandardCase"));
        assertEquals(11, house.counts(SchemaVersion.IFC2X3).get("IfcEnergyConversionDevice"));
        assertEquals(house.counts(), house.counts(SchemaVersion.IFC4X3));
    }
}
