// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorInput;
import org.lintel.ui.tree.TreeNode;
import org.lintel.workspace.ModelFiles;

/** What a selection means for Lintel: which resource, and which models. */
public final class ModelSelection {

    private ModelSelection() {
    }

    /** The resource an object stands for or belongs to; null if it is none of the workspace. */
    public static IResource resourceOf(Object element) {
        if (element instanceof TreeNode node) {
            return fileAt(node.tree().file());
        }
        if (element instanceof IEditorInput input) {
            return input.getAdapter(IFile.class);
        }
        return Adapters.adapt(element, IResource.class);
    }

    /** The file of the workspace at a path; null if there is none. */
    public static IFile fileAt(Path path) {
        IFile[] files = ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(path.toUri());
        return files.length == 0 ? null : files[0];
    }

    /** All models that are selected or stand in what is selected. */
    public static List<IFile> modelsIn(ISelection selection) {
        Set<IFile> files = new LinkedHashSet<>();
        if (selection instanceof IStructuredSelection structured) {
            for (Object element : structured) {
                files.addAll(modelsIn(resourceOf(element)));
            }
        }
        return List.copyOf(files);
    }

    /** All models in a resource; none for null. */
    public static List<IFile> modelsIn(IResource resource) {
        if (resource == null) {
            return List.of();
        }
        try {
            return ModelFiles.in(resource);
        } catch (CoreException e) {
            ILog.of(ModelSelection.class).log(e.getStatus());
            return List.of();
        }
    }
}
