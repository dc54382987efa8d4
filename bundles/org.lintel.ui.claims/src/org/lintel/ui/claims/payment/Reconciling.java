// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.payment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.lintel.claims.exchange.ImportError;
import org.lintel.claims.exchange.StatementFile;
import org.lintel.claims.key.KeyException;
import org.lintel.claims.office.BankStatement;
import org.lintel.claims.office.Reconciliation;
import org.lintel.claims.office.RefusedException;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.StoreException;
import org.lintel.core.text.Message;
import org.lintel.rules.signoff.Sheet;
import org.lintel.rules.signoff.SheetException;
import org.lintel.rules.signoff.SheetReader;
import org.lintel.rules.signoff.SheetRules;
import org.lintel.ui.claims.desk.Desk;
import org.lintel.ui.claims.desk.OpenedStore;
import org.lintel.ui.claims.desk.StoreJob;
import org.lintel.ui.claims.step.Keys;

/** Holds a bank's statement to what was ordered; as a rehearsal nothing of it remains. */
final class Reconciling extends StoreJob {

    private final Keys.Choice key;
    private final Path statement;
    private final boolean rehearse;
    private final BiConsumer<List<Reconciliation.Finding>, Message> whenDone;

    /** @param whenDone given what was found, or why nothing was; in the job's thread */
    Reconciling(OpenedStore store, Keys.Choice key, Path statement, boolean rehearse,
            BiConsumer<List<Reconciliation.Finding>, Message> whenDone) {
        super(Messages.reconciling, store);
        this.key = key;
        this.statement = statement;
        this.rehearse = rehearse;
        this.whenDone = whenDone;
        setPriority(INTERACTIVE);
    }

    @Override
    protected void work(OpenedStore at, IProgressMonitor monitor)
            throws StoreException, ConflictException, RefusedException {
        String name = statement.getFileName().toString();
        Sheet sheet;
        List<ImportError> errors = new ArrayList<>();
        try {
            sheet = SheetReader.read(statement, name, "", SheetRules.records("statement", none -> { }));
        } catch (SheetException e) {
            throw new RefusedException(e.text());
        } catch (IOException e) {
            throw new RefusedException(Message.of("{0} cannot be read", "未能讀取 {0}", statement));
        }
        BankStatement paid = StatementFile.read(sheet, errors);
        if (!errors.isEmpty()) {
            throw new RefusedException(Message.of("{0}, {1}", "{0}，{1}", name, errors.getFirst().text()));
        }
        List<Reconciliation.Finding> findings;
        try {
            findings = new Reconciliation(at.store(), at.office()).run(key.open(), paid, name + ", "
                    + paid.payments().size() + " payments, sha256 " + sheet.sha256(), rehearse);
        } catch (KeyException e) {
            throw new RefusedException(e.text());
        }
        Keys.used(key);
        whenDone.accept(findings, null);
        if (!rehearse) {
            Desk.get().changed("");
        }
    }

    @Override
    protected void failed(Message why) {
        whenDone.accept(null, why);
    }
}
