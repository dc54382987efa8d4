// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.findings;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lintel.core.result.Outcome;
import org.lintel.ui.Images;

/** Lines that belong together under a title: a rule, a storey, a type, or a part of a list that is too long. */
public final class FindingGroup {

    private final FindingGroup parent;
    private final String key;
    private final String title;
    private final String subtitle;
    private final Images image;
    private final List<FindingRow> rows;
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);

    FindingGroup(FindingGroup parent, String key, String title, String subtitle, Images image, List<FindingRow> rows) {
        this.parent = parent;
        this.key = key;
        this.title = title;
        this.subtitle = subtitle;
        this.image = image;
        this.rows = List.copyOf(rows);
        for (FindingRow row : rows) {
            counts.merge(row.result().outcome(), 1, Integer::sum);
        }
    }

    FindingGroup parent() {
        return parent;
    }

    public String title() {
        return title;
    }

    public String subtitle() {
        return subtitle;
    }

    public Images image() {
        return image;
    }

    /** All lines in it, also where they are shown in parts. */
    public List<FindingRow> rows() {
        return rows;
    }

    public int count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FindingGroup that && that.key.equals(key) && Objects.equals(that.parent, parent);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return title;
    }
}
