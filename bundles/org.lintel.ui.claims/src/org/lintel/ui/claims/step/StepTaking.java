// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.step;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.lintel.claims.key.KeyException;
import org.lintel.claims.office.Act;
import org.lintel.claims.office.Done;
import org.lintel.claims.office.RefusedException;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.StoreException;
import org.lintel.core.text.Message;
import org.lintel.ui.claims.ClaimsUi;
import org.lintel.ui.claims.desk.Desk;
import org.lintel.ui.claims.desk.OpenedStore;
import org.lintel.ui.claims.desk.StoreJob;

/** Takes a step with an application, signed with a key. */
final class StepTaking extends StoreJob {

    /** Told how it went; in the job's thread, one of them once. */
    interface Listener {

        void done(Done done);

        /** Nothing has happened. */
        void refused(Message why);

        /** The store broke off: it may have been taken or not. */
        void lost(Message why);

        /** Nothing has happened: somebody else was first. */
        void conflict(Message why);
    }

    private final Keys.Choice key;
    private final Act act;
    private final Listener listener;

    StepTaking(OpenedStore store, Keys.Choice key, Act act, Listener listener) {
        super(NLS.bind(Messages.taking, act.claim(), ClaimsUi.say(act.move().step().label())), store);
        this.key = key;
        this.act = act;
        this.listener = listener;
        setUser(false);
        setPriority(INTERACTIVE);
    }

    @Override
    protected void work(OpenedStore at, IProgressMonitor monitor)
            throws StoreException, ConflictException, RefusedException {
        Done done;
        try {
            done = at.office().move(key.open(), act);
        } catch (KeyException e) {
            throw new RefusedException(e.text());
        }
        Keys.used(key);
        listener.done(done);
        Desk.get().changed(act.claim());
    }

    @Override
    protected void failed(Message why) {
        listener.refused(why);
    }

    @Override
    protected void lost(Message why) {
        listener.lost(why);
    }

    @Override
    protected void conflict(Message why) {
        listener.conflict(why);
    }
}
