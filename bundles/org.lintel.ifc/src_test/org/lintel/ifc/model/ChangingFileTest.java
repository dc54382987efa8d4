// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.ifc.Spf;

/** A file that is changed or cut off while it is open gives an error with that name, and nothing worse. */
class ChangingFileTest {

    @TempDir
    Path folder;

    private Path large() throws IOException {
        var lines = new String[120_000];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = "#" + (i + 1) + "=IFCPROPERTYSET('0123456789012345678901',$,'a set of some length',$,(#" + (i + 1)
                    + "));";
        }
        Path file = folder.resolve("large.ifc");
        Files.writeString(file, Spf.file("IFC4", lines));
        return file;
    }

    private static void cut(Path file) {
        try (var out = new RandomAccessFile(file.toFile(), "rw")) {
            out.setLength(10_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What came of reading, whether as itself or as the cause of an unchecked one. */
    private static void tellsTheChange(Throwable thrown) {
        Throwable cause = thrown instanceof UncheckedIOException ? thrown.getCause() : thrown;
        assertTrue(assertInstanceOf(ModelException.class, cause).getMessage().contains("changed on disk"),
                String.valueOf(cause));
    }

    @Test
    void cutOffWhileItIsMapped() throws IOException {
        // elsewhere a mapped file cannot be cut off
        assumeTrue(System.getProperty("os.name").contains("Linux"), "needs Linux");
        Path file = large();
        for (Consumer<Model> question : List.<Consumer<Model>>of(
                model -> model.instances("IfcPropertySet", true).forEach(Instance::name),
                model -> model.instances("IfcPropertySet", true).forEach(Instance::values),
                model -> model.verify(Progress.NONE),
                model -> model.referencing(model.at(0)),
                model -> model.referencing(model.at(0), "IfcPropertySet", "HasProperties"),
                model -> model.byGlobalId("none"),
                model -> model.instances("IfcPropertySet", true).forEach(model::source),
                Model::sha256)) {
            Path copy = Files.copy(file, folder.resolve("copy.ifc"));
            try (Model model = Model.open(copy, OpenOptions.defaults().withMapFrom(0), Progress.NONE)) {
                for (int i = 0; i < 30_000; i++) {
                    // compiled code, too, must end in an exception
                    assertNotNull(model.at(i).name());
                }
                cut(copy);
                tellsTheChange(assertThrows(Exception.class, () -> question.accept(model)));
                assertThrows(ModelException.class, model::checkUnchanged);
            }
            Files.delete(copy);
        }
    }

    @Test
    void cutOffWhileItIsRead() throws IOException {
        for (int threads : new int[] {1, 4}) {
            Path file = large();
            var once = new AtomicReference<>(file);
            var progress = new Progress() {

                @Override
                public void begin(Message task, long work) {
                    // the change comes later
                }

                @Override
                public void worked(long work) {
                    Path left = once.getAndSet(null);
                    if (left != null) {
                        cut(left);
                    }
                }

                @Override
                public boolean isCancelled() {
                    return false;
                }
            };
            OpenOptions options = OpenOptions.defaults().withMapFrom(0).withThreads(threads);
            tellsTheChange(assertThrows(ModelException.class, () -> Model.open(file, options, progress)));
        }
    }

    @Test
    void replacedByAnotherWhileItIsOpen() throws IOException {
        Path file = large();
        try (Model model = Model.open(file, OpenOptions.defaults().withMapFrom(0), Progress.NONE)) {
            Path other = folder.resolve("other.ifc");
            Files.copy(file, other);
            Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));
            Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
            assertEquals("a set of some length", model.at(99_999).name());
            assumeTrue(System.getProperty("os.name").contains("Linux"), "needs file keys");
            tellsTheChange(assertThrows(ModelException.class, model::checkUnchanged));
        }
    }
}
