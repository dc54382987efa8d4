// SPDX-License-Identifier: EPL-2.0
package org.lintel.workspace;

import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;

/** The preferences as they are until the user changes them. */
public final class CheckPreferenceDefaults extends AbstractPreferenceInitializer {

    @Override
    public void initializeDefaultPreferences() {
        IEclipsePreferences defaults = DefaultScope.INSTANCE.getNode(LintelWorkspace.ID);
        defaults.put(CheckPreferences.LANGUAGE, "");
        defaults.putBoolean(CheckPreferences.ACCEPT_CANDIDATES, false);
        defaults.put(CheckPreferences.PACKS_OFF, "");
        defaults.putInt(CheckPreferences.MARKERS_PER_FILE, CheckPreferences.DEFAULT_MARKERS_PER_FILE);
    }
}
