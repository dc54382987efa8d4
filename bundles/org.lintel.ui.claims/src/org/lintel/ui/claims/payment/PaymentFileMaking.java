// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.payment;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.lintel.claims.key.KeyException;
import org.lintel.claims.office.Payments;
import org.lintel.claims.office.RefusedException;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.StoreException;
import org.lintel.core.edit.AtomicFile;
import org.lintel.core.text.Message;
import org.lintel.ui.claims.desk.Desk;
import org.lintel.ui.claims.desk.OpenedStore;
import org.lintel.ui.claims.desk.StoreJob;
import org.lintel.ui.claims.step.Keys;

/** Orders what is verified to be paid, signed, and writes the file for the bank. */
final class PaymentFileMaking extends StoreJob {

    /**
     * What is ordered.
     *
     * @param batch what the file is called in the store
     * @param scheme whose applications; null for all
     */
    record Order(String batch, LocalDate day, String scheme, Path file) {
    }

    private final Keys.Choice key;
    private final Order order;
    private final BiConsumer<Payments.Made, Message> whenDone;

    /** @param whenDone given what was made, or why nothing was, or both where it was not written; in the job's thread */
    PaymentFileMaking(OpenedStore store, Keys.Choice key, Order order, BiConsumer<Payments.Made, Message> whenDone) {
        super(Messages.makingFile, store);
        this.key = key;
        this.order = order;
        this.whenDone = whenDone;
        setPriority(INTERACTIVE);
    }

    @Override
    protected void work(OpenedStore at, IProgressMonitor monitor)
            throws StoreException, ConflictException, RefusedException {
        Payments.Made made;
        try {
            made = new Payments(at.store(), at.office()).file(key.open(), order.batch(), order.day(), order.scheme());
        } catch (KeyException e) {
            throw new RefusedException(e.text());
        }
        Keys.used(key);
        Message unwritten = null;
        try {
            AtomicFile.replace(order.file(), out -> out.write(made.bytes()));
        } catch (IOException e) {
            unwritten = Message.of("{0} is recorded, but {1} cannot be written: choose another place; the same name gives the "
                    + "same file again", "{0} 已登記，但未能寫入 {1}：請另選位置；用同一編號會得出同一檔案", order.batch(), order.file());
        }
        whenDone.accept(made, unwritten);
        Desk.get().changed("");
    }

    @Override
    protected void failed(Message why) {
        whenDone.accept(null, why);
    }
}
