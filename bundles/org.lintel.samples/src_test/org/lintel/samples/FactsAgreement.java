// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.Materials;
import org.lintel.ifc.query.Openings;
import org.lintel.ifc.query.Placements;

/** Holds what was read back from a written sample against what its facts foretell. */
final class FactsAgreement {

    private static final double TOLERANCE = 1e-6;

    private final WrittenSample written;
    private final SampleFacts facts;

    FactsAgreement(WrittenSample written, SampleFacts facts) {
        this.written = written;
        this.facts = facts;
    }

    void all() {
        assertEquals(List.of(), written.model().problems());
        SchemaVersion schema = SchemaVersion.valueOf(written.model().schema().id());
        assertEquals(facts.counts(schema), written.counts(facts, schema));
        assertEquals(List.of(), written.uncounted(facts, schema));
        floorArea();
        facts.facades().forEach(this::facade);
        roofs();
        facts.buildUps().forEach(this::buildUp);
        facts.spaces().forEach(this::space);
    }

    private void floorArea() {
        Instance building = written.model().instances("IfcBuilding", false).getFirst();
        assertEquals(facts.grossFloorArea(), written.quantity(building, "GrossFloorArea"), TOLERANCE);
        double sum = 0;
        for (Instance storey : written.model().instances("IfcBuildingStorey", false)) {
            sum += storey.name().equals("R/F") ? 0 : written.quantity(storey, "GrossFloorArea");
        }
        assertEquals(facts.grossFloorArea(), sum, TOLERANCE);
    }

    private void facade(SampleFacts.Facade facade) {
        Instance wall = written.at(WrittenSample.key(facade.storey()) + "/wall/wall-" + facade.side());
        assertNotNull(wall, facade.toString());
        assertEquals(facade.grossArea(), written.quantity(wall, "GrossSideArea"), TOLERANCE);
        double openings = 0;
        double glass = 0;
        int windows = 0;
        for (Instance filling : Openings.of(written.model()).fillings(wall)) {
            double area = written.quantity(filling, "Area");
            openings += area;
            if (filling.is("IfcWindow")) {
                windows++;
                glass += area * ((Number) written.property(filling, "Pset_WindowCommon", "GlazingAreaFraction"))
                        .doubleValue();
            }
        }
        assertEquals(facade.openingArea(), openings, TOLERANCE);
        assertEquals(facade.glazedArea(), glass, glass * 1e-4 + TOLERANCE);
        assertEquals(facade.windows(), windows);
        assertEquals(facade.windows() + facade.doors(), Openings.of(written.model()).fillings(wall).size());
        assertEquals(facade.opaqueArea(), written.quantity(wall, "NetSideArea"), TOLERANCE);
        assertEquals(facade.azimuth(), azimuth(wall), 1e-6);
    }

    /** The thickness of a wall goes inwards along its y axis, so its outward normal is the other way. */
    private double azimuth(Instance wall) {
        var placements = Placements.of(written.model());
        double[] inwards = placements.of(wall).axisY();
        double project = Math.toDegrees(Math.atan2(-inwards[0], -inwards[1]));
        return ((project - placements.trueNorth()) % 360 + 360 + 1e-9) % 360;
    }

    private void roofs() {
        List<Instance> slabs = written.model().instances("IfcSlab", false).stream()
                .filter(slab -> "ROOF".equals(slab.enumeration("PredefinedType"))).toList();
        assertEquals(facts.roofs().size(), slabs.size());
        for (int i = 0; i < slabs.size(); i++) {
            assertEquals(facts.roofs().get(i).area(), written.quantity(slabs.get(i), "NetArea"), TOLERANCE);
        }
    }

