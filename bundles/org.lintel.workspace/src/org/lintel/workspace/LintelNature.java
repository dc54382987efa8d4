// SPDX-License-Identifier: EPL-2.0
package org.lintel.workspace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.resources.ICommand;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IProjectNature;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.lintel.workspace.marker.MarkerSync;

/** Makes a project one whose models are checked whenever they change. */
public final class LintelNature implements IProjectNature {

    public static final String ID = LintelWorkspace.ID + ".nature";

    private IProject project;

    /** Whether a project is open and has the nature. */
    public static boolean isOn(IProject project) {
        try {
            return project.isAccessible() && project.hasNature(ID);
        } catch (CoreException e) {
            return false; // it was closed or deleted meanwhile
        }
    }

    /** Gives a project the nature; nothing happens if it has it. */
    public static void add(IProject project, IProgressMonitor monitor) throws CoreException {
        IProjectDescription description = project.getDescription();
        List<String> ids = new ArrayList<>(List.of(description.getNatureIds()));
        if (!ids.contains(ID)) {
            ids.add(ID);
            description.setNatureIds(ids.toArray(String[]::new));
            project.setDescription(description, monitor);
        }
    }

    /** Takes the nature away, with the markers it has set. */
    public static void remove(IProject project, IProgressMonitor monitor) throws CoreException {
        IProjectDescription description = project.getDescription();
        List<String> ids = new ArrayList<>(List.of(description.getNatureIds()));
        if (ids.remove(ID)) {
            description.setNatureIds(ids.toArray(String[]::new));
            project.setDescription(description, monitor);
        }
    }

    @Override
    public void configure() throws CoreException {
        IProjectDescription description = project.getDescription();
        ICommand[] commands = description.getBuildSpec();
        if (Arrays.stream(commands).noneMatch(command -> command.getBuilderName().equals(LintelBuilder.ID))) {
            ICommand command = description.newCommand();
            command.setBuilderName(LintelBuilder.ID);
            ICommand[] more = Arrays.copyOf(commands, commands.length + 1);
            more[commands.length] = command;
            description.setBuildSpec(more);
            project.setDescription(description, null);
        }
    }

    @Override
    public void deconfigure() throws CoreException {
        IProjectDescription description = project.getDescription();
        description.setBuildSpec(Arrays.stream(description.getBuildSpec())
                .filter(command -> !command.getBuilderName().equals(LintelBuilder.ID)).toArray(ICommand[]::new));
        project.setDescription(description, null);
        LintelWorkspace.runs().forgetAll(project);
        MarkerSync.clear(project);
    }

    @Override
    public IProject getProject() {
        return project;
    }

    @Override
    public void setProject(IProject project) {
        this.project = project;
    }
}
