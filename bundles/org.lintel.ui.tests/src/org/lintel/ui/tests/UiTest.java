// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.Test;

/** The bridge into the UI thread: a failure there is a failure here. */
class UiTest {

    @Test
    void whatFailsInTheUiThreadFailsTheTest() {
        AssertionError failure = assertThrows(AssertionError.class, () -> Ui.run(() -> {
            throw new AssertionError("in the UI thread");
        }));
        assertEquals("in the UI thread", failure.getMessage());
        assertThrows(AssertionError.class, () -> Ui.run(() -> {
            throw new IllegalStateException("any other exception");
        }));
    }

    @Test
    void whatItDoesIsDoneInTheUiThread() {
        assertEquals(Ui.display().getThread(), Ui.get(Thread::currentThread));
        assertEquals(Ui.display(), Ui.get(Display::getCurrent));
    }
}
