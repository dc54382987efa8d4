// SPDX-License-Identifier: EPL-2.0
package org.lintel.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command on the flat class path, from its archive, and as an application of Equinox in the product: the same
 * services are found and the same bytes are written.
 */
@EnabledOnOs(OS.LINUX)
class SameEverywhereTest {
    @TempDir
    static Path folder;
    private static Path archive;
    private static Path product;

    @BeforeAll
    static void unpack() throws Exception {
        Built.unpack(Built.one(Built.COMMAND, "lintel-cli-", ".tar.gz"), folder);
        archive = Built.one(folder, "lintel-cli-", "").resolve("bin/lintel");
        Built.unpack(Built.one(Built.PRODUCTS, "lintel-workbench-", "linux.gtk.x86_64.tar.gz"), folder);
        product = folder.resolve("lintel/lintel-workbench");
        Built.Ended made = flat("sample", "office-tower", "--output", "office.ifc");
        assertEquals(0, made.code(), made.err());
        assertTrue(Files.size(folder.resolve("office.ifc")) > 0);
    }

    @Test
    void theSameRulesAreFound() throws Exception {
        Built.Ended rules = flat("rules");
        assertEquals(0, rules.code(), rules.err());
        assertTrue(rules.out().contains("hk-bec/"), rules.out());
        assertSame(rules, archive("rules"));
        assertSame(rules, equinox("rules"));
    }

    @Test
    void aCheckWritesTheSameBytes() throws Exception {
        for (String format : List.of("text", "json", "sarif")) {
            Built.Ended check = flat("check", "--format", format, "office.ifc");
            assertTrue(check.code() == 0 || check.code() == 1, check.err());
            assertFalse(check.out().isBlank());
            assertSame(check, archive("check", "--format", format, "office.ifc"));
            assertSame(check, equinox("check", "--format", format, "office.ifc"));
        }
    }

    @Test
    void exitCodesPassThrough() throws Exception {
        Built.Ended usage = flat("check", "--no-such-option");
        assertEquals(2, usage.code());
        assertEquals(2, archive("check", "--no-such-option").code());
        assertEquals(2, equinox("check", "--no-such-option").code());
    }

    /** The first start makes the cache of classes, the second takes it; neither has anything to say. */
    @Test
    void theArchiveStartsInSilence() throws Exception {
        for (int start = 1; start <= 3; start++) {
            Built.Ended version = archive("--version");
            assertEquals(0, version.code());
            assertEquals("", version.err());
        }
        // the cache of layers is written by a native library
        Files.writeString(folder.resolve("one.geojson"), """
                {"type": "FeatureCollection", "crs": {"type": "name", "properties": {"name": "EPSG:2326"}}, "features": [
                  {"type": "Feature", "properties": {"BuildingID": 1}, "geometry":
                    {"type": "Point", "coordinates": [834100, 819900]}}]}
                """);
        Built.Ended imported = archive("csdi", "import", "one.geojson", "--to", "our-survey/Building", "--cache",
                "one.gpkg");
        assertEquals(0, imported.code(), imported.err());
        assertFalse(imported.err().contains("WARNING"), imported.err());
    }

    private static void assertSame(Built.Ended expected, Built.Ended actual) {
        assertEquals(expected.out(), actual.out(), actual.err());
        assertEquals(expected.code(), actual.code(), actual.err());
    }

    private static Built.Ended flat(String... arguments) throws Exception {
        return run(List.of(Built.JAVA.toString(), "@" + Built.COMMAND.resolve("lintel.args"), "org.lintel.cli.Main"),
                arguments);
    }

    private static Built.Ended archive(String... arguments) throws Exception {
        return run(List.of(archive.toString()), arguments);
    }

    private static Built.Ended equinox(String... arguments) throws Exception {
        return run(List.of(product.toString(), "-application", "org.lintel.cli.application", "-data", "@none"),
                arguments);
    }

    private static Built.Ended run(List<String> program, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of(arguments));
        return Built.run(folder, Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString()),
                command.toArray(String[]::new));
    }
}
