// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Language;
import org.lintel.ifc.Spf;

/** Opening from disk: what goes wrong is told with its remedy, in both languages. */
class ModelFileTest {

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        Path file = folder.resolve("a.ifc");
        Files.writeString(file, text);
        return file;
    }

    private static ModelException failure(Path file, OpenOptions options) {
        ModelException e = assertThrows(ModelException.class, () -> Model.open(file, options, Progress.NONE).close());
        for (Language language : Language.values()) {
            assertFalse(e.text().in(language).isBlank());
            assertFalse(e.remedy().in(language).isBlank());
        }
        assertTrue(e.getMessage().startsWith(e.file()));
        return e;
    }

    @Test
    void opensAndCloses() throws IOException {
        Path file = file(Spf.file("IFC4", "#1=IFCWALL($,$,'x',$,$,$,$,$,$);"));
        for (long mapFrom : new long[] {0, Long.MAX_VALUE}) {
            try (Model model = Model.open(file, OpenOptions.defaults().withMapFrom(mapFrom), Progress.NONE)) {
                assertEquals("x", model.at(0).name());
                assertEquals(file, model.file());
                assertEquals(Files.size(file), model.length());
                assertEquals(32, model.sha256().length);
                model.checkUnchanged();
            }
        }
        assertNull(Spf.model("IFC4").file());
    }

    @Test
    void whatCannotBeOpened() throws IOException {
        assertTrue(failure(folder.resolve("none.ifc"), OpenOptions.defaults()).getMessage().contains("no such file"));
        assertTrue(failure(folder, OpenOptions.defaults()).getMessage().contains("folder"));
        assertTrue(failure(file(""), OpenOptions.defaults()).getMessage().contains("empty"));
        assertTrue(failure(file("PK\3\4"), OpenOptions.defaults()).getMessage().contains("archive has no directory"));
        assertTrue(failure(file(Spf.file("IFC4")),
                OpenOptions.defaults().withMaxBytes(10)).getMessage().contains("limit of 10"));
        assertTrue(failure(file(""), OpenOptions.defaults().withMapFrom(0)).getMessage().contains("empty"));
    }

    @Test
    void aFileOfZeroBytesHasLostItsContent() throws IOException {
        assertTrue(failure(file("\0".repeat(5000)), OpenOptions.defaults()).getMessage().contains("content was lost"));
        assertTrue(failure(file(" \n\t "), OpenOptions.defaults()).getMessage().contains("nothing but blanks"));
    }

    @Test
    void pipesAndDevicesAreNotWaitedFor() {
        Path device = Path.of("/dev/zero");
        assumeTrue(Files.exists(device), "there is no such device here");
        assertTrue(failure(device, OpenOptions.defaults()).getMessage().contains("pipe or a device"));
    }

    @Test
    void aLinkThatLeadsNowhereIsNoMissingName() throws IOException {
        Path link = folder.resolve("link.ifc");
        try {
            Files.createSymbolicLink(link, folder.resolve("gone.ifc"));
        } catch (IOException | UnsupportedOperationException e) {
            assumeTrue(false, "no links here");
        }
        assertTrue(failure(link, OpenOptions.defaults()).getMessage().contains("link to a file that is not there"));
    }

    @Test
    void aChangeOnDiskIsNoticed() throws IOException {
        Path file = file(Spf.file("IFC4", "#1=IFCWALL($,$,'x',$,$,$,$,$,$);"));
        try (Model model = Model.open(file, OpenOptions.defaults(), Progress.NONE)) {
            Files.setLastModifiedTime(file, FileTime.fromMillis(1));
            assertTrue(assertThrows(ModelException.class,
                    model::checkUnchanged).getMessage().contains("changed on disk"));
            Files.delete(file);
            assertThrows(ModelException.class, model::checkUnchanged);
        }
    }

    @Test
    void severalThreadsReadOneModel() throws Exception {
        var lines = new String[3000];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = "#" + (i + 1) + "=IFCRELAGGREGATES('g" + i + "',$,'n" + i + "',$,#" + (i / 2 + 1) + ",(#" + (i
                    + 1)
                    + "));";
        }
        Model model = Spf.model("IFC4", lines);
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<List<Object>> task = () -> {
                var found = new ArrayList<Object>();
                for (int i = 0; i < model.size(); i++) {
                    Instance instance = model.at(i);
                    found.add(List.of(instance.name(), model.referencing(instance).size(), instance.typeName(),
                            model.referencing(instance, "IfcRelAggregates", "RelatingObject").size(),
                            model.byGlobalId("g" + i), model.position(instance)));
                }
                return found;
            };
            var results = threads.invokeAll(List.of(task, task, task, task));
            for (var result : results) {
                assertEquals(results.getFirst().get(), result.get());
            }
        }
    }
}
