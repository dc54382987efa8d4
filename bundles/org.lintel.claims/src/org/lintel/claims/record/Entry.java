// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.record;

/** One record of a store: a row of one table. Each is written as a whole, and hashed into the event that wrote it. */
public interface Entry {

    /** The table it stands in, which also tells how it is written. */
    Table<? extends Entry> table();
}
