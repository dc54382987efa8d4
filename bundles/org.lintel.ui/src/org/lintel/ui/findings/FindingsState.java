// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.findings;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.Severity;
import org.lintel.ui.LintelUi;

/** How the user has arranged the Findings view; remembered from one session to the next, but for the text filter. */
final class FindingsState {

    FindingsFilter filter = FindingsFilter.INITIAL;
    Grouping grouping = Grouping.RULE;
    Scope scope = Scope.PROJECT;
    SortColumn sort = SortColumn.FINDING;
    boolean descending;
    int[] weights = {56, 44};

    private final IDialogSettings settings = LintelUi.settings("findings");

    void load() {
        grouping = read("grouping", Grouping.class, grouping);
        scope = read("scope", Scope.class, scope);
        sort = read("sort", SortColumn.class, sort);
        descending = settings.getBoolean("descending");
        filter = filter.withOutcomes(readSet("outcomes", Outcome.class, filter.outcomes()))
                .withSeverities(readSet("severities", Severity.class, filter.severities()))
                .withSuppressed(settings.getBoolean("suppressed"));
        try {
            weights = new int[] {settings.getInt("weight0"), settings.getInt("weight1")};
        } catch (NumberFormatException e) {
            return; // never stored: the initial ones stay
        }
    }

    void save() {
        settings.put("grouping", grouping.name());
        settings.put("scope", scope.name());
        settings.put("sort", sort.name());
        settings.put("descending", descending);
        settings.put("outcomes", filter.outcomes().stream().map(Enum::name).toArray(String[]::new));
        settings.put("severities", filter.severities().stream().map(Enum::name).toArray(String[]::new));
        settings.put("suppressed", filter.suppressed());
        settings.put("weight0", weights[0]);
        settings.put("weight1", weights[1]);
    }

    private <E extends Enum<E>> E read(String key, Class<E> type, E fallback) {
        String name = settings.get(key);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return fallback;
    }

    private <E extends Enum<E>> Set<E> readSet(String key, Class<E> type, Set<E> fallback) {
        String[] names = settings.getArray(key);
        if (names == null) {
            return fallback;
        }
        Set<E> found = EnumSet.noneOf(type);
        for (E constant : type.getEnumConstants()) {
            for (String name : names) {
                if (constant.name().equals(name)) {
                    found.add(constant);
                }
            }
        }
        return found;
    }
}
