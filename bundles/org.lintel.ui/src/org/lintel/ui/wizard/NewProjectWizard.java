// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.wizard;

import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.WorkspaceModifyOperation;
import org.eclipse.ui.dialogs.WizardNewProjectCreationPage;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.wizards.newresource.BasicNewProjectResourceWizard;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;
import org.lintel.check.project.SettingsFile;
import org.lintel.samples.Sample;
import org.lintel.samples.WriteOptions;
import org.lintel.ui.Images;
import org.lintel.ui.editor.ModelEditors;
import org.lintel.workspace.LintelNature;

/** Makes a project whose models are checked: the nature, {@code lintel.yaml}, on request a sample model. */
public final class NewProjectWizard extends Wizard implements INewWizard, IExecutableExtension {

    private IWorkbench workbench;
    private IConfigurationElement configuration;
    private WizardNewProjectCreationPage place;
    private ProjectSettingsPage settings;
    private boolean sampleProposed;

    public NewProjectWizard() {
        setWindowTitle(Messages.newProject);
        setDefaultPageImageDescriptor(Images.WIZARD.descriptor());
        setNeedsProgressMonitor(true);
    }

    @Override
    public void init(IWorkbench bench, IStructuredSelection selection) {
        workbench = bench;
    }

    @Override
    public void setInitializationData(IConfigurationElement element, String property, Object data) {
        configuration = element;
    }

    /** Whether the project is to have a sample model unless the user says otherwise. */
    public void proposeSample(boolean wanted) {
        sampleProposed = wanted;
    }

    @Override
    public void addPages() {
        place = new WizardNewProjectCreationPage("place");
        place.setTitle(Messages.newProject);
        place.setDescription(Messages.newProjectPlace);
        addPage(place);
        if (sampleProposed) {
            place.setInitialProjectName(Messages.sampleProject);
        }
        settings = new ProjectSettingsPage(sampleProposed);
        addPage(settings);
    }

    @Override
    public boolean performFinish() {
        IProject project = place.getProjectHandle();
        URI location = place.useDefaults() ? null : place.getLocationURI();
        String text = settings.text();
        Sample sample = settings.sample();
        try {
            getContainer().run(true, true, new WorkspaceModifyOperation() {
                @Override
                protected void execute(IProgressMonitor monitor) throws CoreException {
                    create(project, location, text, sample, monitor);
                }
            });
        } catch (InvocationTargetException e) {
            String problem = NLS.bind(Messages.cannotCreate, project.getName(), e.getCause().getMessage());
            StatusManager.getManager().handle(Status.error(problem, e.getCause()),
                    StatusManager.SHOW | StatusManager.LOG);
            return false;
        } catch (InterruptedException e) {
            return false; // cancelled
        }
        if (configuration != null) {
            BasicNewProjectResourceWizard.updatePerspective(configuration);
        }
        IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
        BasicNewResourceWizard.selectAndReveal(project, window);
        if (sample != null && window != null) {
            ModelEditors.open(window.getActivePage(), sampleFile(project, sample), null);
        }
        return true;
    }

    /** @param location null for the workspace's own folder */
    static void create(IProject project, URI location, String settings, Sample sample, IProgressMonitor monitor)
            throws CoreException {
        SubMonitor progress = SubMonitor.convert(monitor, 5);
        IWorkspace workspace = ResourcesPlugin.getWorkspace();
        IProjectDescription description = workspace.newProjectDescription(project.getName());
        description.setLocationURI(location);
        project.create(description, progress.split(1));
        project.open(progress.split(1));
        IFile yaml = project.getFile(SettingsFile.NAME);
        if (!yaml.exists()) {
            ProjectContent.write(yaml, settings.getBytes(StandardCharsets.UTF_8), progress.split(1));
        }
        if (sample != null) {
            ProjectContent.write(sampleFile(project, sample), sample, sample.defaults(), WriteOptions.defaults(),
                    progress.split(1));
        }
        LintelNature.add(project, progress.split(1));
    }

    private static IFile sampleFile(IProject project, Sample sample) {
        return project.getFile(sample.id() + ".ifc");
    }
}
