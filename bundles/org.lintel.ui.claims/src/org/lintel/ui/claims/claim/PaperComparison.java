// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.claim;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.lintel.claims.evidence.ContentHash;
import org.lintel.claims.record.EvidenceItem;
import org.lintel.ui.claims.desk.StoreJob;

/** Tells, by its content, whether a file is a paper that was handed in. */
public final class PaperComparison extends Job {

    private final EvidenceItem paper;
    private final Path file;
    private final Consumer<String> sink;

    /** @param sink told the answer in words, in the job's thread */
    public PaperComparison(EvidenceItem paper, Path file, Consumer<String> sink) {
        super(Messages.compare);
        this.paper = paper;
        this.file = file;
        this.sink = sink;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            sink.accept(NLS.bind(ContentHash.of(file).equals(paper.hash()) ? Messages.same : Messages.other,
                    file.getFileName(), paper.id()));
        } catch (IOException e) {
            sink.accept(NLS.bind(Messages.unreadable, file));
        }
        return Status.OK_STATUS;
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == StoreJob.FAMILY;
    }
}
