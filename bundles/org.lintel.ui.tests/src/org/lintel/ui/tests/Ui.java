// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.tests;

import java.util.concurrent.Callable;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/**
 * Passes from the test's thread into that of the workbench and brings back what happened there: a plain
 * {@code syncExec} loses an AssertionError in the event loop, and the test would pass.
 */
final class Ui {

    private static final long PATIENCE_MS = 30_000;

    private Ui() {
    }

    /** Something to be done in the UI thread. */
    @FunctionalInterface
    interface Action {
        void run() throws Exception;
    }

    static <T> T get(Callable<T> call) {
        Object[] result = new Object[1];
        Throwable[] failure = new Throwable[1];
        display().syncExec(() -> {
            try {
                result[0] = call.call();
            } catch (Throwable e) {
                failure[0] = e;
            }
        });
        if (failure[0] instanceof Error error) {
            throw error;
        }
        if (failure[0] != null) {
            throw new AssertionError(failure[0]);
        }
        @SuppressWarnings("unchecked")
        T value = (T) result[0];
        return value;
    }

    static void run(Action action) {
        get(() -> {
            action.run();
            return null;
        });
    }

    /** Waits, outside the UI thread, until something is so in the UI thread. */
    static void until(String what, Callable<Boolean> condition) {
        long end = System.nanoTime() + PATIENCE_MS * 1_000_000;
        while (!get(condition)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited " + PATIENCE_MS / 1000 + " s in vain: " + what);
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    static Display display() {
        return PlatformUI.getWorkbench().getDisplay();
    }

    /** In the UI thread. */
    static IWorkbenchPage page() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
        return window.getActivePage();
    }
}
