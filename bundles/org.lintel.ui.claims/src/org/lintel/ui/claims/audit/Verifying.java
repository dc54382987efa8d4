// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.lintel.claims.audit.Audit;
import org.lintel.claims.audit.AuditReport;
import org.lintel.claims.audit.Checkpoint;
import org.lintel.claims.office.RefusedException;
import org.lintel.claims.record.Event;
import org.lintel.claims.record.StoreException;
import org.lintel.claims.record.StoredRow;
import org.lintel.claims.record.Table;
import org.lintel.claims.record.Trail;
import org.lintel.core.task.CancelledException;
import org.lintel.core.text.Message;
import org.lintel.rules.yaml.YamlException;
import org.lintel.ui.claims.desk.OpenedStore;
import org.lintel.ui.claims.desk.StoreJob;

/** Audits a store against checkpoints in files. */
final class Verifying extends StoreJob {

    private static final long MOST_BYTES = 65_536;

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
            read.add(read(each));
        }
        whenDone.accept(at.store().audit(trail -> Audit.of(new Watched(trail, monitor), read)), null);
    }

    private static Checkpoint read(Path file) throws RefusedException {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
                throw new RefusedException(Message.of("{0}: no checkpoint", "{0}：並非檢查點", file));
            }
            return Checkpoint.read(file.toString(), Files.readString(file));
        } catch (YamlException e) {
            throw new RefusedException(Message.of("{0}: {1}", "{0}：{1}", e.where(), e.problem()));
        } catch (IOException e) {
            throw new RefusedException(Message.of("{0} cannot be read", "未能讀取 {0}", file));
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

    /** A trail that tells a monitor how far one is, and stops where it says so. */
    private record Watched(Trail trail, IProgressMonitor monitor) implements Trail {

        Watched {
            // events, and every table: each a part of the whole
            monitor.beginTask(Messages.verifying, IProgressMonitor.UNKNOWN);
        }

        @Override
        public Head head() {
            return trail.head();
        }

        @Override
        public void events(Consumer<Event> sink) {
            monitor.subTask(Messages.replaying);
            trail.events(event -> {
                stop();
                sink.accept(event);
            });
        }

        @Override
        public void rows(Table<?> table, Consumer<StoredRow> sink) {
            monitor.subTask(org.eclipse.osgi.util.NLS.bind(Messages.comparing, table.name()));
            trail.rows(table, row -> {
                stop();
                sink.accept(row);
            });
        }

        private void stop() {
            if (monitor.isCanceled()) {
                throw new CancelledException();
            }
        }
    }
}
