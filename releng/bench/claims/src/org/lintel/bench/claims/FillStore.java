// SPDX-License-Identifier: EPL-2.0
package org.lintel.bench.claims;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lintel.claims.record.Actor;
import org.lintel.claims.record.ClaimHead;
import org.lintel.claims.record.ClaimStore;
import org.lintel.claims.record.Entry;
import org.lintel.claims.record.Signer;
import org.lintel.claims.record.Table;
import org.lintel.claims.record.Tables;
import org.lintel.claims.store.JdbcStore;
import org.lintel.claims.store.StoreAddress;
import org.lintel.rules.signoff.SigningKey;

/**
 * Writes invented applications into a store, as an import would: signed events, hashed rows, one transaction for some
 * thousand. {@code FillStore STORE KEY-FILE CLAIMS [SECONDS]}: goes on where the store ends, and may stop after a
 * while, with exit code 1.
 */
final class FillStore {

    private static final int TOGETHER = 8_000;
    private static final int FIRMS_TOGETHER = 5_000;

    private FillStore() {
    }

    public static void main(String[] words) throws Exception {
        StoreAddress address = StoreAddress.parse(words[0]);
        Path file = Path.of(words[1]);
        int claims = Integer.parseInt(words[2]);
        long seconds = words.length > 3 ? Long.parseLong(words[3]) : Long.MAX_VALUE / 1_000_000_000;
        long began = System.nanoTime();
        if (!Files.exists(file)) {
            SigningKey.generate().write(file);
        }
        Signer signer = Signer.of(SigningKey.read(file));
        Actor first = new Actor("ada", 1, "Ada", Set.of(Actor.Role.values()), signer.key(), true);
        JdbcStore.create(address, "bench", first, signer, Clock.systemUTC());
        int firms = Math.max(1, claims / Fund.CLAIMS_OF_A_FIRM);
        // H2 writes rows in the order of their keys fast, and indexes in any other order slowly: those come last
        Indexes indexes = address instanceof StoreAddress.Folder folder ? new Indexes(folder.path()) : null;
        if (indexes != null) {
            indexes.drop();
        }
        try (JdbcStore store = JdbcStore.open(address, Clock.systemUTC())) {
            int from = from(store, claims);
            people(store, signer);
            for (int i = 0; from == 0 && i < firms; i += FIRMS_TOGETHER) {
                List<Entry> entries = new ArrayList<>();
                for (int j = i; j < Math.min(firms, i + FIRMS_TOGETHER); j++) {
                    entries.addAll(Fund.firm(j));
                }
                if (!isThere(store, entries.getFirst())) {
                    write(store, signer, entries);
                }
            }
            long rows = 0;
            int next = from;
            long filling = System.nanoTime();
            while (next < claims && System.nanoTime() - began < seconds * 1_000_000_000) {
                List<Entry> entries = new ArrayList<>();
                int to = Math.min(claims, next + TOGETHER);
                for (int i = next; i < to; i++) {
                    entries.addAll(Fund.claim(i, firms));
                }
                rows += entries.size();
                write(store, signer, entries);
                next = to;
            }
            double took = (System.nanoTime() - filling) / 1e9;
            System.out.printf("%d applications, %d rows in %.1f s: %.0f rows/s%n", next - from, rows, took,
                    rows / took);
            if (next < claims) {
                System.exit(1);
            }
        }
        if (indexes != null) {
            indexes.create();
        }
    }

    /** The first application that is not there yet. */
    private static int from(JdbcStore store, int claims) throws Exception {
        return store.read(records -> {
            int low = 0;
            int high = claims;
            while (low < high) {
                int middle = (low + high) / 2;
                if (records.find(ClaimHead.TABLE, Fund.id(middle)) == null) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return low;
        });
    }

    private static <R extends Entry> boolean isThere(JdbcStore store, R entry) throws Exception {
        @SuppressWarnings("unchecked")
        Table<R> table = (Table<R>) entry.table();
        return store.read(records -> records.find(table, table.row(entry).key().toArray())) != null;
    }

    private static void people(JdbcStore store, Signer signer) throws Exception {
        List<Entry> people = new ArrayList<>();
        for (String each : List.of("olivia officer", "peter approver", "cass cashier")) {
            String[] words = each.split(" ");
            people.add(new Actor(words[0], 1, words[0], Set.of(Actor.Role.of(words[1])),
                    SigningKey.generate().signer().text(), true));
        }
        if (!isThere(store, people.getFirst())) {
            write(store, signer, people);
        }
    }

    private static void write(JdbcStore store, Signer signer, List<Entry> entries) throws Exception {
        store.write(signer, new ClaimStore.Deed("import", "", ""), records -> {
            records.addAll(Tables.together(entries));
            return null;
        });
    }
}
