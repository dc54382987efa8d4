// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.core.task.Progress;
import org.lintel.geo.feature.GeodataException;

/** A file that is read ahead gives what it gives otherwise, and ends when either side does. */
class ReadAheadTest {

    @TempDir
    Path folder;

    private Path file(int features, String end) throws IOException {
        var text = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
        for (int i = 0; i < features; i++) {
            text.append(i == 0 ? "" : ",").append("{\"type\":\"Feature\",\"id\":").append(i)
                    .append(",\"geometry\":{\"type\":\"Point\",\"coordinates\":[114.1").append(i % 10).append(",22.3]},\"properties\":{}}");
        }
        return Files.writeString(folder.resolve("a.geojson"), text + end);
    }

    private static List<String> read(Path file) throws IOException {
        List<String> ids = new ArrayList<>();
        Reading read = ReadAhead.read(file, ReadOptions.NONE, feature -> ids.add(feature.id()), Progress.NONE);
        assertEquals(ids.size(), read.features());
        return ids;
    }

    @Test
    void itGivesTheSameInTheSameOrder() throws IOException {
        for (int many : new int[] {0, 1, 127, 128, 129, 5000}) {
            Path file = file(many, "]}");
            List<String> plain = new ArrayList<>();
            FeatureFile.read(file, ReadOptions.NONE, feature -> plain.add(feature.id()), Progress.NONE);
            assertEquals(many, plain.size());
            assertEquals(plain, read(file));
        }
    }

    @Test
    void whatIsWrongWithAFileIsToldAsWithout() throws IOException {
        for (String end : List.of("", "]", "]} x", ",{]}", "],\"crs\":7}}")) {
            Path file = file(2000, end);
            String plain = assertThrows(GeodataException.class, () -> FeatureFile.read(file, ReadOptions.NONE, feature -> { },
                    Progress.NONE)).getMessage();
            assertEquals(plain, assertThrows(GeodataException.class, () -> read(file)).getMessage());
        }
        assertThrows(IOException.class, () -> read(folder.resolve("none.geojson")));
    }

    @Test
    void whoTakesNoMoreIsNotWaitedFor() throws IOException {
        Path file = file(20_000, "]}");
        for (int after : new int[] {0, 200, 19_990}) {
            var stop = new IOException("full");
            int[] taken = new int[1];
            assertSame(stop, assertThrows(IOException.class, () -> ReadAhead.read(file, ReadOptions.NONE, feature -> {
                if (taken[0]++ == after) {
                    throw stop;
                }
            }, Progress.NONE)));
            assertEquals(after + 1, taken[0]);
        }
        assertTrue(Thread.getAllStackTraces().keySet().stream().noneMatch(thread -> thread.getName().equals("lintel-aside")));
    }
}
