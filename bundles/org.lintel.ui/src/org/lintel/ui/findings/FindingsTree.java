// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.resources.IFile;
import org.lintel.core.result.Outcome;
import org.lintel.core.text.Language;
import org.lintel.ui.Images;
import org.lintel.ui.tree.ElementRef;
import org.lintel.ui.tree.NaturalOrder;

/**
 * The lines of the Findings view, filtered, sorted and grouped. Immutable; made off the UI thread.
 *
 * @param roots groups, or lines where they are not grouped
 * @param shown how many lines the filter lets through
 * @param counts how many there are of each outcome before the filter, suppressed ones apart
 * @param suppressed how many are suppressed, before the filter
 */
record FindingsTree(List<Object> roots, int shown, int total, Map<Outcome, Integer> counts, int suppressed) {

    static final FindingsTree EMPTY = of(List.of(), FindingsFilter.INITIAL, Grouping.NONE, SortColumn.FINDING, false,
            Language.EN);

    /** More lines than these under one node are shown in parts. */
    static final int PART = 500;

    static FindingsTree of(List<FindingRow> rows, FindingsFilter filter, Grouping grouping, SortColumn sort,
            boolean descending, Language language) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, 0);
        }
        int suppressed = 0;
        List<FindingRow> shown = new ArrayList<>();
        for (FindingRow row : rows) {
            if (row.result().suppression() != null) {
                suppressed++;
            } else {
                counts.merge(row.result().outcome(), 1, Integer::sum);
            }
            if (filter.shows(row)) {
                shown.add(row);
            }
        }
        shown.sort(sort.comparator(descending));
        List<Object> roots = grouping == Grouping.NONE ? parts(null, shown) : groups(shown, grouping, language);
        return new FindingsTree(roots, shown.size(), rows.size(), counts, suppressed);
    }

    private static List<Object> groups(List<FindingRow> rows, Grouping grouping, Language language) {
        Map<String, List<FindingRow>> byKey = new LinkedHashMap<>();
        for (FindingRow row : rows) {
            byKey.computeIfAbsent(grouping.key(row), key -> new ArrayList<>()).add(row);
        }
        List<FindingGroup> groups = new ArrayList<>();
        byKey.forEach((key, members) -> {
            FindingRow first = members.getFirst();
            groups.add(new FindingGroup(null, grouping + " " + key, grouping.title(first, language),
                    grouping.subtitle(first), grouping.image(first), members));
        });
        if (grouping == Grouping.OUTCOME) {
            groups.sort(Comparator.comparing(group -> group.rows().getFirst().result().outcome()));
        } else {
            groups.sort(Comparator.comparing((FindingGroup group) -> grouping.key(group.rows().getFirst()).isEmpty())
                    .thenComparing(FindingGroup::title, NaturalOrder.INSTANCE).thenComparing(FindingGroup::subtitle));
        }
        return List.copyOf(groups);
    }

    /** The lines on an element of a file, so far as they are shown. */
    List<FindingRow> on(IFile file, ElementRef element) {
        List<FindingRow> found = new ArrayList<>();
        for (Object root : roots) {
            List<FindingRow> rows = root instanceof FindingGroup group ? group.rows() : List.of((FindingRow) root);
            for (FindingRow row : rows) {
                boolean same = element.globalId().isEmpty() ? row.ref().instance() == element.instance()
                        : row.ref().globalId().equals(element.globalId());
                if (same && row.file().equals(file)) {
                    found.add(row);
                }
            }
        }
        return found;
    }

    /** What stands under a node. */
    static List<Object> children(Object node) {
        return node instanceof FindingGroup group ? parts(group, group.rows()) : List.of();
    }

    private static List<Object> parts(FindingGroup parent, List<FindingRow> rows) {
        if (rows.size() <= PART) {
            return List.copyOf(rows);
        }
        List<Object> parts = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += PART) {
            int to = Math.min(rows.size(), from + PART);
            parts.add(new FindingGroup(parent, "part " + from, (from + 1) + " … " + to, "", Images.RANGE,
                    rows.subList(from, to)));
        }
        return parts;
    }
}
