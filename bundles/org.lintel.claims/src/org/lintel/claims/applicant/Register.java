// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.applicant;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lintel.claims.scheme.Ratio;

/** All enterprises that are known, and which of them count as one applicant. */
public final class Register {

    /**
     * Who counts together with an enterprise, itself among them.
     *
     * @param certain related for certain
     * @param possible those and whoever may be related: their holders are not told, or one holds the other, of which
     *     the rule of a common holder does not speak
     * @param next of each that is related for certain but the first, the one by which it is: they have a holder in common
     */
    public record Related(Set<String> certain, Set<String> possible, Map<String, String> next) {

        public Related {
            certain = Set.copyOf(certain);
            possible = Set.copyOf(possible);
            next = Map.copyOf(next);
        }

        /** Those by whom one is related, from it to the first: each has a holder in common with the next; empty for others. */
        public List<String> chain(String one) {
            List<String> chain = new ArrayList<>();
            for (String each = next.get(one); each != null; each = next.get(each)) {
                chain.add(each);
            }
            return chain;
        }
    }

    private final Map<String, Enterprise> enterprises = new TreeMap<>();
    /** Of the rule that was asked for last; two threads may make the same twice. */
    private Ties ties;

    /** @throws IllegalArgumentException if two have the same id */
    public Register(Collection<Enterprise> all) {
        for (Enterprise each : all) {
            if (enterprises.put(each.id(), each) != null) {
                throw new IllegalArgumentException("two enterprises have the id " + each.id());
            }
        }
    }

    /** Those that do not tell their holders, by their ids in order. */
    public List<String> silent() {
        return enterprises.values().stream().filter(each -> each.holders() == null).map(Enterprise::id).toList();
    }

    /** The enterprise of that id, or null. */
    public Enterprise find(String id) {
        return enterprises.get(id);
    }

    public Collection<Enterprise> all() {
        return List.copyOf(enterprises.values());
    }

    /**
     * Everybody who is related to an enterprise, directly or through others.
     *
     * @param share a holder of at least this share of each makes two enterprises related; null for no such rule
     */
    public Related related(String id, Ratio share) {
        return related(id, share, false);
    }

    /**
     * The same, where it may take more than that share.
     *
     * @param above whether a holder must have more than {@code share}
     */
    public Related related(String id, Ratio share, boolean above) {
        if (share == null) {
            return new Related(Set.of(id), Set.of(id), Map.of());
        }
        Ties known = ties;
        if (known == null || !known.share.equals(share) || known.above != above) {
            known = tie(share, above);
            ties = known;
        }
        // who does not tell its holders may be related to anyone, and so tie anyone to anyone
        Map<String, String> certain = known.certain.reach(id);
        return new Related(with(certain.keySet(), id), known.silent || enterprises.get(id) == null
                ? with(enterprises.keySet(), id) : with(known.possible.reach(id).keySet(), id), certain);
    }

    private Ties tie(Ratio share, boolean above) {
        Map<String, Set<String>> held = new HashMap<>();
        boolean silent = false;
        for (Enterprise each : enterprises.values()) {
            silent |= each.holders() == null;
            if (each.holders() != null) {
                each.holders().forEach((holder, part) -> {
                    if (part.compareTo(share) >= (above ? 1 : 0)) {
                        held.computeIfAbsent(holder, none -> new TreeSet<>()).add(each.id());
                    }
                });
            }
        }
        Map<String, Set<String>> may = new HashMap<>(held);
        may.replaceAll((holder, those) -> enterprises.containsKey(holder) ? with(those, holder) : those);
        return new Ties(share, above, Held.of(held), Held.of(may), silent);
    }

    private static Set<String> with(Set<String> some, String one) {
        Set<String> all = new TreeSet<>(some);
        all.add(one);
        return all;
    }

    /** What follows from one rule: who is tied to whom, and whether anybody does not tell its holders. */
    private record Ties(Ratio share, boolean above, Held certain, Held possible, boolean silent) {
    }

    /** Who holds whom, both ways. */
    private record Held(Map<String, Set<String>> byHolder, Map<String, Set<String>> holdersOf) {

        static Held of(Map<String, Set<String>> byHolder) {
            Map<String, Set<String>> holdersOf = new HashMap<>();
            byHolder.forEach((holder, those) -> those.forEach(one ->
                    holdersOf.computeIfAbsent(one, none -> new TreeSet<>()).add(holder)));
            return new Held(byHolder, holdersOf);
        }

        /** Who is tied to one, directly or through others, each with the one it is tied to. */
        Map<String, String> reach(String from) {
            Map<String, String> seen = new HashMap<>();
            Set<String> looked = new HashSet<>();
            Deque<String> open = new ArrayDeque<>(Set.of(from));
            while (!open.isEmpty()) {
                String one = open.poll();
                for (String holder : holdersOf.getOrDefault(one, Set.of())) {
                    if (looked.add(holder)) {
                        for (String other : byHolder.get(holder)) {
                            if (!other.equals(from) && seen.putIfAbsent(other, one) == null) {
                                open.add(other);
                            }
                        }
                    }
                }
            }
            return seen;
        }
    }
}
