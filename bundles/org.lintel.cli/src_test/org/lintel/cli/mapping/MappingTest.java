// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintel.cli.Command.lintel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.check.project.Settings;
import org.lintel.check.project.SettingsFile;
import org.lintel.rules.yaml.YamlException;

/** Suggestions are comments until somebody takes them over, and then settings that hold. */
class MappingTest {

    @TempDir
    Path folder;

    /** The office tower with names as authors give them. */
    private Path model() throws IOException {
        Path model = folder.resolve("tower.ifc");
        lintel("sample", "office-tower", "-o", model.toString()).ends(0);
        String text = Files.readString(model);
        String named = text.replace("'Concrete - normal weight aggregate ", "'Stahlbeton C30/37 \"A\" ")
                .replace("'ThermalConductivity'", "'Other'").replace("'Retail ", "'BUREAU-07 ");
        return Files.writeString(model, named);
    }

    private static String accepted(String yaml) {
        return yaml.lines().filter(line -> !line.startsWith("#?"))
                .map(line -> line.startsWith("#  ") ? line.substring(1) : line).collect(Collectors.joining("\n"));
    }

    @Test
    void nothingHoldsAsItStandsAndAllIsValidOnceTakenOver() throws IOException, YamlException {
        String yaml = lintel("mapping", "suggest", model().toString()).ends(0).out();
        assertTrue(yaml.lines().allMatch(line -> line.isEmpty() || line.startsWith("#") || line.endsWith(":")), yaml);
        Path file = folder.resolve("lintel.yaml");
        Settings asItStands = SettingsFile.read(Files.writeString(file, yaml));
        assertEquals(0, asItStands.meanings().size());
        Settings taken = SettingsFile.read(Files.writeString(file, accepted(yaml)));
        assertTrue(taken.meanings().stream().anyMatch(each -> each.meaning().equals("Concrete - normal weight aggregate")
                && each.pattern().startsWith("Stahlbeton C30/37 \"A\" ")), yaml);
        String again = lintel("mapping", "suggest", folder.resolve("tower.ifc").toString()).ends(0).out();
        assertFalse(again.lines().anyMatch(line -> line.startsWith("#  ")), "what is mapped is offered no more: " + again);
    }

    @Test
    void aFileThatIsThereStays() throws IOException {
        String model = model().toString();
        Path file = Files.writeString(folder.resolve("mapping.yaml"), "space-types:\n");
        assertTrue(lintel("mapping", "suggest", model, "-o", file.toString()).ends(2).err()
                .contains("stays as it is"));
        assertEquals("space-types:\n", Files.readString(file));
        Path other = folder.resolve("other.yaml");
        lintel("mapping", "suggest", model, "-o", other.toString()).ends(0);
        assertTrue(Files.readString(other).startsWith("# Suggestions for "));
    }

    @Test
    void asJson() throws IOException {
        String json = lintel("mapping", "suggest", model().toString(), "-f", "json").ends(0).out();
        assertTrue(json.replace(" ", "").contains("\"format\":\"lintel-mapping\""), json);
        assertTrue(lintel("mapping", "propose", "x.ifc").ends(2).err().contains("lintel mapping suggest MODEL"));
    }
}
