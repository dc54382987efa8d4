// SPDX-License-Identifier: EPL-2.0
package org.lintel.app;

import java.io.IOException;
import java.net.MalformedURLException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.ConfigurationScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.widgets.Display;
import org.osgi.service.prefs.BackingStoreException;

/**
 * Which folder holds the workspace: the one given with {@code -data}, the one remembered, or the one the user names.
 * Choices are remembered for the installation, for the workspace itself is not known yet.
 */
public final class WorkspaceChoice {

    private static final String ID = "org.lintel.app";
    private static final String RECENT = "workspaces";
    private static final String ASK = "askForWorkspace";
    private static final int KEPT = 8;

    private WorkspaceChoice() {
    }

    /** Settles on a workspace and locks it; false if there is none, which the user then knows. */
    static boolean lock(Display display) {
        Location location = Platform.getInstanceLocation();
        try {
            if (location.isSet()) {
                return location.lock() || inUse(location.getURL().getPath());
            }
            boolean ask = ask() || recent().isEmpty();
            while (true) {
                String folder = ask ? WorkspaceDialog.choose(display) : recent().getFirst();
                if (folder == null) {
                    return false;
                }
                if (location.set(Path.of(folder).toAbsolutePath().toUri().toURL(), true)) {
                    remember(folder);
                    return true;
                }
                inUse(folder);
                ask = true;
            }
        } catch (MalformedURLException e) {
            throw new IllegalStateException("a path is always a URL", e);
        } catch (IOException e) {
            MessageDialog.openError(null, "Lintel", e.getMessage());
            return false;
        }
    }

    private static boolean inUse(String folder) {
        MessageDialog.openError(null, "Lintel", Messages.bind(Messages.workspaceInUse, folder));
        return false;
    }

    private static IEclipsePreferences node() {
        return ConfigurationScope.INSTANCE.getNode(ID);
    }

    /** Whether the user wants to be asked at the start. */
    static boolean ask() {
        return node().getBoolean(ASK, true);
    }

    static void setAsk(boolean wanted) {
        node().putBoolean(ASK, wanted);
        flush();
    }

    /** The folders used last, the newest first. */
    static List<String> recent() {
        String stored = node().get(RECENT, "");
        return stored.isEmpty() ? List.of() : List.of(stored.split("\n"));
    }

    static void remember(String folder) {
        List<String> folders = new ArrayList<>(recent());
        folders.remove(folder);
        folders.addFirst(folder);
        node().put(RECENT, String.join("\n", folders.subList(0, Math.min(KEPT, folders.size()))));
        flush();
    }

    private static void flush() {
        try {
            node().flush();
        } catch (BackingStoreException e) {
            ILog.of(WorkspaceChoice.class).warn("the choice of the workspace cannot be stored", e);
        }
    }
}
