// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.desk;

import java.time.Clock;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.lintel.claims.record.StoreException;
import org.lintel.claims.scheme.Funds;
import org.lintel.claims.store.JdbcStore;
import org.lintel.claims.store.StoreAddress;
import org.lintel.core.text.Message;

/** Opens a store in the background, and closes the one before. */
final class Opening extends Job {

    private final Desk desk;
    private final String address;
    private final OpenedStore before;

    /** @param before null for none */
    Opening(Desk desk, String address, OpenedStore before) {
        super(NLS.bind(Messages.opening, address));
        this.desk = desk;
        this.address = address;
        this.before = before;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        if (before != null) {
            Desk.close(before);
        }
        if (monitor.isCanceled()) {
            desk.opened(address, new Desk.State.Closed());
            return Status.CANCEL_STATUS;
        }
        try {
            StoreAddress parsed = StoreAddress.parse(address);
            OpenedStore opened = new OpenedStore(parsed, JdbcStore.open(parsed, Clock.systemUTC()), Funds.supplied());
            if (desk.opened(address, new Desk.State.Open(opened))) {
                RecentStores.add(address);
            } else {
                Desk.close(opened);
            }
        } catch (StoreException e) {
            desk.opened(address, new Desk.State.Failed(address, e.text()));
        } catch (RuntimeException e) {
            ILog.of(Opening.class).error(address, e);
            desk.opened(address, new Desk.State.Failed(address, Message.of("{0}", "{0}", e.toString())));
        }
        return Status.OK_STATUS;
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == StoreJob.FAMILY;
    }
}
