// SPDX-License-Identifier: EPL-2.0
package org.lintel.workspace;

import java.util.List;
import java.util.Set;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IPreferencesService;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.lintel.core.text.Language;

/**
 * What the user has chosen for all projects of the workspace. What a project says in {@code lintel.yaml} goes before, so
 * that the command gives the same verdicts as the workbench.
 */
public final class CheckPreferences {

    /** The language of findings and reports: {@code en}, {@code zh-HK}, or empty for that of the workbench. */
    public static final String LANGUAGE = "language";
    /** Whether candidate figures give verdicts. */
    public static final String ACCEPT_CANDIDATES = "acceptCandidates";
    /** Ids of the packs that are off, separated by commas. */
    public static final String PACKS_OFF = "packsOff";
    /** How many findings of one file become problem markers. */
    public static final String MARKERS_PER_FILE = "markersPerFile";
    /** The number of markers per file where nothing else was chosen. */
    public static final int DEFAULT_MARKERS_PER_FILE = 1000;

    /** More markers than these per file are never made: the Problems view is not meant for them. */
    public static final int MOST_MARKERS_PER_FILE = 100_000;

    private CheckPreferences() {
    }

    private static IPreferencesService service() {
        return Platform.getPreferencesService();
    }

    /** Where the user's choices are stored; read them with the other methods, which know the defaults. */
    public static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(LintelWorkspace.ID);
    }

    /** The language in which findings are shown. */
    public static Language language() {
        String chosen = service().getString(LintelWorkspace.ID, LANGUAGE, "", null);
        return Language.of(chosen.isEmpty() ? Platform.getNL() : chosen);
    }

    public static boolean acceptCandidates() {
        return service().getBoolean(LintelWorkspace.ID, ACCEPT_CANDIDATES, false, null);
    }

    public static Set<String> packsOff() {
        String ids = service().getString(LintelWorkspace.ID, PACKS_OFF, "", null);
        return ids.isEmpty() ? Set.of() : Set.copyOf(List.of(ids.split(",")));
    }

    public static int markersPerFile() {
        int number = service().getInt(LintelWorkspace.ID, MARKERS_PER_FILE, DEFAULT_MARKERS_PER_FILE, null);
        return Math.clamp(number, 1, MOST_MARKERS_PER_FILE);
    }
}
