// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.scheme;

import java.util.List;
import org.lintel.core.result.Source;
import org.lintel.core.text.Text;
import org.lintel.rules.pack.Effective;

/**
 * The rules of a scheme as they stand for some span of days.
 *
 * @param id names it among the versions of its scheme, usually by the year
 * @param from when it begins; an interval where that day is not known
 * @param until the last day, ISO; empty while it stands or is replaced by the next
 * @param source of the dates
 * @param note what a reader must know of it; empty if nothing
 * @param eligibility all of which must hold
 * @param exclusions what it cannot be had together with
 * @param training what is asked of trainees; null where nothing is
 * @param retention how many years papers and assets are kept; null where the scheme file does not speak of it
 */
public record SchemeVersion(String id, Effective from, String until, Source source, Text note, List<Item> items,
        List<Ceiling> ceilings, List<Requirement> eligibility, List<Exclusion> exclusions, List<Deadline> deadlines,
        List<Paper> papers, List<Milestone> milestones, TrainingRules training, Figure<Integer> retention) {

    public SchemeVersion {
        items = List.copyOf(items);
        ceilings = List.copyOf(ceilings);
        eligibility = List.copyOf(eligibility);
        exclusions = List.copyOf(exclusions);
        deadlines = List.copyOf(deadlines);
        papers = List.copyOf(papers);
        milestones = List.copyOf(milestones);
    }

    /** The item of that id, or null. */
    public Item item(String item) {
        return items.stream().filter(each -> each.id().equals(item)).findFirst().orElse(null);
    }
}
