// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.command;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lintel.ui.ModelSelection;
import org.lintel.workspace.LintelNature;

/** Turns the selected projects into Lintel projects, or back. */
public final class NatureHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        List<IProject> projects = new ArrayList<>();
        for (Object element : HandlerUtil.getCurrentStructuredSelection(event)) {
            IResource resource = ModelSelection.resourceOf(element);
            if (resource != null && resource.getProject().isAccessible()) {
                projects.add(resource.getProject());
            }
        }
        WorkspaceJob job = new WorkspaceJob(Messages.changingNature) {
            @Override
            public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
                for (IProject project : projects) {
                    if (LintelNature.isOn(project)) {
                        LintelNature.remove(project, monitor);
                    } else {
                        LintelNature.add(project, monitor);
                    }
                }
                return Status.OK_STATUS;
            }
        };
        job.setRule(projects.isEmpty() ? null : projects.getFirst().getWorkspace().getRoot());
        job.schedule();
        return null;
    }
}
