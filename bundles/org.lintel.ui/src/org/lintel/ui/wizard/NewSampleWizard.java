// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.wizard;

import java.lang.reflect.InvocationTargetException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.actions.WorkspaceModifyOperation;
import org.eclipse.ui.dialogs.WizardNewFileCreationPage;
import org.eclipse.ui.statushandlers.StatusManager;
import org.lintel.samples.Parameters;
import org.lintel.samples.Sample;
import org.lintel.samples.WriteOptions;
import org.lintel.ui.Images;
import org.lintel.ui.editor.ModelEditors;

/** Makes an example model, shaped by parameters, in a project of the workspace. */
public final class NewSampleWizard extends Wizard implements INewWizard {

    private IWorkbench workbench;
    private IStructuredSelection selection;
    private SamplePage shape;
    private WizardNewFileCreationPage place;

    public NewSampleWizard() {
        setWindowTitle(Messages.newSample);
        setDefaultPageImageDescriptor(Images.WIZARD.descriptor());
        setNeedsProgressMonitor(true);
    }

    @Override
    public void init(IWorkbench bench, IStructuredSelection current) {
        workbench = bench;
        selection = current;
    }

    @Override
    public void addPages() {
        shape = new SamplePage(sample -> {
            if (place.getControl() == null) {
                place.setFileName(sample.id() + ".ifc");
            }
        });
        place = new WizardNewFileCreationPage("place", selection);
        place.setTitle(Messages.newSample);
        place.setDescription(Messages.newSamplePlace);
        place.setFileExtension("ifc");
        addPage(shape);
        addPage(place);
        place.setFileName(Sample.all().getFirst().id() + ".ifc");
    }

    @Override
    public boolean performFinish() {
        Sample sample = shape.sample();
        Parameters parameters = shape.parameters();
        WriteOptions options = WriteOptions.defaults().with(shape.schema());
        IFile file = place.createNewFile();
        if (file == null) {
            return false;
        }
        try {
            getContainer().run(true, false, new WorkspaceModifyOperation(file) {
                @Override
                protected void execute(IProgressMonitor monitor) throws CoreException {
                    ProjectContent.write(file, sample, parameters, options, monitor);
                }
            });
        } catch (InvocationTargetException e) {
            String problem = NLS.bind(Messages.cannotCreate, file.getName(), e.getCause().getMessage());
            StatusManager.getManager().handle(Status.error(problem, e.getCause()),
                    StatusManager.SHOW | StatusManager.LOG);
            return false;
        } catch (InterruptedException e) {
            return false; // cancelled
        }
        IWorkbenchPage page = workbench.getActiveWorkbenchWindow().getActivePage();
        ModelEditors.open(page, file, null);
        return true;
    }
}
