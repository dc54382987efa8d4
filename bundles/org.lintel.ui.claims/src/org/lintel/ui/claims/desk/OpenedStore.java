// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.desk;

import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.lintel.claims.office.Office;
import org.lintel.claims.record.ClaimStore;
import org.lintel.claims.record.StoreException;
import org.lintel.claims.scheme.Funds;
import org.lintel.claims.store.StoreAddress;
import org.lintel.core.text.Message;

/** A store that is open, with the funds by which its applications are worked out. It is closed when nobody is at it. */
public final class OpenedStore {

    private final StoreAddress address;
    private final ClaimStore store;
    private final Funds funds;
    private final Office office;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private boolean closed;

    OpenedStore(StoreAddress address, ClaimStore store, Funds funds) {
        this.address = address;
        this.store = store;
        this.funds = funds;
        this.office = new Office(store, funds);
    }

    public StoreAddress address() {
        return address;
    }

    /** The store itself; only within {@link #hold} and {@link #release}, as a {@link StoreJob} does. */
    public ClaimStore store() {
        return store;
    }

    public Funds funds() {
        return funds;
    }

    public Office office() {
        return office;
    }

    /** Keeps it open until {@link #release}. */
    void hold() throws StoreException {
        lock.readLock().lock();
        if (closed) {
            lock.readLock().unlock();
            throw new StoreException(Message.of("{0} was closed meanwhile", "{0} 期間已關閉", address), null);
        }
    }

    void release() {
        lock.readLock().unlock();
    }

    /** Waits for those who are at it. */
    void close() throws StoreException {
        lock.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                store.close();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }
}
