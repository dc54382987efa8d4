// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.exchange;

import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.Reading;
import org.lintel.claims.record.Writing;

/** The records of a table, as far as the table alone tells them. */
interface ImportBatch {

    /** What becomes of them: so many are new, so many take the place of others, so many are there as they are. */
    record Counts(int added, int replaced, int same) {
    }

    /** Holds them to the records of a store; what does not fit is an error of its row. */
    Counts check(Reading records);

    /** Writes them, after a check without errors. */
    void write(Writing records) throws ConflictException;
}
