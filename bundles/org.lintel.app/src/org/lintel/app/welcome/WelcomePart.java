// SPDX-License-Identifier: EPL-2.0
package org.lintel.app.welcome;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.IWizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.events.IHyperlinkListener;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.part.IntroPart;
import org.lintel.ui.Images;
import org.lintel.ui.wizard.NewProjectWizard;

/** What one sees at the first start: the three ways to begin, each a click away. */
public final class WelcomePart extends IntroPart {

    private FormToolkit toolkit;
    private ScrolledForm form;

    @Override
    public void createPartControl(Composite parent) {
        toolkit = new FormToolkit(parent.getDisplay());
        form = toolkit.createScrolledForm(parent);
        form.setText(Messages.title);
        form.setImage(Images.LINTEL.image());
        toolkit.decorateFormHeading(form.getForm());
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 40;
        layout.marginHeight = 24;
        layout.horizontalSpacing = 16;
        layout.verticalSpacing = 6;
        form.getBody().setLayout(layout);
        Label lead = toolkit.createLabel(form.getBody(), Messages.lead, SWT.WRAP);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(600, SWT.DEFAULT).applyTo(lead);
        entry(Images.SAMPLE, Messages.sample, Messages.sampleText, () -> project(true));
        entry(Images.PROJECT, Messages.project, Messages.projectText, () -> project(false));
        entry(Images.EXPLAIN, Messages.help, Messages.helpText,
                () -> PlatformUI.getWorkbench().getHelpSystem().displayHelp());
        entry(Images.CHECK, Messages.workbench, Messages.workbenchText, this::leave);
    }

    private void entry(Images image, String title, String text, Runnable action) {
        Label icon = toolkit.createLabel(form.getBody(), "");
        icon.setImage(image.image());
        GridDataFactory.fillDefaults().span(1, 2).indent(0, 18).align(SWT.CENTER, SWT.BEGINNING).applyTo(icon);
        Hyperlink link = toolkit.createHyperlink(form.getBody(), title, SWT.NONE);
        link.setFont(JFaceResources.getHeaderFont());
        link.addHyperlinkListener(IHyperlinkListener.linkActivatedAdapter(e -> action.run()));
        GridDataFactory.fillDefaults().indent(0, 14).applyTo(link);
        Label about = toolkit.createLabel(form.getBody(), text, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(560, SWT.DEFAULT).applyTo(about);
    }

    private void project(boolean withSample) {
        NewProjectWizard wizard = new NewProjectWizard();
        wizard.proposeSample(withSample);
        if (open(wizard)) {
            leave();
        }
    }

    private boolean open(INewWizard wizard) {
        wizard.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
        return new WizardDialog(getIntroSite().getShell(), (IWizard) wizard).open() == WizardDialog.OK;
    }

    private void leave() {
        PlatformUI.getWorkbench().getIntroManager().closeIntro(this);
    }

    @Override
    public void standbyStateChanged(boolean standby) {
        form.reflow(true);
    }

    @Override
    public void setFocus() {
        form.setFocus();
    }

    @Override
    public String getTitle() {
        return Messages.tab;
    }

    @Override
    public void dispose() {
        if (toolkit != null) {
            toolkit.dispose();
        }
        super.dispose();
    }
}
