// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.takeoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.core.result.Subject;
import org.lintel.core.task.Progress;
import org.lintel.geometry.envelope.Envelope;
import org.lintel.geometry.envelope.EnvelopeOptions;
import org.lintel.geometry.envelope.FacadeTable;
import org.lintel.geometry.envelope.SurfaceKind;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.OpenOptions;
import org.lintel.ifc.query.Sector;
import org.lintel.rules.Answer;
import org.lintel.rules.catalog.Catalog;
import org.lintel.rules.energy.fabric.Circumstance;
import org.lintel.rules.energy.fabric.Fabric;
import org.lintel.rules.energy.fabric.FabricElement;
import org.lintel.rules.energy.fabric.FabricElement.Kind;
import org.lintel.rules.energy.fabric.FabricInputs;
import org.lintel.rules.model.input.ModelInputs;
import org.lintel.rules.model.input.ProjectAnswers;

/** Laws of the take-off on real buildings: areas add up to the façades of the envelope, whatever they are made of. */
class TakeoffCorpusTest {

    @ParameterizedTest
    @ValueSource(strings = {"bim2sim-test-resources__AC20-FZK-Haus.ifc", "20160414office_model_CV2_fordesign.ifc",
        "AC90R1-niedriha-V2-2x3.ifc", "LargeBuilding.ifc", "TallBuilding.ifc", "Office_A_20110811.ifc"})
    void wallsAndWindowsAreTheFacades(String name) throws Exception {
        Path file = corpus().resolve("models").resolve(name);
        try (Model model = Model.open(file, OpenOptions.defaults(), Progress.NONE)) {
            ModelInputs told = new ModelInputs(model, name, ProjectAnswers.NONE);
            Catalog catalog = Catalog.load();
            TakeoffInputs inputs = new TakeoffInputs(told, told, ProjectEnvelope.NONE,
                    catalog.packs().stream().map(pack -> catalog.editions(pack).getLast()).toList(), Progress.NONE);
            Fabric whole = fabric(inputs, inputs.subjects(FabricInputs.ENVELOPE).getFirst());
            Map<Sector, Double> gross = new EnumMap<>(Sector.class);
            double roofs = 0;
            for (FacadeTable.Line line : FacadeTable.of(Envelope.of(model, EnvelopeOptions.DEFAULT, Progress.NONE))
                    .byDirection()) {
                if (line.kind().isWall()) {
                    gross.merge(line.sector(), line.gross(), Double::sum);
                }
                roofs += line.kind() == SurfaceKind.ROOF ? line.gross() : 0;
            }
            Map<Sector, Double> taken = new EnumMap<>(Sector.class);
            double takenRoofs = 0;
            for (FabricElement e : whole.elements()) {
                boolean below = e.circumstance(Circumstance.Kind.BELOW_GROUND) != null;
                boolean sure = e.area().isExact();
                if (sure && !below && !e.kind().isRoof()) {
                    taken.merge(Sector.valueOf(e.facade()), e.area().low(), Double::sum);
                }
                takenRoofs += sure && e.kind().isRoof() ? e.area().low() : 0;
                assertTrue(e.area().high() > 0, () -> e.mark() + " has no area");
                assertTrue(!e.subjects().isEmpty() && !e.mark().isEmpty());
                assertTrue(e.kind() != Kind.FENESTRATION || e.shadingCoefficient().isExact()
                        || !e.shadingCoefficient().missing().isEmpty());
            }
            assertEquals(gross.keySet(), taken.keySet());
            gross.forEach((sector, area) -> assertEquals(area, taken.get(sector), 1e-4 * area + 1e-3, sector.name()));
            assertEquals(roofs, takenRoofs, 1e-4 * roofs + 1e-3);
            double parts = 0;
            for (Subject part : inputs.subjects(FabricInputs.ENVELOPE_PART)) {
                parts += fabric(inputs, part).elements().stream().mapToDouble(e -> e.area().high()).sum();
            }
            double all = whole.elements().stream().mapToDouble(e -> e.area().high()).sum();
            assertEquals(all, parts, 1e-6 * all);
        }
    }

    private static Fabric fabric(TakeoffInputs inputs, Subject subject) {
        return ((Answer.Known<Fabric>) inputs.ask(subject, FabricInputs.FABRIC)).value();
    }

    private static Path corpus() {
        String corpus = System.getenv("LINTEL_CORPUS");
        assumeTrue(corpus != null, "LINTEL_CORPUS is not set");
        Path path = Path.of(corpus);
        assertTrue(Files.isDirectory(path), () -> path + " is missing");
        return path;
    }
}
