// SPDX-License-Identifier: EPL-2.0
package org.lintel.workspace;

import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Plugin;
import org.lintel.rules.catalog.Catalog;
import org.lintel.workspace.check.Checks;
import org.lintel.workspace.check.Runs;
import org.lintel.workspace.models.OpenModels;
import org.osgi.framework.BundleContext;

/** Lintel's side of the Eclipse workspace: the models that are open, the last run of every file, and the checks. */
public final class LintelWorkspace extends Plugin {

    /** Id of the bundle; the prefix of its nature, builder, markers and preferences. */
    public static final String ID = "org.lintel.workspace";

    private static LintelWorkspace instance;

    private OpenModels models;
    private Runs runs;
    private Checks checks;
    private Catalog catalog;
    private ChangeListener changes;

    @Override
    public void start(BundleContext context) throws Exception {
        super.start(context);
        instance = this;
    }

    @Override
    public void stop(BundleContext context) throws Exception {
        synchronized (this) {
            if (changes != null) {
                ResourcesPlugin.getWorkspace().removeResourceChangeListener(changes);
                checks.cancel();
                models.close();
            }
        }
        instance = null;
        super.stop(context);
    }

    /** The models somebody works with. */
    public static OpenModels models() {
        return instance.ready().models;
    }

    /** The last run of every file that was checked. */
    public static Runs runs() {
        return instance.ready().runs;
    }

    /** Where checks are ordered. */
    public static Checks checks() {
        return instance.ready().checks;
    }

    /** All rule packs that are installed; read once, when first asked for. */
    public static Catalog catalog() {
        LintelWorkspace workspace = instance;
        synchronized (workspace) {
            if (workspace.catalog == null) {
                workspace.catalog = Catalog.load();
            }
            return workspace.catalog;
        }
    }

    private synchronized LintelWorkspace ready() {
        if (changes == null) {
            models = new OpenModels();
            runs = new Runs();
            checks = new Checks(models, runs, LintelWorkspace::catalog);
            changes = new ChangeListener(models, runs);
            ResourcesPlugin.getWorkspace().addResourceChangeListener(changes, IResourceChangeEvent.POST_CHANGE);
        }
        return this;
    }
}
