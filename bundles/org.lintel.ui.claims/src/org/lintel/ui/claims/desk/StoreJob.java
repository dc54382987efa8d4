// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.desk;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.lintel.claims.office.RefusedException;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.StoreException;
import org.lintel.core.task.CancelledException;
import org.lintel.core.text.Message;

/** Something done with a store in the background; whatever goes wrong becomes a message for whoever ordered it. */
public abstract class StoreJob extends Job {

    /** The family of all such jobs, for those who wait for them. */
    public static final Object FAMILY = new Object();

    private final OpenedStore store;

    protected StoreJob(String name, OpenedStore store) {
        super(name);
        this.store = store;
    }

    /** Does it. */
    protected abstract void work(OpenedStore at, IProgressMonitor monitor)
            throws StoreException, ConflictException, RefusedException;

    /** Told once if it could not be done, in the job's thread. */
    protected abstract void failed(Message why);

    /** The records are not as they were seen. */
    protected void conflict(Message why) {
        failed(why);
    }

    /** The store did not answer, or not to the end: what was being written may stand in it or not. */
    protected void lost(Message why) {
        failed(why);
    }

    /** It was stopped. */
    protected void cancelled() {
        // those who stopped it know
    }

    @Override
    protected final IStatus run(IProgressMonitor monitor) {
        try {
            store.hold();
            try {
                work(store, monitor);
            } finally {
                store.release();
            }
        } catch (CancelledException e) {
            cancelled();
            return Status.CANCEL_STATUS;
        } catch (ConflictException e) {
            conflict(e.text());
        } catch (StoreException e) {
            lost(e.text());
        } catch (RefusedException e) {
            failed(e.text());
        } catch (RuntimeException e) {
            ILog.of(StoreJob.class).error(getName(), e);
            failed(Message.of("something went wrong inside Lintel ({0}); the log of the workbench tells more",
                    "Lintel 內部出錯（{0}）；詳見工作台的記錄", e.toString()));
        }
        return Status.OK_STATUS;
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == FAMILY;
    }
}
