// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.claim;

import java.util.function.BiConsumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.lintel.claims.office.RefusedException;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.StoreException;
import org.lintel.core.task.CancelledException;
import org.lintel.core.text.Message;
import org.lintel.ui.claims.desk.OpenedStore;
import org.lintel.ui.claims.desk.StoreJob;

/** Reads an application and works out what it is worth. */
final class SheetLoading extends StoreJob {

    private final String claim;
    private final BiConsumer<ClaimSheet, Message> whenDone;

    /** @param whenDone given the sheet, or why there is none, in the job's thread; not if it was stopped */
    SheetLoading(OpenedStore store, String claim, BiConsumer<ClaimSheet, Message> whenDone) {
        super(NLS.bind(Messages.reading, claim), store);
        this.claim = claim;
        this.whenDone = whenDone;
        setPriority(SHORT);
    }

    @Override
    protected void work(OpenedStore at, IProgressMonitor monitor)
            throws StoreException, ConflictException, RefusedException {
        ClaimSheet sheet = ClaimSheet.read(at, claim);
        if (monitor.isCanceled()) {
            throw new CancelledException();
        }
        whenDone.accept(sheet, null);
    }

    @Override
    protected void failed(Message why) {
        whenDone.accept(null, why);
    }
}
