// SPDX-License-Identifier: EPL-2.0
package org.lintel.workspace.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.lintel.core.task.CancelledException;
import org.lintel.rules.catalog.Catalog;
import org.lintel.workspace.CheckPreferences;
import org.lintel.workspace.models.OpenModels;

/**
 * Takes orders for checks and carries them out one after another in one background job. A file that is ordered twice
 * before its turn is checked once.
 */
public final class Checks {

    /** The family of the job, for those who wait for it. */
    public static final Object FAMILY = new Object();

    private final Set<IFile> waiting = new LinkedHashSet<>();
    private final FileCheck check;
    private final CheckJob job = new CheckJob();

    public Checks(OpenModels models, Runs runs, Supplier<Catalog> catalog) {
        this.check = new FileCheck(models, runs, catalog);
    }

    /** Orders the check of files; returns at once. */
    public void order(Collection<IFile> files) {
        synchronized (waiting) {
            waiting.addAll(files);
            if (waiting.isEmpty()) {
                return;
            }
        }
        job.schedule();
    }

    /**
     * Checks files in the caller's own job and waits for it, such as before a report.
     *
     * @throws OperationCanceledException or CancelledException if the user stopped it
     */
    public void run(Collection<IFile> files, IProgressMonitor monitor) {
        SubMonitor progress = SubMonitor.convert(monitor, files.size());
        for (IFile file : files) {
            check.check(file, progress.split(1));
        }
    }

    /** The files whose turn has not come yet. */
    public List<IFile> waiting() {
        synchronized (waiting) {
            return new ArrayList<>(waiting);
        }
    }

    /** Whether a check is running or waiting. */
    public boolean isBusy() {
        return job.getState() != Job.NONE;
    }

    /** Drops all orders and stops the check that is running. */
    public void cancel() {
        drop();
        job.cancel();
    }

    private void drop() {
        synchronized (waiting) {
            waiting.clear();
        }
    }

    /** The next file, which no longer waits; null if none does. */
    private IFile next() {
        synchronized (waiting) {
            if (waiting.isEmpty()) {
                return null;
            }
            IFile file = waiting.iterator().next();
            waiting.remove(file);
            return file;
        }
    }

    private final class CheckJob extends Job {

        CheckJob() {
            super(CheckTexts.CHECKING.in(CheckPreferences.language()));
            setPriority(Job.BUILD);
        }

        @Override
        protected IStatus run(IProgressMonitor monitor) {
            SubMonitor progress = SubMonitor.convert(monitor);
            try {
                for (IFile file = next(); file != null; file = next()) {
                    progress.setWorkRemaining(100 * (waiting().size() + 1));
                    check.check(file, progress.split(100));
                }
                return Status.OK_STATUS;
            } catch (OperationCanceledException | CancelledException e) {
                drop();
                return Status.CANCEL_STATUS;
            }
        }

        @Override
        public boolean belongsTo(Object family) {
            return family == FAMILY;
        }

        @Override
        public boolean shouldRun() {
            return !waiting().isEmpty();
        }
    }
}
