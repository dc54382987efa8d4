// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.sg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Location;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.rules.catalog.Catalog;
import org.lintel.rules.model.input.BuildUp;
import org.lintel.rules.model.input.ProjectAnswers.Given;
import org.lintel.rules.pack.PackEdition;

/**
 * The constructions of both worked examples of the code, with materials of Table C5 by name, reckoned with its tables.
 *
 * <p>The document prints the same to its last decimal but for four: 1.98 for 1.97, as it rounds first, and three whose
 * terms as printed add up to something else: D1.3.2(a) prints 2.96 for 2.95, D1.3.2(c) 1.93 for 1.57, E1.4(b) 3.448 for
 * 3.369.
 */
class ConstructionTest {

    private static final Location PLACE = new Location("example.ifc", 1, 1, 1);

    private final PackEdition edition = Catalog.load().editions("sg-envelope").getLast();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            D1.3.1(a) | Glass, sheet: 8                                                              | 5.828
            D1.3.1(b) | Bitumen: 12; Concrete, 2400 kg/m3: 250; Plaster, sand/cement: 12             | 2.709
            D1.3.1(c) | Bitumen: 12; Concrete, 2400 kg/m3: 200; Plaster, sand/cement: 12             | 2.990
            D1.3.2(a) | Glass, sheet: 8; air: 100; Glass, sheet: 8                                   | 2.948
            D1.3.2(b) | Bitumen: 12; air: 150; Concrete, 2400 kg/m3: 250                             | 1.974
            E1.4(a)   | Glass, sheet: 8                                                              | 5.828
            E1.4(b)   | Glass, sheet: 8; air: 8; Glass, sheet: 8                                     | 3.369
            E1.4(c)   | Glass, sheet: 12                                                             | 5.701
            E1.4(d)   | Plaster, sand/cement: 5; Concrete, 2400 kg/m3: 150; Plaster, sand/cement: 15 | 3.273
            """)
    void asInTheDocument(String where, String layers, double expected) {
        double u = new Construction(edition, false, 90).of(buildUp(layers)).u().value().value();
        assertEquals(expected, u, 0.0005, where);
    }

    @Test
    void airSpacesAreInterpolatedAndEnd() {
        assertEquals(0.110, air(5, false, 0), 1e-9);
        assertEquals(0.055, air(2.5, false, 0), 1e-9);
        assertEquals(0.129, air(12.5, false, 0), 1e-9);
        assertEquals(0.160, air(500, false, 0), 1e-9);
        assertEquals(0.174, air(100, true, 0), 1e-9);
        assertEquals((0.174 + 0.165) / 2, air(100, true, 11.25), 1e-9);
        assertEquals(0.158, air(100, true, 70), 1e-9);
    }

    @Test
    void whatHasNoConductivityIsMissing() {
        Construction.Worked worked = new Construction(edition, false, 90).of(buildUp("Unobtainium: 100"));
        assertNull(worked.u());
        assertEquals("layer \"Unobtainium\" has no usable thermal conductivity",
                worked.missing().getFirst().reason().toString());
    }

    /** One mapping serves all codes of a project, and not all tables have the same rows. */
    @Test
    void aRowOfAnotherCodesTableIsToldToBeNone() {
        BuildUp.Layer own = buildUp("Beton: 100").layers().getFirst();
        BuildUp mapped = new BuildUp(List.of(new BuildUp.Layer("Beton", own.thickness(), null, null, false, false,
                new Given("materials.Beton", "Concrete - normal weight aggregate", Location.of("lintel.yaml")),
                own.where(), List.of())));
        Message remedy = new Construction(edition, false, 90).of(mapped).missing().getFirst().remedy();
        String told = "the project's settings map the material to \"Concrete - normal weight aggregate\", "
                + "which is no row of Table C5";
        assertTrue(remedy.toString().contains(told), remedy.toString());
        assertTrue(remedy.in(Language.ZH_HK).contains("但表 C5 並無此列"), remedy.in(Language.ZH_HK));
    }

    private double air(double millimetres, boolean roof, double slope) {
        Construction construction = new Construction(edition, roof, slope);
        double with = 1 / construction.of(buildUp("air: " + millimetres)).u().value().value();
        return with - 1 / construction.of(new BuildUp(List.of())).u().value().value();
    }

    /** {@code name: millimetres; …}; air without a material. */
    private static BuildUp buildUp(String layers) {
        List<BuildUp.Layer> found = new ArrayList<>();
        for (String layer : layers.split(";")) {
            String[] parts = layer.strip().split(":");
            boolean air = parts[0].equals("air");
            Evidence where = new Evidence.FromModel(Evidence.Origin.MATERIAL, "IfcMaterialLayer", parts[0], PLACE);
            found.add(new BuildUp.Layer(parts[0], Quantity.of(Double.parseDouble(parts[1].strip()), Unit.MILLIMETRE),
                    null, null, air, false, null, where, List.of()));
        }
        return new BuildUp(found);
    }
}
