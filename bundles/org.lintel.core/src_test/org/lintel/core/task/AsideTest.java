// SPDX-License-Identifier: EPL-2.0
package org.lintel.core.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class AsideTest {

    @Test
    void isWorkedOutOnAThreadOfItsOwn() {
        try (var aside = Aside.of(Thread::currentThread)) {
            assertNotSame(Thread.currentThread(), aside.get());
        }
    }

    @Test
    void whatIsThrownThereIsThrownHere() {
        var thrown = new CancelledException();
        try (var aside = Aside.of(() -> {
            throw thrown;
        })) {
            assertSame(thrown, assertThrows(CancelledException.class, aside::get));
        }
    }

    @Test
    void whatHasToBeDeclaredIsThrownAsItself() {
        var thrown = new IOException("disk");
        try (var aside = Aside.of(() -> {
            throw thrown;
        })) {
            assertSame(thrown, assertThrows(IOException.class, () -> aside.get(TimeoutException.class, IOException.class)));
            assertSame(thrown, assertThrows(IllegalStateException.class, aside::get).getCause());
        }
    }

    @Test
    void closingWaitsForItsEndThoughNobodyAsksAndTheThreadIsInterrupted() {
        var begun = new CountDownLatch(1);
        var done = new AtomicBoolean();
        Thread.currentThread().interrupt();
        try (var aside = Aside.of(() -> {
            begun.await();
            done.set(true);
            return 1;
        })) {
            begun.countDown();
        }
        assertTrue(done.get());
        assertTrue(Thread.interrupted(), "that it was interrupted is not forgotten");
        assertEquals(false, Thread.currentThread().isInterrupted());
    }
}
