// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.lintel.core.money.Money;

/** Decisions in the order in which they were taken. Nothing in it is ever changed: an amendment is one more entry. */
public final class Ledger {

    /** An entry of the ledger. */
    public sealed interface Entry {
        String id();

        LocalDate date();
    }

    /** The first decision on an application. */
    public record Granted(Grant grant) implements Entry {
        @Override
        public String id() {
            return grant.id();
        }

        @Override
        public LocalDate date() {
            return grant.date();
        }
    }

    /**
     * A later decision on the same application.
     *
     * @param id of the amendment itself
     * @param grant the id of what it amends
     * @param amount what is granted from now on; nothing if the grant is taken back
     * @param items its parts; empty where they are not told
     */
    public record Amended(String id, LocalDate date, String grant, Money amount, Map<String, Money> items)
            implements Entry {

        public Amended {
            items = Map.copyOf(items);
            Grant.check(id, amount, items);
        }
    }

    /** Gathers many entries, each checked as it comes. */
    public static final class Builder {

        private final List<Entry> entries = new ArrayList<>();
        private final Map<String, Entry> byId = new HashMap<>();

        /**
         * Adds an entry at the end.
         *
         * @throws IllegalArgumentException if its id is taken, or it amends what is not there or later than itself
         */
        public Builder add(Entry entry) {
            if (byId.containsKey(entry.id())) {
                throw new IllegalArgumentException("the ledger has an entry " + entry.id() + " already");
            }
            if (entry instanceof Amended amended) {
                if (!(byId.get(amended.grant()) instanceof Granted amends)) {
                    throw new IllegalArgumentException(amended.id() + " amends " + amended.grant()
                            + ", which does not stand before it");
                }
                if (amended.date().isBefore(amends.date())) {
                    throw new IllegalArgumentException(amended.id() + " is earlier than " + amended.grant()
                            + ", which it amends");
                }
            }
            byId.put(entry.id(), entry);
            entries.add(entry);
            return this;
        }

        public Ledger build() {
            return new Ledger(List.copyOf(entries));
        }
    }

    public static final Ledger EMPTY = new Ledger(List.of());

    /** What stands, and where in it the grants of an enterprise are. */
    private record Standing(List<Grant> grants, Map<String, List<Integer>> places) {
    }

    private final List<Entry> entries;
    /** Made when first asked for; two threads may make the same twice. */
    private Standing standing;

    private Ledger(List<Entry> entries) {
        this.entries = entries;
    }

    /**
     * The ledger with one more entry.
     *
     * @throws IllegalArgumentException if its id is taken, or it amends what is not there or later than itself
     */
    public Ledger with(Entry entry) {
        Builder builder = new Builder();
        entries.forEach(builder::add);
        return builder.add(entry).build();
    }

    public List<Entry> entries() {
        return entries;
    }

    /** The ledger as it stood at the end of a day. */
    public Ledger until(LocalDate day) {
        return new Ledger(entries.stream().filter(entry -> !entry.date().isAfter(day)).toList());
    }

    /** The ledger of some entries alone, by their ids; whoever keeps an amendment keeps what it amends. */
    public Ledger only(Predicate<String> ids) {
        return new Ledger(entries.stream().filter(entry -> ids.test(entry.id())).toList());
    }

    /** Each grant as it stands after all amendments, in the order of the first decisions. */
    public List<Grant> standing() {
        return stand().grants();
    }

    /** Those of some enterprises, in the same order. */
    public List<Grant> standing(Set<String> enterprises) {
        Standing all = stand();
        return enterprises.stream().flatMap(each -> all.places().getOrDefault(each, List.of()).stream()).sorted()
                .map(all.grants()::get).toList();
    }

    private Standing stand() {
        Standing made = standing;
        if (made == null) {
            made = makeStanding();
            standing = made;
        }
        return made;
    }

    private Standing makeStanding() {
        Map<String, Grant> grants = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (entry instanceof Granted granted) {
                grants.put(granted.id(), granted.grant());
            } else if (entry instanceof Amended amended) {
                grants.computeIfPresent(amended.grant(), (id, grant) -> new Grant(id, grant.scheme(),
                        grant.enterprise(), grant.date(), grant.names(), grant.yearDay(), amended.amount(),
                        amended.items()));
            }
        }
        List<Grant> all = List.copyOf(grants.values());
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            places.computeIfAbsent(all.get(i).enterprise(), none -> new ArrayList<>()).add(i);
        }
        return new Standing(all, places);
    }
}
