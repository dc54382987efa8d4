// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.desk;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.eclipse.ui.PlatformUI;
import org.lintel.claims.record.StoreException;
import org.lintel.core.text.Message;

/**
 * What all claims parts of the workbench work on: one store at a time, which is opened and closed in the background. Its
 * listeners are called in any thread.
 */
public final class Desk {

    /** How it stands. */
    public sealed interface State {

        /** No store. */
        record Closed() implements State {
        }

        record Opening(String address) implements State {
        }

        record Open(OpenedStore store) implements State {
        }

        /** It could not be opened. */
        record Failed(String address, Message why) implements State {
        }
    }

    /** Somebody who looks at the desk. */
    public interface Listener {

        /** Another store, or none. */
        void stateChanged();

        /** Records of an application were changed from within this workbench; {@code ""} for any. */
        void recordsChanged(String claim);
    }

    private static final Desk ONE = new Desk();

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile State state = new State.Closed();
    private boolean watched;

    private Desk() {
    }

    /** The workbench's. */
    public static Desk get() {
        return ONE;
    }

    public State state() {
        return state;
    }

    /** The store that is open; null where none is. */
    public OpenedStore store() {
        return state instanceof State.Open open ? open.store() : null;
    }

    /** Opens another store in the background, and closes the one before. */
    public synchronized void open(String address) {
        watch();
        OpenedStore before = store();
        set(new State.Opening(address));
        new Opening(this, address, before).schedule();
    }

    /** Closes the store in the background. */
    public synchronized void close() {
        OpenedStore before = store();
        set(new State.Closed());
        if (before != null) {
            Job.createSystem(Messages.closing, (ICoreRunnable) monitor -> close(before)).schedule();
        }
    }

    /** Tells everybody that records were changed. */
    public void changed(String claim) {
        listeners.forEach(each -> each.recordsChanged(claim));
    }

    public void addListener(Listener listener) {
        listeners.add(listener);
    }

    public void removeListener(Listener listener) {
        listeners.remove(listener);
    }

    /** From the job that opens: what came of it, unless something else was ordered meanwhile. */
    synchronized boolean opened(String address, State now) {
        if (state instanceof State.Opening(String wanted) && wanted.equals(address)) {
            set(now);
            return true;
        }
        return false;
    }

    private void set(State now) {
        state = now;
        listeners.forEach(Listener::stateChanged);
    }

    static void close(OpenedStore store) {
        try {
            store.close();
        } catch (StoreException e) {
            ILog.of(Desk.class).error(e.getMessage(), e);
        }
    }

    /** A store in a folder is closed in good order when the workbench ends. */
    private void watch() {
        if (!watched) {
            watched = true;
            PlatformUI.getWorkbench().addWorkbenchListener(new IWorkbenchListener() {
                @Override
                public boolean preShutdown(IWorkbench workbench, boolean forced) {
                    return true;
                }

                @Override
                public void postShutdown(IWorkbench workbench) {
                    OpenedStore open = store();
                    if (open != null) {
                        close(open);
                    }
                }
            });
        }
    }
}
