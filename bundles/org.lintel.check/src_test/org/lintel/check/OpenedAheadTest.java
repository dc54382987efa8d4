// SPDX-License-Identifier: EPL-2.0
package org.lintel.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.core.task.Progress;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelException;

class OpenedAheadTest {

    @TempDir
    Path folder;

    private Path first;
    private Path second;
    private final List<Path> opened = new CopyOnWriteArrayList<>();
    private final List<Model> done = new CopyOnWriteArrayList<>();

    private final ModelSource source = new ModelSource() {
        @Override
        public Model open(Path file, Progress progress) throws ModelException {
            opened.add(file);
            return ModelSource.DISK.open(file, progress);
        }

        @Override
        public void done(Model model) {
            done.add(model);
            model.close();
        }
    };

    @BeforeEach
    void models() throws IOException {
        first = Files.writeString(folder.resolve("a.ifc"), new TinyModel().space("1", "Office", 1).text());
        second = Files.writeString(folder.resolve("b.ifc"), new TinyModel().space("1", "Shop", 1).text());
    }

    @Test
    void eachModelIsOpenedOnceAndClosedByWhoAskedForIt() throws ModelException {
        try (var ahead = new OpenedAhead(source, first, Progress.NONE)) {
            Model other = ahead.open(second, Progress.NONE);
            Model model = ahead.open(first, Progress.NONE);
            assertEquals("a.ifc", Path.of(model.name()).getFileName().toString());
            ahead.done(model);
            ahead.done(other);
            assertEquals(List.of(model, other), done);
        }
        assertEquals(List.of(first, second), opened.stream().sorted().toList());
        assertEquals(2, done.size());
    }

    @Test
    void askedForAgainItIsOpenedAgain() throws ModelException {
        try (var ahead = new OpenedAhead(source, first, Progress.NONE)) {
            ahead.done(ahead.open(first, Progress.NONE));
            ahead.done(ahead.open(first, Progress.NONE));
        }
        assertEquals(List.of(first, first), opened);
        assertEquals(2, done.size());
    }

    @Test
    void whatNobodyAskedForIsClosed() throws Exception {
        var open = new CountDownLatch(1);
        ModelSource slow = new ModelSource() {
            @Override
            public Model open(Path file, Progress progress) throws ModelException {
                Model model = source.open(file, progress);
                open.countDown();
                return model;
            }

            @Override
            public void done(Model model) {
                source.done(model);
            }
        };
        try (var ahead = new OpenedAhead(slow, first, Progress.NONE)) {
            open.await();
        }
        assertEquals(1, done.size());
    }

    @Test
    void whatNobodyAsksForIsStopped() {
        ModelSource endless = (file, progress) -> {
            while (true) {
                progress.check();
                Thread.onSpinWait();
            }
        };
        new OpenedAhead(endless, first, Progress.NONE).close();
    }

    @Test
    void whatIsWrongWithItIsToldWhenItIsAskedFor() {
        Path missing = folder.resolve("missing.ifc");
        try (var ahead = new OpenedAhead(source, missing, Progress.NONE)) {
            assertThrows(ModelException.class, () -> ahead.open(missing, Progress.NONE));
        }
        new OpenedAhead(source, missing, Progress.NONE).close();

        var fault = new IllegalStateException("a fault of Lintel");
        ModelSource failing = (file, progress) -> {
            throw fault;
        };
        try (var ahead = new OpenedAhead(failing, first, Progress.NONE)) {
            assertSame(fault, assertThrows(IllegalStateException.class, () -> ahead.open(first, Progress.NONE)));
        }
        assertEquals(List.of(), done);
    }
}
