// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.preference;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.lintel.workspace.LintelWorkspace;
import org.lintel.workspace.ModelFiles;

/** Orders the check of all models after a preference has changed that verdicts or their texts depend on. */
final class Recheck {

    private Recheck() {
    }

    static void everything() {
        Job.createSystem(Messages.rechecking, (ICoreRunnable) monitor -> LintelWorkspace.checks()
                .order(ModelFiles.inLintelProjects(ResourcesPlugin.getWorkspace().getRoot()))).schedule();
    }
}
