// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.privacy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lintel.claims.record.Actor;
import org.lintel.claims.record.ClaimStore;
import org.lintel.claims.record.Column;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.DecisionBasis;
import org.lintel.claims.record.Entry;
import org.lintel.claims.record.Event;
import org.lintel.claims.record.EvidenceItem;
import org.lintel.claims.record.Firm;
import org.lintel.claims.record.Page;
import org.lintel.claims.record.PaymentOrder;
import org.lintel.claims.record.Query;
import org.lintel.claims.record.Reading;
import org.lintel.claims.record.Signer;
import org.lintel.claims.record.StoreException;
import org.lintel.claims.record.StoredRow;
import org.lintel.claims.record.Table;
import org.lintel.claims.record.Trail;
import org.lintel.claims.record.Trainee;
import org.lintel.claims.record.Writing;

/**
 * A store as whoever need not know the people sees it: initials for names, nothing of identity numbers but their letters,
 * no addresses, telephones, accounts, file names or texts of papers. What is taken out of it can hold no more, whatever
 * makes it. Ids stay, as do firms' names; so does what a proof needs.
 */
public final class RedactedStore implements ClaimStore {

    private final ClaimStore store;

    public RedactedStore(ClaimStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return store.name();
    }

    @Override
    public <T, E extends Exception> T read(Work<Reading, T, E> work) throws E, StoreException, ConflictException {
        return store.read(records -> work.on(new Redacted(records)));
    }

    /** Writes to the store itself: what is written has to be whole. */
    @Override
    public <T, E extends Exception> T write(Signer signer, Deed deed, Work<Writing, T, E> work)
            throws E, StoreException, ConflictException {
        return store.write(signer, deed, work);
    }

    @Override
    public <T> T audit(Function<Trail, T> work) throws StoreException {
        return store.audit(trail -> work.apply(new RedactedTrail(trail)));
    }

    /** Leaves the store open: it is another's. */
    @Override
    public void close() {
        // nothing is held here
    }

    /** A record without what it tells of a person. */
    @SuppressWarnings("unchecked") // of the same kind as before
    private static <R extends Entry> R redacted(R record) {
        return (R) switch (record) {
            case null -> null;
            case Trainee each -> new Trainee(each.claim(), each.id(), Initials.of(each.name()), null,
                    Initials.ofNumber(each.masked()), each.employedFrom(), each.employedUntil(), each.residentFrom());
            case Actor each -> new Actor(each.id(), each.version(), Initials.of(each.name()), each.roles(), each.key(),
                    each.active());
            case Firm each -> new Firm(each.id(), each.version(), each.name(), each.businessNumber(), each.holdersTold(),
                    each.sector(), each.district(), each.employees(), each.founded(), each.registeredUntil(), null, null,
                    null);
            case EvidenceItem each -> new EvidenceItem(each.id(), each.claim(), each.kind(), null, each.hash(),
                    each.bytes(), null, each.received());
            case DecisionBasis each -> new DecisionBasis(each.decision(), each.claim(), each.file(), each.outcome(),
                    each.least(), each.most(), null);
            case PaymentOrder each -> new PaymentOrder(each.id(), each.file(), each.claim(), each.payee(), null,
                    each.amount(), each.state(), each.actor());
            default -> record;
        };
    }

    private record Redacted(Reading records) implements Reading {

        @Override
        public <R extends Entry> R find(Table<R> table, Object... key) {
            return redacted(records.find(table, key));
        }

        @Override
        public <R extends Entry> List<R> where(Table<R> table, String column, Object value) {
            return all(records.where(table, column, value));
        }

        @Override
        public <R extends Entry> List<R> among(Table<R> table, String column, Collection<String> values) {
            return all(records.among(table, column, values));
        }

        @Override
        public <R extends Entry> void each(Table<R> table, Consumer<R> sink) {
            records.each(table, each -> sink.accept(redacted(each)));
        }

        @Override
        public <R extends Entry> Page<R> page(Query<R> query, String after, int size) {
            Page<R> page = records.page(query, after, size);
            return new Page<>(all(page.rows()), page.next());
        }

        @Override
        public int count(Query<?> query, int most) {
            return records.count(query, most);
        }

        @Override
        public List<Event> events(String subject) {
            return records.events(subject);
        }

        @Override
        public List<Event.Author> authors(Table<?> table, String column, String value) {
            return records.authors(table, column, value);
        }

        private static <R extends Entry> List<R> all(List<R> whole) {
            return whole.stream().map(RedactedStore::redacted).toList();
        }
    }

    /** Rows as an erasure leaves them: their commitment goes on holding them to their events. */
    private record RedactedTrail(Trail trail) implements Trail {

        @Override
        public Head head() {
            return trail.head();
        }

        @Override
        public void events(Consumer<Event> sink) {
            trail.events(sink);
        }

        @Override
        public void last(long before, int most, Consumer<Event> sink) {
            trail.last(before, most, sink);
        }

        @Override
        public Event event(long number) {
            return trail.event(number);
        }

        @Override
        public List<Event> events(String subject) {
            return trail.events(subject);
        }

        @Override
        public void rows(Table<?> table, Consumer<StoredRow> sink) {
            trail.rows(table, only(sink));
        }

        @Override
        public void rows(Table<?> table, String column, Collection<String> values, Consumer<StoredRow> sink) {
            trail.rows(table, column, values, only(sink));
        }

        /**
         * A row of a Lintel that made no commitments cannot be held to its event without what it tells: it stays here. Of
         * who signed, the key alone is needed.
         */
        private static Consumer<StoredRow> only(Consumer<StoredRow> sink) {
            return row -> {
                if (!row.table().personal()) {
                    sink.accept(row);
                } else if (row.commitment() != null || row.table() == (Table<?>) Actor.TABLE) {
                    sink.accept(redacted(row));
                }
            };
        }

        private static StoredRow redacted(StoredRow row) {
            List<String> texts = new ArrayList<>(row.texts());
            List<Column> columns = row.table().columns();
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i).personal()) {
                    texts.set(i, null);
                }
            }
            return new StoredRow(row.table(), texts, row.event(), row.salt(), null, row.commitment());
        }
    }
}
