// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.ottv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.query.Placements;
import org.lintel.ifc.query.Properties;
import org.lintel.ifc.query.Spatial;
import org.lintel.samples.LengthUnit;
import org.lintel.samples.Parameters;
import org.lintel.samples.SampleFacts;
import org.lintel.samples.SchemaConformance;
import org.lintel.samples.SchemaVersion;
import org.lintel.samples.WriteOptions;

/** The worked example as it is written, in all the ways it can be. */
class OttvExampleTest {

    private static final OttvExample EXAMPLE = new OttvExample();

    private static byte[] bytes(Parameters parameters, WriteOptions options) throws IOException {
        var out = new ByteArrayOutputStream();
        EXAMPLE.write(parameters, options, out);
        return out.toByteArray();
    }

    static Stream<Arguments> ways() {
        var ways = new ArrayList<Arguments>();
        for (SchemaVersion schema : SchemaVersion.values()) {
            for (LengthUnit unit : LengthUnit.values()) {
                for (boolean quantities : new boolean[] {true, false}) {
                    for (int layers = 0; layers < 2; layers++) {
                        ways.add(Arguments.of(schema, unit, quantities, layers));
                    }
                }
            }
        }
        return ways.stream();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void isValidAndWrittenTheSameAgain(SchemaVersion schema, LengthUnit unit, boolean quantities, int layers)
            throws IOException {
        WriteOptions options = WriteOptions.defaults().with(schema).with(unit).withQuantities(quantities);
        Parameters parameters = EXAMPLE.defaults().with("layers", layers).with("true-north", quantities ? 0 : 25);
        byte[] bytes = bytes(parameters, options);
        assertArrayEquals(bytes, bytes(parameters, options));
        Model model = Model.of(bytes, "example");
        assertEquals(List.of(), model.problems());
        assertEquals(List.of(), SchemaConformance.faults(model));
        SampleFacts facts = EXAMPLE.facts(parameters);
        facts.counts(schema).forEach((type, count) -> assertEquals(count, model.count(type, false), type));
        assertEquals(quantities, model.count("IfcElementQuantity", false) > 0);
        for (Instance element : model.instances("IfcElement", true)) {
            assertNotNull(Spatial.of(model).storey(element), element::toString);
        }
    }

    /** With layers only those state a U-value that the document works out in a way of its own. */
    @Test
    void statesUValuesOrLayers() throws IOException {
        assertEquals(List.of(), stating(0, false));
        assertEquals(List.of("high-W8", "high-W8A", "low-W7", "podium-W2", "podium-W3S", "podium-W7", "roof-R3"),
                stating(1, true));
    }

    /** The constructions whose elements state a U-value, or state none. */
    private static List<String> stating(int layers, boolean wanted) throws IOException {
        Model model = Model.of(bytes(EXAMPLE.defaults().with("layers", layers), WriteOptions.defaults()), "example");
        var found = new ArrayList<String>();
        for (Instance element : model.instances("IfcElement", true)) {
            boolean wall = element.is("IfcWall");
            if ((wall || element.is("IfcSlab")) && wanted == (Properties.of(model).find(element,
                    wall ? "Pset_WallCommon" : "Pset_SlabCommon", "ThermalTransmittance") != null)) {
                String tag = element.text("Tag");
                String key = tag.substring(3, tag.lastIndexOf('-')).replaceFirst("-[NESW]$", "");
                if (!found.contains(key)) {
                    found.add(key);
                }
            }
        }
        found.sort(null);
        return found;
    }

    /** Wherever true north is in the project, the building looks the same ways. */
    @Test
    void turnsWithTrueNorth() throws IOException {
        for (double north : new double[] {0, 25, 200}) {
            Model model = Model.of(bytes(EXAMPLE.defaults().with("true-north", north), WriteOptions.defaults()),
                    "example");
            Placements placements = Placements.of(model);
            for (Instance window : model.instances("IfcWindow", false)) {
                String key = window.text("Tag").substring(3);
                if (!key.startsWith("roof")) {
                    String facade = key.split("-")[1];
                    double[] inwards = placements.of(window).axisY();
                    double azimuth = Math.toDegrees(Math.atan2(-inwards[0], -inwards[1])) - placements.trueNorth();
                    double expected = 90 * "NESW".indexOf(facade);
                    assertEquals(1, Math.cos(Math.toRadians(azimuth - expected)), 1e-9, key);
                }
            }
        }
    }
}