    private void buildUp(SampleFacts.BuildUp buildUp) {
        Instance element = buildUp.key().equals("roof")
                ? written.model().instances("IfcSlab", false).stream()
                        .filter(slab -> "ROOF".equals(slab.enumeration("PredefinedType"))).findFirst().orElseThrow()
                : facts.facades().stream()
                        .filter(facade -> facade.part().equals(
                                buildUp.key().equals("podium-wall") ? "podium" : "tower"))
                        .map(facade -> written.at(WrittenSample.key(facade.storey()) + "/wall/wall-N")).findFirst()
                        .orElseThrow();
        assertEquals(buildUp.thermalTransmittance(), written.transmittance(element, buildUp.surfaceResistance()), 1e-9);
        double mass = 0;
        double thickness = 0;
        Materials materials = Materials.of(written.model());
        for (var layer : materials.layers(element)) {
            thickness += layer.thicknessM();
            mass += layer.thicknessM() * materials.density(layer.source());
        }
        assertEquals(buildUp.thickness(), thickness, 1e-9);
        assertEquals(buildUp.massPerArea(), mass, 1e-9);
    }

    private void space(SampleFacts.Space fact) {
        Instance space = written.model().byGlobalId(fact.globalId());
        assertNotNull(space, fact.toString());
        assertEquals(fact.number(), space.name());
        assertEquals(fact.area(), written.quantity(space, "NetFloorArea"), TOLERANCE);
        String luminaire = written.model().schema().id().equals("IFC2X3") ? "IfcFlowTerminal" : "IfcLightFixture";
        double watts = 0;
        List<Instance> luminaires = written.containedIn(space, luminaire);
        for (Instance one : luminaires) {
            Object value = written.property(one, "Pset_LightFixtureTypeCommon", "TotalWattage");
            watts += value instanceof Number number ? number.doubleValue() : 0;
        }
        assertEquals(fact.luminaires(), luminaires.size());
        assertEquals(fact.watts(), watts, TOLERANCE);
    }

    /** Every finding that is foretold is really in the model. */
    void planted() {
        for (SampleFacts.Planted planted : facts.planted()) {
            Instance element = written.model().byGlobalId(planted.globalId());
            assertNotNull(element, planted.toString());
            assertEquals(planted.name(), element.name());
            switch (planted.id()) {
                case "lighting-over-limit" -> assertTrue(overLit(planted.globalId()), planted.toString());
                case "space-without-type" -> {
                    assertNull(element.get("LongName"));
                    assertNull(written.typeOf(element));
                    assertNull(written.property(element, "Pset_SpaceOccupancyRequirements", "OccupancyType"));
                }
                case "declared-u-differs" -> {
                    var declared = (Number) written.property(element, "Pset_WallCommon", "ThermalTransmittance");
                    double computed = written.transmittance(element, 0.164);
                    assertTrue(Math.abs(declared.doubleValue() / computed - 1) > 0.1, planted + " " + computed);
                }
                case "low-cop" -> {
                    var cop = (Number) written.property(element, "Pset_UnitaryEquipmentTypeAirConditioningUnit",
                            "CoolingEfficiency");
                    assertTrue(cop.doubleValue() < 2.6, planted.toString());
                }
                case "window-without-glazing" ->
                    assertNull(written.property(element, "Pset_DoorWindowGlazingType", "SolarHeatGainTransmittance"));
                case "luminaire-without-wattage" -> assertTrue(withoutWattage(element), planted.toString());
                default -> throw new AssertionError("no test for " + planted);
            }
        }
    }

    boolean overLit(String space) {
        return facts.spaces().stream().filter(fact -> fact.globalId().equals(space))
                .anyMatch(fact -> fact.lightingPowerDensity() > fact.limit());
    }

    /** A luminaire, or a space that has one. */
    private boolean withoutWattage(Instance element) {
        List<Instance> luminaires = element.is("IfcSpace")
                ? written.containedIn(element, "IfcDistributionElement") : List.of(element);
        return luminaires.stream().anyMatch(
                one -> written.property(one, "Pset_LightFixtureTypeCommon", "TotalWattage") == null
                        && written.property(one, "Pset_LightFixtureTypeCommon", "NumberOfSources") != null);
    }
}
