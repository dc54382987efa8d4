// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.desk;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.lintel.claims.office.RefusedException;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.StoreException;
import org.lintel.rules.yaml.YamlException;
import org.lintel.ui.claims.ClaimsImages;
import org.lintel.ui.claims.ClaimsUi;

/** Makes a store with a small year of invented firms and people, keeps their keys in a folder, and opens it. */
public final class NewDemoWizard extends Wizard implements INewWizard {

    private DemoPage page;

    public NewDemoWizard() {
        setWindowTitle(Messages.newDemo);
        setDefaultPageImageDescriptor(ClaimsImages.STORE.descriptor());
        setNeedsProgressMonitor(true);
    }

    @Override
    public void init(IWorkbench workbench, IStructuredSelection selection) {
        // it stands in no project
    }

    @Override
    public void addPages() {
        page = new DemoPage();
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        Path store = page.store();
        Path keys = page.keys();
        try {
            getContainer().run(true, false, monitor -> make(store, keys, monitor));
        } catch (InvocationTargetException e) {
            ((WizardPage) getContainer().getCurrentPage()).setErrorMessage(reason(e.getCause()));
            return false;
        } catch (InterruptedException e) {
            return false;
        }
        Desk.get().open(store.toString());
        try {
            PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage().showView(ClaimsUi.REGISTER);
        } catch (PartInitException e) {
            ILog.of(NewDemoWizard.class).log(e.getStatus());
        }
        return true;
    }

    private static void make(Path store, Path keys, IProgressMonitor monitor) throws InvocationTargetException {
        SubMonitor progress = SubMonitor.convert(monitor, Messages.playing, NewDemo.STEPS);
        try {
            NewDemo.make(store, keys, message -> {
                progress.subTask(ClaimsUi.say(message));
                progress.worked(1);
            });
        } catch (StoreException | ConflictException | RefusedException | YamlException | IOException e) {
            throw new InvocationTargetException(e);
        }
    }

    private static String reason(Throwable cause) {
        return switch (cause) {
            case StoreException e -> ClaimsUi.say(e.text());
            case RefusedException e -> ClaimsUi.say(e.text());
            default -> String.valueOf(cause.getMessage());
        };
    }
}
