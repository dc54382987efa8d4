// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.Spatial;

/** What was written is what the facts foretell. */
class SampleTest {

    static Stream<Arguments> samples() {
        return all().stream().flatMap(sample -> Stream.of(
                Arguments.of(sample, SchemaVersion.IFC2X3, LengthUnit.MILLIMETRE),
                Arguments.of(sample, SchemaVersion.IFC4, LengthUnit.MILLIMETRE),
                Arguments.of(sample, SchemaVersion.IFC4, LengthUnit.METRE),
                Arguments.of(sample, SchemaVersion.IFC4X3, LengthUnit.METRE)));
    }

    static List<Sample> all() {
        return RandomParameters.shaped();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void agreesWithItsFacts(Sample sample, SchemaVersion schema, LengthUnit unit) throws IOException {
        Parameters parameters = sample.defaults();
        SampleFacts facts = sample.facts(parameters);
        var written = WrittenSample.of(sample, parameters, WriteOptions.defaults().with(schema).with(unit));
        var agreement = new FactsAgreement(written, facts);
        agreement.all();
        agreement.planted();
        assertEquals(List.of(schema.declared()), written.model().header().schemas());
    }

    @ParameterizedTest
    @MethodSource("all")
    void faultlessSampleHasNothingPlanted(Sample sample) throws IOException {
        Parameters parameters = sample.defaults().with("faultless", "true");
        SampleFacts facts = sample.facts(parameters);
        new FactsAgreement(WrittenSample.of(sample, parameters), facts).all();
        assertEquals(List.of(), facts.planted());
        assertEquals(List.of(), facts.spaces().stream().filter(s -> s.lightingPowerDensity() > s.limit()).toList());
        assertEquals(List.of(), facts.spaces().stream().filter(s -> s.watts() == 0).toList());
    }

    @ParameterizedTest
    @MethodSource("all")
    void onlyThePlantedSpacesAreTooBright(Sample sample) {
        SampleFacts facts = sample.facts(sample.defaults());
        List<String> bright = facts.spaces().stream().filter(s -> s.lightingPowerDensity() > s.limit())
                .map(SampleFacts.Space::globalId).sorted().toList();
        List<String> planted = facts.planted().stream().filter(p -> p.id().equals("lighting-over-limit"))
                .map(SampleFacts.Planted::globalId).sorted().toList();
        assertEquals(planted, bright);
        assertFalse(facts.planted().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("all")
    void leavesQuantitiesOutWhenAsked(Sample sample) throws IOException {
        var written = WrittenSample.of(sample, sample.defaults(), WriteOptions.defaults().withQuantities(false));
        assertEquals(0, written.model().count("IfcElementQuantity", true));
        assertEquals(0, written.model().count("IfcPhysicalQuantity", true));
        assertEquals(List.of(), written.model().problems());
    }

    @ParameterizedTest
    @MethodSource("all")
    void everythingIsInTheSpatialTree(Sample sample) throws IOException {
        var written = WrittenSample.of(sample, sample.defaults());
        Spatial spatial = Spatial.of(written.model());
        for (Instance element : written.model().instances("IfcElement", true)) {
            if (!element.is("IfcOpeningElement")) {
                assertNotNull(spatial.storey(element), () -> element + " " + element.name());
            }
        }
        String building = written.model().instances("IfcBuilding", false).getFirst().name();
        Instance space = written.model().instances("IfcSpace", false).getFirst();
        assertTrue(spatial.path(space).contains(building), spatial.path(space));
    }

    @Test
    void mapConversionAndTrueNorthAgree() throws IOException {
        Sample sample = Sample.of("office-tower");
        var written = WrittenSample.of(sample, sample.defaults().with("true-north", 30));
        Instance conversion = written.model().instances("IfcMapConversion", false).getFirst();
        Instance context = written.model().instances("IfcGeometricRepresentationContext", false).getFirst();
        var north = (List<?>) context.ref("TrueNorth").get("DirectionRatios");
        assertEquals(0.5, ((Number) north.get(0)).doubleValue(), 1e-12);
        assertEquals(Math.sqrt(3) / 2, ((Number) north.get(1)).doubleValue(), 1e-12);
        assertEquals(Math.sqrt(3) / 2, conversion.number("XAxisAbscissa"), 1e-12);
        assertEquals(0.5, conversion.number("XAxisOrdinate"), 1e-12);
        assertEquals(0.001, conversion.number("Scale"));
        assertEquals("EPSG:2326", conversion.ref("TargetCRS").text("Name"));
    }

    @Test
    void sixtyStoreysAreNoTrouble() throws IOException {
        Sample sample = Sample.of("office-tower");
        Parameters parameters = sample.defaults().with("tower-storeys", 60);
        var written = WrittenSample.of(sample, parameters);
        new FactsAgreement(written, sample.facts(parameters)).all();
        assertTrue(written.model().length() > 8_000_000, "a file for benchmarks");
    }

    @Test
    void sampleIsFoundByItsId() {
        for (Sample sample : Sample.all()) {
            assertEquals(sample.getClass(), Sample.of(sample.id()).getClass());
            assertFalse(sample.title().zhHk().isBlank());
            assertFalse(sample.description().zhHk().isBlank());
        }
        assertNull(Sample.of("cathedral"));
    }
}
