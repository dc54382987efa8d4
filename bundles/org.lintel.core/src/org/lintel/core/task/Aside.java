// SPDX-License-Identifier: EPL-2.0
package org.lintel.core.task;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Something that is worked out on a thread of its own while the caller does something else; over when it is closed. */
public final class Aside<T> implements AutoCloseable {

    /** As deep as the stacks of other threads that compute shapes. */
    private static final long STACK = 16L << 20;

    private final FutureTask<T> task;
    private final Thread thread;

    private Aside(Callable<T> work) {
        task = new FutureTask<>(work);
        thread = new Thread(null, task, "lintel-aside", STACK);
        thread.setDaemon(true);
    }

    /** Begins at once. */
    public static <T> Aside<T> of(Callable<T> work) {
        var aside = new Aside<>(work);
        aside.thread.start();
        return aside;
    }

    /** What came out, as soon as it is there; throws what was thrown there, if that need not be declared. */
    public T get() {
        return get(RuntimeException.class, RuntimeException.class);
    }

    /** As {@link #get()}, for work that throws what has to be declared. */
    public <X extends Exception, Y extends Exception> T get(Class<X> one, Class<Y> other) throws X, Y {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (ExecutionException e) {
            if (one.isInstance(e.getCause())) {
                throw one.cast(e.getCause());
            }
            if (other.isInstance(e.getCause())) {
                throw other.cast(e.getCause());
            }
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Waits for its end: who closes the model afterwards must be alone with it. */
    @Override
    public void close() {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
