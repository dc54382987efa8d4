// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.audit;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.lintel.claims.key.KeyException;
import org.lintel.claims.office.RefusedException;
import org.lintel.claims.record.ClaimStore;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.Review;
import org.lintel.claims.record.Signer;
import org.lintel.claims.record.StoreException;
import org.lintel.claims.record.Writing;
import org.lintel.core.text.Message;
import org.lintel.ui.claims.desk.Desk;
import org.lintel.ui.claims.desk.OpenedStore;
import org.lintel.ui.claims.desk.StoreJob;
import org.lintel.ui.claims.step.Keys;

/** Keeps what a reviewer made of an indicator, signed, in the chain of the store. */
final class Reviewing extends StoreJob {

    private final Keys.Choice key;
    private final IndicatorRow row;
    private final String verdict;
    private final String reason;
    private final Consumer<Message> whenDone;

    /** @param whenDone given null when it is kept, else why it is not; in the job's thread */
    Reviewing(OpenedStore store, Keys.Choice key, IndicatorRow row, String verdict, String reason,
            Consumer<Message> whenDone) {
        super(Messages.keeping, store);
        this.key = key;
        this.row = row;
        this.verdict = verdict;
        this.reason = reason;
        this.whenDone = whenDone;
    }

    @Override
    protected void work(OpenedStore at, IProgressMonitor monitor)
            throws StoreException, ConflictException, RefusedException {
        Signer signer;
        try {
            signer = key.open();
        } catch (KeyException e) {
            throw new RefusedException(e.text());
        }
        String id = row.claim() + "/" + row.indicator() + "/";
        at.store().write(signer, new ClaimStore.Deed("review", row.claim(), row.indicator()), (Writing records) -> {
            int place = records.where(Review.TABLE, "fingerprint", row.result().fingerprint()).size() + 1;
            records.add(new Review(id + place, row.result().fingerprint(), row.result().rule(), row.claim(),
                    LocalDate.now(), records.actor().id(), verdict, reason));
            return place;
        });
        Keys.used(key);
        whenDone.accept(null);
        Desk.get().changed(row.claim());
    }

    @Override
    protected void failed(Message why) {
        whenDone.accept(why);
    }
}
