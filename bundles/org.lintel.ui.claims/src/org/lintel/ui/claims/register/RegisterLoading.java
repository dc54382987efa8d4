// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.lintel.claims.record.ClaimHead;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.Firm;
import org.lintel.claims.record.Page;
import org.lintel.claims.record.Query;
import org.lintel.claims.record.Reading;
import org.lintel.claims.record.StoreException;
import org.lintel.claims.scheme.Funds;
import org.lintel.core.task.CancelledException;
import org.lintel.core.text.Message;
import org.lintel.ui.claims.ClaimsUi;
import org.lintel.ui.claims.desk.OpenedStore;
import org.lintel.ui.claims.desk.StoreJob;

/** Reads one page of the register, and how many applications there are. */
final class RegisterLoading extends StoreJob {

    /** More are not counted: counting a million takes longer than looking at a page. */
    static final int MOST_COUNTED = 10_000;
    /** Rows of a page. */
    static final int PAGE = 100;

    /** What came of it. */
    sealed interface Result {

        /**
         * A page.
         *
         * @param next the cursor of the page after it; null for the last
         * @param count of all, {@link #MOST_COUNTED} and one where there are more
         */
        record Read(List<RegisterRow> rows, String next, int count) implements Result {
        }

        record Failed(Message why) implements Result {
        }

        record Stopped() implements Result {
        }
    }

    private final Query<ClaimHead> query;
    private final String after;
    private final Consumer<Result> whenDone;

    /**
     * Reads a page.
     *
     * @param after the cursor of the page before; null for the first
     * @param whenDone called in the job's thread, once
     */
    RegisterLoading(OpenedStore store, Query<ClaimHead> query, String after, Consumer<Result> whenDone) {
        super(Messages.reading, store);
        this.query = query;
        this.after = after;
        this.whenDone = whenDone;
        setPriority(SHORT);
    }

    @Override
    protected void work(OpenedStore at, IProgressMonitor monitor) throws StoreException, ConflictException {
        Result.Read read = at.store().read((Reading records) -> {
            Page<ClaimHead> page = records.page(query, after, PAGE);
            stopIf(monitor.isCanceled());
            Map<String, String> names = new HashMap<>();
            List<RegisterRow> rows = new ArrayList<>();
            for (ClaimHead head : page.rows()) {
                String name = names.computeIfAbsent(head.firm(), id -> {
                    Firm firm = records.find(Firm.TABLE, id);
                    return firm == null ? id : firm.name();
                });
                rows.add(new RegisterRow(head, scheme(at.funds(), head.scheme()), name));
            }
            stopIf(monitor.isCanceled());
            return new Result.Read(List.copyOf(rows), page.next(), records.count(query, MOST_COUNTED));
        });
        stopIf(monitor.isCanceled());
        whenDone.accept(read);
    }

    private static void stopIf(boolean cancelled) {
        if (cancelled) {
            throw new CancelledException();
        }
    }

    static String scheme(Funds funds, String id) {
        Funds.Found found = funds.find(id);
        return found == null ? id : ClaimsUi.say(found.scheme().name());
    }

    @Override
    protected void failed(Message why) {
        whenDone.accept(new Result.Failed(why));
    }

    @Override
    protected void cancelled() {
        whenDone.accept(new Result.Stopped());
    }
}
