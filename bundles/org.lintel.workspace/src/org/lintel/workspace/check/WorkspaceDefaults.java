// SPDX-License-Identifier: EPL-2.0
package org.lintel.workspace.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.lintel.check.project.Settings;
import org.lintel.rules.Rule;
import org.lintel.rules.catalog.Catalog;
import org.lintel.workspace.CheckPreferences;

/** Fills in from the user's preferences what a project without settings of its own leaves open. */
public final class WorkspaceDefaults {

    private WorkspaceDefaults() {
    }

    /** Whether a pack is judged only where it is named: a check that names no packs leaves it out. */
    public static boolean isOnRequest(Catalog catalog, String pack) {
        List<Rule> rules = catalog.rules(pack);
        return !rules.isEmpty() && rules.stream().allMatch(Rule::onRequest);
    }

    /** The settings as they are where a project has decided; the preferences only where there is no settings file. */
    public static Settings fill(Settings settings, Supplier<Catalog> catalog) {
        if (settings.file() != null) {
            return settings;
        }
        Settings filled = settings;
        Set<String> off = CheckPreferences.packsOff();
        if (!off.isEmpty()) {
            List<String> on = new ArrayList<>(catalog.get().packs());
            on.removeAll(off);
            // what is judged on request only is not asked for by turning something else off
            on.removeIf(pack -> isOnRequest(catalog.get(), pack));
            filled = filled.withPacks(on);
        }
        return CheckPreferences.acceptCandidates() ? filled.withCandidatesAccepted() : filled;
    }
}
