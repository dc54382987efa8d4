// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.findings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.lintel.core.result.Result;
import org.lintel.core.result.Run;
import org.lintel.core.text.Language;
import org.lintel.workspace.CheckPreferences;
import org.lintel.workspace.check.Runs;

/** Makes the lines of the Findings view in the background: collects, filters, sorts, groups. */
final class FindingsLoader extends Job {

    /** The family of the job, for those who wait for it. */
    static final Object FAMILY = new Object();

    /** What the view is to show. */
    record Order(List<Runs.Entry> runs, FindingsFilter filter, Grouping grouping, SortColumn sort,
            boolean descending) {
    }

    private final Consumer<FindingsTree> whenDone;
    private final Map<IFile, Cached> cache = new HashMap<>();
    private volatile Order order;

    private record Cached(Run run, Language language, List<FindingRow> rows) {
    }

    /** @param whenDone called in the job's thread */
    FindingsLoader(Consumer<FindingsTree> whenDone) {
        super(Messages.loading);
        this.whenDone = whenDone;
        setSystem(true);
        setPriority(SHORT);
    }

    void order(Order wanted, long delayMs) {
        order = wanted;
        cancel();
        schedule(delayMs);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        Order wanted = order;
        Language language = CheckPreferences.language();
        List<FindingRow> rows = new ArrayList<>();
        Map<IFile, Cached> used = new HashMap<>();
        for (Runs.Entry entry : wanted.runs()) {
            Cached cached = cache.get(entry.file());
            if (cached == null || cached.run() != entry.run() || cached.language() != language) {
                cached = new Cached(entry.run(), language, rows(entry, language));
            }
            used.put(entry.file(), cached);
            rows.addAll(cached.rows());
            if (monitor.isCanceled()) {
                return Status.CANCEL_STATUS;
            }
        }
        cache.clear();
        cache.putAll(used);
        FindingsTree tree = FindingsTree.of(rows, wanted.filter(), wanted.grouping(), wanted.sort(),
                wanted.descending(), language);
        if (monitor.isCanceled()) {
            return Status.CANCEL_STATUS;
        }
        whenDone.accept(tree);
        return Status.OK_STATUS;
    }

    private static List<FindingRow> rows(Runs.Entry entry, Language language) {
        List<FindingRow> rows = new ArrayList<>(entry.run().results().size());
        for (Result result : entry.run().results()) {
            rows.add(new FindingRow(entry.file(), result, entry.run().rule(result.rule()), language));
        }
        return rows;
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == FAMILY;
    }
}
