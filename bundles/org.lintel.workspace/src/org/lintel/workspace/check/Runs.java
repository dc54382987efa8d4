// SPDX-License-Identifier: EPL-2.0
package org.lintel.workspace.check;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.lintel.core.result.Run;

/** The last run of every file that was checked. Safe to use from several threads. */
public final class Runs {

    private final Map<IFile, Entry> entries = new ConcurrentHashMap<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    /**
     * What the last check of a file gave.
     *
     * @param run of this file alone
     * @param stamp the file's modification stamp when the check began
     * @param when the check ended
     * @param alsoRead the other files it depends on: settings, baseline
     */
    public record Entry(IFile file, Run run, long stamp, Instant when, Set<Path> alsoRead) {

        public Entry {
            Objects.requireNonNull(run, "run");
            alsoRead = Set.copyOf(alsoRead);
        }

        /** Whether the file is still the one that was checked. */
        public boolean isCurrent() {
            return file.getModificationStamp() == stamp;
        }
    }

    /** Is told when the run of a file is another one, or gone; called in any thread. */
    @FunctionalInterface
    public interface Listener {
        void runChanged(IFile file);
    }

    /** The last run of a file; null if it was not checked since the workbench was started. */
    public Entry of(IFile file) {
        return entries.get(file);
    }

    /** The last runs of the files in a project, a folder or the whole workspace, by path. */
    public List<Entry> in(IResource resource) {
        List<Entry> found = new ArrayList<>();
        for (Entry entry : entries.values()) {
            if (resource.getFullPath().isPrefixOf(entry.file().getFullPath())) {
                found.add(entry);
            }
        }
        found.sort(Comparator.comparing(entry -> entry.file().getFullPath().toString()));
        return found;
    }

    void put(Entry entry) {
        entries.put(entry.file(), entry);
        tell(entry.file());
    }

    public void forget(IFile file) {
        if (entries.remove(file) != null) {
            tell(file);
        }
    }

    /** Forgets the runs of all files in a project or folder. */
    public void forgetAll(IResource resource) {
        for (Entry entry : in(resource)) {
            forget(entry.file());
        }
    }

    public void addListener(Listener listener) {
        listeners.add(listener);
    }

    public void removeListener(Listener listener) {
        listeners.remove(listener);
    }

    private void tell(IFile file) {
        for (Listener listener : listeners) {
            listener.runChanged(file);
        }
    }
}
