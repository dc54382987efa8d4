// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.exchange;

import java.util.List;
import java.util.Set;
import org.lintel.claims.decision.Permission;
import org.lintel.claims.decision.Permissions;
import org.lintel.claims.office.Office;
import org.lintel.claims.office.RefusedException;
import org.lintel.claims.privacy.PersonKey;
import org.lintel.claims.record.Actor;
import org.lintel.claims.record.ClaimHead;
import org.lintel.claims.record.ClaimStore;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.Signer;
import org.lintel.claims.record.StoreException;
import org.lintel.claims.record.Tie;
import org.lintel.claims.record.Writing;
import org.lintel.claims.scheme.Funds;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.signoff.Sheet;

/** Takes a table of records into a store: all of its rows in one piece of work, or none. */
public final class Importing {

    /** The kind of the event that tells of it. */
    public static final String EVENT = "import";

    private static final Text WORK = Text.of("importing records", "匯入記錄");

    /**
     * What came of it.
     *
     * @param rows of the table
     * @param added records that are new: firms, applications, invoices, trainees; as those that follow
     * @param replaced that take the place of what was recorded
     * @param same that are recorded just so
     * @param errors of the rows, at most 1,000 of them; nothing was taken if there are any
     * @param errorCount how many there are in all
     */
    public record Outcome(ImportKind kind, int rows, int added, int replaced, int same, List<ImportError> errors,
            int errorCount) {

        public boolean isTaken() {
            return errorCount == 0;
        }
    }

    /** Ends a piece of work in which a row could not be taken, so that nothing of it remains. */
    private static final class RowsException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private final ClaimStore store;
    private final Funds funds;
    private final ImportKind kind;
    private final Sheet sheet;
    private final PersonKey key;

    /** @param key under which identity numbers are hashed; null for none */
    public Importing(ClaimStore store, Funds funds, ImportKind kind, Sheet sheet, PersonKey key) {
        this.store = store;
        this.funds = funds;
        this.kind = kind;
        this.sheet = sheet;
        this.key = key;
    }

    /** Looks what would come of it; nothing is written. */
    public Outcome rehearse() throws StoreException, ConflictException {
        ImportRows rows = new ImportRows(kind, sheet);
        ImportBatch batch = batch(rows);
        return store.read(records -> outcome(rows, batch.check(records)));
    }

    /** Takes it. */
    public Outcome take(Signer signer) throws StoreException, ConflictException, RefusedException {
        ImportRows rows = new ImportRows(kind, sheet);
        ImportBatch batch = batch(rows);
        ImportBatch.Counts[] counts = {new ImportBatch.Counts(0, 0, 0)};
        if (rows.count() > 0) {
            // errors of the store's records beside those of the table: told together
            return rehearse();
        }
        String note = kind.id() + " from " + sheet.file().substring(sheet.file().lastIndexOf('/') + 1) + ", "
                + sheet.rows().size() + " rows, sha256 " + sheet.sha256();
        try {
            store.<Void, Exception>write(signer, new ClaimStore.Deed(EVENT, "", note), records -> {
                Permission permission = Permissions.of(records.actor(), Actor.Role.OFFICER, WORK);
                if (!permission.granted()) {
                    throw new RefusedException(permission.reason());
                }
                counts[0] = batch.check(records);
                if (rows.count() > 0) {
                    throw new RowsException();
                }
                untied(records, batch);
                batch.write(records);
                return null;
            });
        } catch (RowsException e) {
            return outcome(rows, counts[0]);
        } catch (StoreException | ConflictException | RefusedException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return outcome(rows, counts[0]);
    }

    /** Nobody records for a firm that he, or a firm related to it, is tied to. */
    private void untied(Writing records, ImportBatch batch) throws RefusedException {
        Iterable<String> claims = batch instanceof InvoiceBatch invoices ? invoices.claims()
                : batch instanceof TraineeBatch trainees ? trainees.claims() : Set.of();
        if (records.where(Tie.TABLE, "person", records.actor().id()).isEmpty()) {
            return;
        }
        Office office = new Office(store, funds);
        for (String claim : claims) {
            Permission permission = office.may(records, WORK, records.find(ClaimHead.TABLE, claim));
            if (!permission.granted()) {
                throw new RefusedException(Message.of("{0}: {1}", "{0}：{1}", claim, permission.reason()));
            }
        }
    }

    private ImportBatch batch(ImportRows rows) {
        return switch (kind) {
            case APPLICANTS -> new ApplicantBatch(rows);
            case CLAIMS -> new ClaimBatch(rows, funds);
            case INVOICES -> new InvoiceBatch(rows);
            case TRAINEES -> new TraineeBatch(rows, key);
        };
    }

    private Outcome outcome(ImportRows rows, ImportBatch.Counts counts) {
        return new Outcome(kind, sheet.rows().size(), counts.added(), counts.replaced(), counts.same(),
                rows.errors().stream().sorted((a, b) -> Integer.compare(a.row(), b.row())).toList(), rows.count());
    }
}
