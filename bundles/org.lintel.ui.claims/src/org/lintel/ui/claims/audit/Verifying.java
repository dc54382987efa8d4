// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.audit;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.lintel.claims.audit.Audit;
import org.lintel.claims.audit.AuditReport;
import org.lintel.claims.audit.Checkpoint;
import org.lintel.claims.office.RefusedException;
import org.lintel.claims.record.StoreException;
import org.lintel.core.text.Message;
import org.lintel.ui.claims.desk.OpenedStore;
import org.lintel.ui.claims.desk.StoreJob;
import org.lintel.workspace.check.MonitorProgress;

/** Audits a store against checkpoints in files. */
final class Verifying extends StoreJob {

    private final List<Path> checkpoints;
    private final BiConsumer<AuditReport, Message> whenDone;

    /** @param whenDone given the report, or why there is none; nothing but nulls if it was stopped; in the job's thread */
    Verifying(OpenedStore store, List<Path> checkpoints, BiConsumer<AuditReport, Message> whenDone) {
        super(Messages.verifying, store);
        this.checkpoints = checkpoints;
        this.whenDone = whenDone;
        setPriority(LONG);
    }

    @Override
    protected void work(OpenedStore at, IProgressMonitor monitor) throws StoreException, RefusedException {
        List<Checkpoint> read = new ArrayList<>();
        for (Path each : checkpoints) {
            read.add(ChosenFile.read(each, Checkpoint::read));
        }
        try {
            whenDone.accept(at.store().audit(trail -> Audit.of(trail, read, new MonitorProgress(monitor, ""))), null);
        } catch (UncheckedIOException e) {
            throw new RefusedException(Message.of("the temporary files of an audit cannot be written: {0}",
                    "未能寫入審計的暫存檔案：{0}", String.valueOf(e.getCause().getMessage())));
        }
    }

    @Override
    protected void failed(Message why) {
        whenDone.accept(null, why);
    }

    @Override
    protected void cancelled() {
        whenDone.accept(null, null);
    }
}
