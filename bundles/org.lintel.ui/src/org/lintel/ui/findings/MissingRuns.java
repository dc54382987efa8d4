// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.findings;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.lintel.workspace.LintelWorkspace;
import org.lintel.workspace.ModelFiles;

/** Orders checks of the models that have not been checked since the workbench was started; runs are not stored. */
final class MissingRuns {

    private MissingRuns() {
    }

    static void order() {
        if (!ResourcesPlugin.getWorkspace().isAutoBuilding()) {
            return; // the user checks when he wants to
        }
        Job job = Job.createSystem(Messages.loading, (ICoreRunnable) monitor -> orderNow());
        job.setPriority(Job.DECORATE);
        job.schedule();
    }

    private static void orderNow() throws CoreException {
        List<IFile> files = new ArrayList<>();
        for (IFile file : ModelFiles.inLintelProjects(ResourcesPlugin.getWorkspace().getRoot())) {
            if (LintelWorkspace.runs().of(file) == null) {
                files.add(file);
            }
        }
        LintelWorkspace.checks().order(files);
    }
}
