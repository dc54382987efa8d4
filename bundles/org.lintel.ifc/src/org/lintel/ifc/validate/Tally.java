// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.validate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Counts what is broken, rule by rule, and keeps the first places of each: a model may break one rule a million times. */
final class Tally {

    private final int places;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** @param places how many places of one rule are kept */
    Tally(int places) {
        this.places = places;
    }

    /** One rule. */
    static final class Entry {

        final Check check;
        final String rule;
        final List<Violation> first = new ArrayList<>();
        long count;

        Entry(Check check, String rule) {
            this.check = check;
            this.rule = rule;
        }
    }

    /** @param violation asked for only if it is kept */
    void add(Check check, String rule, Supplier<Violation> violation) {
        Entry entry = entry(check, rule);
        entry.count++;
        if (entry.first.size() < places) {
            entry.first.add(violation.get());
        }
    }

    private Entry entry(Check check, String rule) {
        String key = check.ordinal() + rule;
        Entry entry = entries.get(key);
        if (entry == null) {
            entry = new Entry(check, rule);
            entries.put(key, entry);
        }
        return entry;
    }

    /** Takes over what was found further on in the file. */
    void addAll(Tally later) {
        for (Entry more : later.entries.values()) {
            Entry entry = entry(more.check, more.rule);
            entry.count += more.count;
            for (int i = 0; i < more.first.size() && entry.first.size() < places; i++) {
                entry.first.add(more.first.get(i));
            }
        }
    }

    /** Each rule that was counted, by kind and name. */
    List<Validation.Group> groups() {
        return entries.values().stream()
                .map(entry -> new Validation.Group(entry.check, entry.rule, entry.count, entry.first))
                .sorted(Validation.Group.ORDER).toList();
    }
}
