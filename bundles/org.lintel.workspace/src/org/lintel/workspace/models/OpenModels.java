// SPDX-License-Identifier: EPL-2.0
package org.lintel.workspace.models;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.lintel.core.task.Progress;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelException;
import org.lintel.ifc.model.OpenOptions;

/**
 * Models that are shared: whoever needs one acquires a share and closes it; the last one to do so closes the model.
 *
 * <p>When a file changes, its model stays as it is for those who hold a share. They are told, acquire the new one and
 * close their old share, so that nobody's model changes under his hands. Safe to use from several threads.
 */
public final class OpenModels implements AutoCloseable {

    private final Map<Path, Entry> current = new HashMap<>();
    private final List<ModelListener> listeners = new CopyOnWriteArrayList<>();

    /** One revision of one file. */
    private static final class Entry {
        final Path file;
        final Object opening = new Object();
        volatile Model model;
        int shares;

        Entry(Path file) {
            this.file = file;
        }
    }

    /**
     * A share in the model of a file, which is opened if nobody has it open. May take long: not for the UI thread.
     *
     * @throws ModelException if it cannot be opened
     * @throws org.lintel.core.task.CancelledException if the user stopped it
     */
    public SharedModel acquire(Path file, Progress progress) throws ModelException {
        Path path = file.toAbsolutePath().normalize();
        Entry entry = enter(path);
        boolean opened = false;
        try {
            synchronized (entry.opening) {
                if (entry.model == null) {
                    entry.model = Model.open(path, OpenOptions.defaults(), progress);
                }
            }
            opened = true;
            return new SharedModel(path, entry.model, () -> release(entry));
        } finally {
            if (!opened) {
                release(entry);
            }
        }
    }

    /** The entry of a file; a new one where the file on disk is no longer the one that was opened. */
    private Entry enter(Path path) {
        Entry known;
        synchronized (current) {
            known = current.get(path);
        }
        if (known != null && known.model != null) {
            try {
                known.model.checkUnchanged();
            } catch (ModelException e) {
                changed(path); // changed outside the workbench, which has not refreshed yet
            }
        }
        synchronized (current) {
            Entry entry = current.computeIfAbsent(path, Entry::new);
            entry.shares++;
            return entry;
        }
    }

    private void release(Entry entry) {
        synchronized (current) {
            if (--entry.shares > 0) {
                return;
            }
            current.remove(entry.file, entry);
        }
        if (entry.model != null) {
            entry.model.close();
        }
    }

    /** The file has other content now, or is gone: whoever acquires it next gets the new one. */
    public void changed(Path file) {
        Path path = file.toAbsolutePath().normalize();
        synchronized (current) {
            current.remove(path);
        }
        for (ModelListener listener : listeners) {
            listener.modelChanged(path); // also for files that could not be opened as they were
        }
    }

    /** How many shares there are in the newest revision of a file; 0 if it is not open. */
    public int shares(Path file) {
        synchronized (current) {
            Entry entry = current.get(file.toAbsolutePath().normalize());
            return entry == null ? 0 : entry.shares;
        }
    }

    public void addListener(ModelListener listener) {
        listeners.add(listener);
    }

    public void removeListener(ModelListener listener) {
        listeners.remove(listener);
    }

    /** Closes all models, whoever holds shares: for the end of the program. */
    @Override
    public void close() {
        List<Entry> left;
        synchronized (current) {
            left = new ArrayList<>(current.values());
            current.clear();
        }
        for (Entry entry : left) {
            if (entry.model != null) {
                entry.model.close();
            }
        }
    }
}
