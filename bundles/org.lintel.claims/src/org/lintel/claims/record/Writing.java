// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.record;

import java.time.LocalDate;
import java.util.List;

/** Changes records. All changes of one piece of work are one event, and happen together or not at all. */
public interface Writing extends Reading {

    /** The actor who does it. */
    Actor actor();

    /** The day in Hong Kong on which it is done, by the clock of whoever records it. */
    LocalDate today();

    /** @throws ConflictException if there is a record of that key already */
    void add(Entry entry) throws ConflictException;

    /**
     * Adds many records, which go to the database together as far as they are of one table one after the other.
     *
     * @throws ConflictException if there is a record of the key of one of them already
     */
    void addAll(List<? extends Entry> entries) throws ConflictException;

    /**
     * Puts a record in the place of the one with the same key.
     *
     * @throws ConflictException if there is none, or, where the table has versions, it was changed by someone else
     */
    void replace(Entry entry) throws ConflictException;

    /**
     * Takes a record out.
     *
     * @throws ConflictException if there is none
     */
    void delete(Entry entry) throws ConflictException;

    /**
     * Empties the personal columns of the record with the same key, and destroys the salt of the commitment to them:
     * what is gone can no longer be guessed from the chain, and the rest stays as provable as it was. One that is
     * erased already stays as it is.
     *
     * @throws ConflictException if there is none
     */
    void erase(Entry entry) throws ConflictException;
}
