// SPDX-License-Identifier: EPL-2.0
package org.lintel.core.task;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.lintel.core.text.Message;

/** Work stops where the user asked for it. */
class ProgressTest {

    @Test
    void checkThrowsOnceCancelled() {
        AtomicBoolean cancelled = new AtomicBoolean();
        Progress progress = new Progress() {
            @Override
            public void begin(Message task, long work) {
            }

            @Override
            public void worked(long work) {
            }

            @Override
            public boolean isCancelled() {
                return cancelled.get();
            }
        };
        assertDoesNotThrow(progress::check);
        cancelled.set(true);
        CancelledException thrown = assertThrows(CancelledException.class, progress::check);
        assertEquals(0, thrown.getStackTrace().length, "stopping is no fault and has no trace");
        assertDoesNotThrow(Progress.NONE::check);
    }
}
