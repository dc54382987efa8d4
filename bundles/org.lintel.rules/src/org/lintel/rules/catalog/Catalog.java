// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.lintel.core.result.RuleDescription;
import org.lintel.core.text.Text;
import org.lintel.rules.Rule;
import org.lintel.rules.RulePack;
import org.lintel.rules.pack.ClausePage;
import org.lintel.rules.pack.PackEdition;
import org.lintel.rules.pack.PackReader;

/** All rule packs that are installed, with their editions. */
public final class Catalog {

    private final Map<String, RulePack> packs = new TreeMap<>();
    private final Map<String, List<PackEdition>> editions = new TreeMap<>();

    private Catalog(Iterable<RulePack> found) {
        for (RulePack pack : found) {
            if (packs.put(pack.id(), pack) != null) {
                throw new IllegalStateException("two rule packs call themselves " + pack.id());
            }
            try {
                editions.put(pack.id(), PackReader.read(pack.data(), pack.id()));
            } catch (IOException e) {
                throw new UncheckedIOException("rule pack " + pack.id(), e);
            }
            if (editions.get(pack.id()).isEmpty()) {
                throw new IllegalStateException("rule pack " + pack.id() + " has no edition in its compiled data");
            }
        }
        for (List<PackEdition> list : editions.values()) {
            list.sort(Comparator.comparing((PackEdition edition) -> edition.effective().latest()));
        }
    }

    private Catalog(Catalog other) {
        packs.putAll(other.packs);
        editions.putAll(other.editions);
    }

    /** The same but for one edition, which takes the place of the one with its pack and name. */
    public Catalog with(PackEdition edition) {
        Catalog changed = new Catalog(this);
        List<PackEdition> list = new ArrayList<>();
        for (PackEdition each : editions(edition.id())) {
            list.add(each.edition().equals(edition.edition()) ? edition : each);
        }
        changed.editions.put(edition.id(), list);
        return changed;
    }

    /** Finds the packs through {@link ServiceLoader}, on a class path and in OSGi alike. */
    public static Catalog load() {
        return new Catalog(ServiceLoader.load(RulePack.class));
    }

    /** A catalog of given packs, for tests. */
    public static Catalog of(List<RulePack> packs) {
        return new Catalog(packs);
    }

    /** Ids of all packs, sorted. */
    public List<String> packs() {
        return List.copyOf(packs.keySet());
    }

    public boolean contains(String pack) {
        return packs.containsKey(pack);
    }

    /** The editions of a pack, oldest first; empty if there is no such pack. */
    public List<PackEdition> editions(String pack) {
        return List.copyOf(editions.getOrDefault(pack, List.of()));
    }

    public List<Rule> rules(String pack) {
        RulePack found = packs.get(pack);
        return found == null ? List.of() : found.rules();
    }

    /** The newest description of every rule, sorted by id. */
    public List<RuleDescription> descriptions() {
        Map<String, RuleDescription> newest = new TreeMap<>();
        for (List<PackEdition> list : editions.values()) {
            for (PackEdition edition : list) {
                for (RuleDescription rule : edition.rules()) {
                    newest.put(rule.id(), rule);
                }
            }
        }
        return List.copyOf(newest.values());
    }

    /**
     * The explanation of a rule, as Markdown.
     *
     * @param edition empty for the newest
     * @return null if there is no such rule
     */
    public Text clause(String rule, String edition) {
        int slash = rule.indexOf('/');
        RulePack pack = slash < 0 ? null : packs.get(rule.substring(0, slash));
        if (pack == null) {
            return null;
        }
        String wanted = edition;
        if (edition.isEmpty()) {
            for (PackEdition each : editions(pack.id())) {
                wanted = each.rule(rule) == null ? wanted : each.edition();
            }
        }
        try {
            ClausePage page = PackReader.clause(pack.clauses(), rule, wanted);
            return page == null ? null : page.text();
        } catch (IOException e) {
            throw new UncheckedIOException("rule pack " + pack.id(), e);
        }
    }
}
