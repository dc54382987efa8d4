// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.desk;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.lintel.ui.claims.ClaimsUi;
import org.osgi.service.prefs.BackingStoreException;

/** The addresses of the stores that were opened last, the latest first. No password ever stands in an address. */
public final class RecentStores {

    private static final String KEY = "recentStores";
    private static final int MOST = 8;

    private RecentStores() {
    }

    public static List<String> all() {
        return node().get(KEY, "").lines().filter(each -> !each.isBlank()).toList();
    }

    static synchronized void add(String address) {
        List<String> all = new ArrayList<>(all());
        all.remove(address);
        all.addFirst(address);
        node().put(KEY, String.join("\n", all.subList(0, Math.min(MOST, all.size()))));
        try {
            node().flush();
        } catch (BackingStoreException e) {
            ILog.of(RecentStores.class).warn(e.getMessage(), e);
        }
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(ClaimsUi.ID);
    }
}
