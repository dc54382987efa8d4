// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.record;

import java.util.function.Function;

/**
 * Where the records of a fund's office are kept, with the chain of events that wrote them. May be used by several
 * threads at once.
 */
public interface ClaimStore extends AutoCloseable {

    /**
     * Something to do with records as they stand.
     *
     * @param <A> {@link Reading} or {@link Writing}
     * @param <T> what comes of it
     * @param <E> why it may not be done
     */
    @FunctionalInterface
    interface Work<A, T, E extends Exception> {
        T on(A records) throws E, ConflictException;
    }

    /** What a piece of work is called in the chain. */
    record Deed(String kind, String subject, String note) {
    }

    /** The name by which the store is told from others, given when it was made. */
    String name();

    /** Reads; nothing changes meanwhile. */
    <T, E extends Exception> T read(Work<Reading, T, E> work) throws E, StoreException, ConflictException;

    /**
     * Writes: one writer at a time, so what it reads stays as it is until it is done. When this returns, the event is
     * on disk; when it throws, nothing has happened.
     *
     * @param signer an enrolled, active actor
     * @throws ConflictException if a record is not as the work took it to be, or the signer is no such actor
     */
    <T, E extends Exception> T write(Signer signer, Deed deed, Work<Writing, T, E> work)
            throws E, StoreException, ConflictException;

    /** Looks at everything as it stands in the database, whatever it is; nothing changes meanwhile. */
    <T> T audit(Function<Trail, T> work) throws StoreException;

    @Override
    void close() throws StoreException;
}
