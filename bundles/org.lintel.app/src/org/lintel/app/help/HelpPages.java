// SPDX-License-Identifier: EPL-2.0
package org.lintel.app.help;

import java.io.IOException;
import java.net.URL;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;

/** Finds the pages of the help, in the user's language where they exist in it, as files a browser can open. */
public final class HelpPages {

    /** The page that everything else hangs on. */
    public static final String INDEX = "/org.lintel.app/html/index.html";

    private HelpPages() {
    }

    /**
     * The address of a page on this machine.
     *
     * @param href as in a table of contents, {@code /bundle/path#place}
     * @return null if there is no such page
     */
    public static String find(String href) {
        String path = href.startsWith("/") ? href.substring(1) : href;
        int slash = path.indexOf('/');
        Bundle bundle = slash < 0 ? null : Platform.getBundle(path.substring(0, slash));
        if (bundle == null) {
            return null;
        }
        int hash = path.indexOf('#');
        String file = path.substring(slash + 1, hash < 0 ? path.length() : hash);
        IPath page = IPath.fromPortableString("$nl$").append(file);
        try {
            URL found = FileLocator.find(bundle, page);
            if (found == null) {
                return null;
            }
            FileLocator.toFileURL(FileLocator.find(bundle, page.removeLastSegments(1))); // with its style sheet
            String local = FileLocator.toFileURL(found).toString();
            return hash < 0 ? local : local + path.substring(hash);
        } catch (IOException e) {
            ILog.of(HelpPages.class).error("help page " + href, e);
            return null;
        }
    }
}
