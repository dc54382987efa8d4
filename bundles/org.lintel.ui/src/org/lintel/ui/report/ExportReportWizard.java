// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.report;

import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IExportWizard;
import org.eclipse.ui.IWorkbench;
import org.lintel.ui.Images;
import org.lintel.ui.LintelUi;
import org.lintel.ui.ModelSelection;

/** Exports a report on models of the workspace in one of the formats that are installed. */
public final class ExportReportWizard extends Wizard implements IExportWizard {

    private List<IFile> files = List.of();
    private ReportPage page;

    /** For the workbench, which calls {@link #init}. */
    public ExportReportWizard() {
        setWindowTitle(Messages.title);
        setDefaultPageImageDescriptor(Images.WIZARD.descriptor());
        setDialogSettings(LintelUi.settings("exportReport"));
    }

    /** Opens the wizard on these models. */
    public static void open(Shell shell, List<IFile> files) {
        ExportReportWizard wizard = new ExportReportWizard();
        wizard.files = List.copyOf(files);
        new WizardDialog(shell, wizard).open();
    }

    @Override
    public void init(IWorkbench workbench, IStructuredSelection selection) {
        files = ModelSelection.modelsIn(selection);
    }

    @Override
    public void addPages() {
        page = new ReportPage(files);
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        if (page.target().toFile().exists()
                && !MessageDialog.openQuestion(getShell(), Messages.title, Messages.bind(Messages.overwrite, page.target()))) {
            return false;
        }
        page.remember();
        new ReportJob(page.files(), page.format(), page.options(), page.target(), page.openWhenDone()).schedule();
        return true;
    }
}
