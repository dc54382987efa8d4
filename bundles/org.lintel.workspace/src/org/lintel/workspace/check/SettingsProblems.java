// SPDX-License-Identifier: EPL-2.0
package org.lintel.workspace.check;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.lintel.core.text.Message;
import org.lintel.workspace.marker.FileProblem;
import org.lintel.workspace.marker.MarkerSync;

/** Shows what is wrong with a settings file at its line; on the project where the file is not part of the workspace. */
final class SettingsProblems {

    private SettingsProblems() {
    }

    static void mark(IProject project, Optional<Path> file, Message problem, int line) throws CoreException {
        MarkerSync.syncProblems(resource(project, file),
                List.of(new FileProblem("settings", FileProblem.ERROR, problem, line)));
    }

    static void clear(IProject project, Optional<Path> file) throws CoreException {
        MarkerSync.syncProblems(resource(project, file), List.of());
    }

    private static IResource resource(IProject project, Optional<Path> file) {
        if (file.isPresent()) {
            for (IFile found : ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(file.get().toUri())) {
                if (found.getProject().equals(project)) {
                    return found;
                }
            }
        }
        return project;
    }
}
