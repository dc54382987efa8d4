// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.exchange;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.Entry;
import org.lintel.claims.record.Reading;
import org.lintel.claims.record.Table;
import org.lintel.claims.record.Writing;

/** The records of a table, as far as the table alone tells them. */
interface ImportBatch {

    /** So many are asked for at once. */
    int TOGETHER = 1_000;

    /** What becomes of them: so many are new, so many take the place of others, so many are there as they are. */
    record Counts(int added, int replaced, int same) {
    }

    /** Holds them to the records of a store; what does not fit is an error of its row. */
    Counts check(Reading records);

    /** Writes them, after a check without errors in the same piece of work. */
    void write(Writing records) throws ConflictException;

    /** Records that have one of some texts in a column, asked for many at once: one by one takes ten times as long. */
    static <R extends Entry> void among(Reading records, Table<R> table, String column, Stream<String> values,
            Consumer<R> sink) {
        List<String> all = List.copyOf(values.collect(Collectors.toCollection(TreeSet::new)));
        for (int i = 0; i < all.size(); i += TOGETHER) {
            records.among(table, column, all.subList(i, Math.min(all.size(), i + TOGETHER))).forEach(sink);
        }
    }
}
