// SPDX-License-Identifier: EPL-2.0
package org.lintel.workspace.models;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lintel.ifc.model.Model;

/** A share in an open model: the model stays open until it is closed. */
public final class SharedModel implements AutoCloseable {

    private final Path file;
    private final Model model;
    private final Runnable release;
    private final AtomicBoolean closed = new AtomicBoolean();

    SharedModel(Path file, Model model, Runnable release) {
        this.file = file;
        this.model = model;
        this.release = release;
    }

    public Path file() {
        return file;
    }

    /**
     * The model.
     *
     * @throws IllegalStateException after {@link #close}
     */
    public Model model() {
        if (closed.get()) {
            throw new IllegalStateException("share already closed: " + file);
        }
        return model;
    }

    /** Gives the share back; a second call does nothing. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            release.run();
        }
    }
}
