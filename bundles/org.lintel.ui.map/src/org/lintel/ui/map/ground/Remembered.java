// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.map.ground;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/** Preferences of a bundle that are on disk as soon as they are put: nobody writes those of a workspace at its end. */
public final class Remembered {

    private final IEclipsePreferences node;

    /** @param bundle whose they are */
    public Remembered(String bundle) {
        node = InstanceScope.INSTANCE.getNode(bundle);
    }

    public IEclipsePreferences node() {
        return node;
    }

    /** Empty where nothing was put. */
    public String text(String key) {
        return node.get(key, "");
    }

    public boolean is(String key) {
        return node.getBoolean(key, false);
    }

    public void put(String key, String text) {
        node.put(key, text);
        flush();
    }

    public void put(String key, boolean is) {
        node.putBoolean(key, is);
        flush();
    }

    private void flush() {
        try {
            node.flush();
        } catch (BackingStoreException e) {
            ILog.of(Remembered.class).warn(e.getMessage(), e);
        }
    }
}
