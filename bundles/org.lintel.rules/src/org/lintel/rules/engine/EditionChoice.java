// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.engine;

import java.util.List;
import org.lintel.rules.pack.Effective;
import org.lintel.rules.pack.InForce;
import org.lintel.rules.pack.PackEdition;

/**
 * Which editions of a pack may be in force on a day.
 *
 * @param editions the candidates, oldest first; several where the day lies within an uncertain interval
 * @param olderUnknown whether an older edition that Lintel does not hold may be in force instead
 * @param since the first day anything of the pack was in force, where the day asked for is before it; else empty
 */
public record EditionChoice(List<PackEdition> editions, boolean olderUnknown, String since) {

    /** Editions that are in force, or may be. */
    public EditionChoice(List<PackEdition> editions, boolean olderUnknown) {
        this(editions, olderUnknown, "");
    }

    public EditionChoice {
        editions = List.copyOf(editions);
    }

    /**
     * @param all the editions of one pack, oldest first; at least one
     * @param date ISO day; empty for the newest edition
     */
    public static EditionChoice on(String date, List<PackEdition> all) {
        InForce<PackEdition> choice = InForce.on(date, all, PackEdition::effective);
        Effective first = all.getFirst().effective();
        boolean before = choice.possible().isEmpty() && first.first();
        return new EditionChoice(choice.possible(), choice.olderUnknown() && !before, before ? first.earliest() : "");
    }
}
