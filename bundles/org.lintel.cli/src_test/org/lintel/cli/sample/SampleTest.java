// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintel.cli.Command.lintel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.cli.Command;

/** {@code lintel sample} writes models that {@code lintel check} reads. */
class SampleTest {

    @TempDir
    Path folder;

    @Test
    void samplesAreListedInBothLanguages() {
        String english = lintel("sample").ends(0).out();
        String chinese = lintel("sample", "--lang", "zh-HK").ends(0).out();
        for (String id : List.of("office-tower", "residential-block", "village-house", "car-park", "hk-ottv-example")) {
            assertTrue(english.contains(id) && chinese.contains(id), id);
        }
        assertFalse(english.codePoints().anyMatch(Character::isIdeographic), english);
        assertTrue(chinese.lines().filter(line -> line.startsWith("    ")).allMatch(line -> line.codePoints()
                .anyMatch(Character::isIdeographic)), chinese);
    }

    @Test
    void aSampleIsWrittenWhereOneIs() throws IOException {
        Command command = Command.forked(folder, Map.of(), "sample", "village-house").ends(0);
        assertEquals("", command.out());
        assertTrue(command.err().contains("wrote village-house.ifc; now: lintel check village-house.ifc"),
                command.err());
        assertTrue(Files.readString(folder.resolve("village-house.ifc")).startsWith("ISO-10303-21;"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"IFC2X3", "IFC4", "ifc4x3"})
    void theSchemaIsTheUsers(String schema) throws IOException {
        Path file = folder.resolve("s.ifc");
        lintel("sample", "village-house", "-o", file.toString(), "--schema", schema).ends(0);
        String info = lintel("info", "-b", file.toString()).ends(0).out();
        assertTrue(info.toUpperCase(Locale.ROOT).contains("SCHEMA        " + schema.toUpperCase(Locale.ROOT)),
                info);
    }

    @Test
    void stdoutTakesTheModelAlone() throws IOException {
        Path file = folder.resolve("s.ifc");
        lintel("sample", "village-house", "-o", file.toString()).ends(0);
        Command command = lintel("sample", "village-house", "-o", "-").ends(0);
        assertEquals(Files.readString(file), command.out());
        assertEquals("", command.err());
    }

    @Test
    void parametersChangeTheModel() throws IOException {
        String usual = lintel("sample", "village-house", "-o", "-").ends(0).out();
        String one = lintel("sample", "village-house", "-o", "-", "-p", "height=5.5,storeys=2").ends(0).out();
        assertNotEquals(usual, one);
        assertTrue(one.length() < usual.length());
        assertEquals(one, lintel("sample", "village-house", "-o", "-", "-p", "storeys=2", "--parameter", "height=5.5")
                .out());
    }

    @Test
    void unitQuantitiesAndLayersAreTheUsers() {
        String usual = lintel("sample", "hk-ottv-example", "-o", "-").ends(0).out();
        String other = lintel("sample", "hk-ottv-example", "-o", "-", "--unit", "m", "--no-quantities",
                "--layers").ends(0)
                .out();
        assertTrue(usual.contains("IFCELEMENTQUANTITY") && usual.contains(".MILLI.,.METRE."));
        assertFalse(other.contains("IFCELEMENTQUANTITY") || other.contains(".MILLI.,.METRE."));
        assertTrue(other.contains("IFCMATERIALLAYERSET(") && !usual.contains("IFCMATERIALLAYERSET("));
        assertEquals(other, lintel("sample", "hk-ottv-example", "-o", "-", "--unit", "m", "--no-quantities", "-p",
                "layers=true").out());
    }

    @Test
    void whatIsThereIsNotWrittenOver() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.ifc"), "mine");
        String err = lintel("sample", "village-house", "-o", file.toString()).ends(2).err();
        assertTrue(err.contains("mine.ifc is there already; --force"), err);
        assertEquals("mine", Files.readString(file));
        lintel("sample", "village-house", "-o", file.toString(), "--force").ends(0);
        assertTrue(Files.readString(file).startsWith("ISO-10303-21;"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"castle | there is no sample \"castle\"; there are: office-tower",
        "village-house -p storeys | NAME=VALUE", "village-house -p =3 | NAME=VALUE", "village-house -p rooms=3 | rooms",
        "village-house -p storeys=many | storeys", "village-house -p storeys=99 | storeys",
        "village-house --schema IFC5 | \"IFC5\"", "village-house --unit ft | \"ft\"",
        "village-house --layers | layers"})
    void anythingElseIsAMistakeAndWritesNothing(String arguments, String problem) throws IOException {
        String[] words = ("sample -o " + folder.resolve("s.ifc") + " " + arguments).split(" ");
        String err = lintel(words).ends(2).err();
        assertTrue(err.contains(problem), err);
        try (var files = Files.list(folder)) {
            assertEquals(List.of(), files.toList());
        }
    }

    /** The first thing the readme has one do. */
    @ParameterizedTest
    @ValueSource(strings = {"office-tower", "residential-block", "village-house", "hk-ottv-example"})
    void everySampleIsCheckedWithoutACrash(String sample) {
        Path file = folder.resolve("s.ifc");
        lintel("sample", sample, "-o", file.toString(), "-q").ends(0);
        Command command = lintel("check", file.toString());
        assertTrue(command.code() <= 1, command.err());
        assertEquals("", command.err());
    }
}
