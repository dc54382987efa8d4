// SPDX-License-Identifier: EPL-2.0
package org.lintel.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.runtime.CoreException;
import org.lintel.check.project.SettingsFile;

/** Which files of the workspace are models, and where they are. */
public final class ModelFiles {

    /** The content type of models in STEP files. */
    public static final String CONTENT_TYPE = "org.lintel.workspace.ifc";

    private static final Set<String> EXTENSIONS = Set.of("ifc", "ifczip", "ifcxml");

    private ModelFiles() {
    }

    /** Whether a file is a model that can be checked; the name decides, so that nothing has to be read. */
    public static boolean isModel(IFile file) {
        String extension = file.getFileExtension();
        return extension != null && EXTENSIONS.contains(extension.toLowerCase(Locale.ROOT));
    }

    /** Whether a file holds the settings of the models beside and below it. */
    public static boolean isSettings(IFile file) {
        return SettingsFile.NAME.equals(file.getName());
    }

    /** All models in a folder or project, or the file itself; what a tool has made (derived) is left out. */
    public static List<IFile> in(IResource resource) throws CoreException {
        List<IFile> files = new ArrayList<>();
        if (resource.isAccessible()) {
            resource.accept(proxy -> {
                if (proxy.isDerived() && !resource.equals(proxy.requestResource())) {
                    return false;
                }
                if (proxy.getType() == IResource.FILE && proxy.requestResource() instanceof IFile file
                        && isModel(file)) {
                    files.add(file);
                }
                return true;
            }, IResource.NONE);
        }
        return files;
    }

    /** All models of the open Lintel projects of the workspace. */
    public static List<IFile> inLintelProjects(IWorkspaceRoot root) throws CoreException {
        List<IFile> files = new ArrayList<>();
        for (IProject project : root.getProjects()) {
            if (LintelNature.isOn(project)) {
                files.addAll(in(project));
            }
        }
        return files;
    }
}
