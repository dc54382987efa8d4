// SPDX-License-Identifier: EPL-2.0
package org.lintel.workspace;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.lintel.workspace.check.Runs;
import org.lintel.workspace.models.OpenModels;

/** Tells open models and runs which files have changed or gone. */
final class ChangeListener implements IResourceChangeListener {

    private final OpenModels models;
    private final Runs runs;

    ChangeListener(OpenModels models, Runs runs) {
        this.models = models;
        this.runs = runs;
    }

    @Override
    public void resourceChanged(IResourceChangeEvent event) {
        try {
            event.getDelta().accept(this::visit);
        } catch (CoreException e) {
            ILog.of(ChangeListener.class).error("cannot follow the changes of the workspace", e);
        }
    }

    private boolean visit(IResourceDelta delta) {
        if (delta.getResource() instanceof IFile file && ModelFiles.isModel(file)) {
            boolean gone = delta.getKind() == IResourceDelta.REMOVED;
            if (gone || (delta.getFlags() & (IResourceDelta.CONTENT | IResourceDelta.REPLACED)) != 0) {
                IPath location = location(file);
                if (location != null) {
                    models.changed(location.toPath());
                }
                if (gone) {
                    runs.forget(file);
                }
            }
        }
        return delta.getResource().getType() != IResource.FILE;
    }

    /** The location of a file that may be gone together with its project. */
    private static IPath location(IFile file) {
        IPath location = file.getLocation();
        return location != null ? location
                : file.getWorkspace().getRoot().getLocation().append(file.getFullPath());
    }
}
