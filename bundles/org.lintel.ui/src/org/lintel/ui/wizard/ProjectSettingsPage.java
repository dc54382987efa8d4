// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.wizard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.jface.viewers.ComboViewer;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.lintel.check.project.IsoDate;
import org.lintel.rules.catalog.Catalog;
import org.lintel.rules.pack.PackEdition;
import org.lintel.samples.Sample;
import org.lintel.ui.LintelUi;
import org.lintel.workspace.CheckPreferences;
import org.lintel.workspace.LintelWorkspace;
import org.lintel.workspace.check.WorkspaceDefaults;

/** What a new project's {@code lintel.yaml} is to say: date, codes, candidate figures; and whether it gets a sample. */
final class ProjectSettingsPage extends WizardPage {

    private static final String NO_SAMPLE = "-";

    private final boolean sampleProposed;
    private Text date;
    private CheckboxTableViewer packs;
    private Button candidates;
    private ComboViewer sample;

    /** @param sampleProposed whether the project is to have a sample model unless the user says otherwise */
    ProjectSettingsPage(boolean sampleProposed) {
        super("settings");
        this.sampleProposed = sampleProposed;
        setTitle(Messages.newProject);
        setDescription(Messages.newProjectSettings);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(area);
        label(area, Messages.date);
        date = new Text(area, SWT.BORDER);
        date.setMessage("2026-01-31");
        date.setToolTipText(Messages.dateTip);
        date.addModifyListener(e -> validate());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(date);
        Label packLabel = label(area, Messages.packs);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(packLabel);
        packs = CheckboxTableViewer.newCheckList(area, SWT.BORDER);
        packs.setContentProvider(ArrayContentProvider.getInstance());
        packs.setLabelProvider(LabelProvider.createTextProvider(id -> packTitle((String) id)));
        packs.setInput(LintelWorkspace.catalog().packs());
        packs.setCheckedElements(usual().toArray());
        packs.addCheckStateListener(e -> validate());
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(480, 240).applyTo(packs.getTable());
        candidates = new Button(area, SWT.CHECK);
        candidates.setText(Messages.candidates);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(candidates);
        label(area, Messages.withSample);
        sample = new ComboViewer(area, SWT.READ_ONLY);
        sample.setContentProvider(ArrayContentProvider.getInstance());
        sample.setLabelProvider(LabelProvider.createTextProvider(element -> element instanceof Sample one
                ? one.title().in(CheckPreferences.language()) : Messages.noSample));
        List<Object> choices = new ArrayList<>(List.of(NO_SAMPLE));
        choices.addAll(Sample.all());
        sample.setInput(choices);
        sample.setSelection(new StructuredSelection(sampleProposed ? choices.get(1) : NO_SAMPLE));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(sample.getControl());
        PlatformUI.getWorkbench().getHelpSystem().setHelp(area, LintelUi.Help.NEW_PROJECT);
        setControl(area);
    }

    /** The title of a pack's newest edition with its id. */
    static String packTitle(String id) {
        List<PackEdition> editions = LintelWorkspace.catalog().editions(id);
        String title = editions.isEmpty() ? id : editions.getLast().title().in(CheckPreferences.language()) + "  (" + id + ")";
        return WorkspaceDefaults.isOnRequest(LintelWorkspace.catalog(), id) ? NLS.bind(Messages.onRequest, title) : title;
    }

    /** The packs of a check that names none. */
    private static List<String> usual() {
        Catalog catalog = LintelWorkspace.catalog();
        return catalog.packs().stream().filter(pack -> !WorkspaceDefaults.isOnRequest(catalog, pack)).toList();
    }

    private static Label label(Composite parent, String text) {
        Label label = new Label(parent, SWT.NONE);
        label.setText(text);
        return label;
    }

    private void validate() {
        String error = !date.getText().isBlank() && !IsoDate.isValid(date.getText().strip()) ? Messages.dateTip
                : packs.getCheckedElements().length == 0 ? Messages.noPack : null;
        setErrorMessage(error);
        setPageComplete(error == null);
    }

    /** The text of the settings file; the page may not have been shown. */
    String text() {
        if (getControl() == null) {
            return ProjectContent.settings("", List.of(), false);
        }
        List<String> on = Arrays.stream(packs.getCheckedElements()).map(String.class::cast).toList();
        return ProjectContent.settings(date.getText().strip(), on.equals(usual()) ? List.of() : on,
                candidates.getSelection());
    }

    /** Null for none. */
    Sample sample() {
        if (getControl() == null) {
            return sampleProposed ? Sample.all().getFirst() : null;
        }
        return sample.getStructuredSelection().getFirstElement() instanceof Sample one ? one : null;
    }
}
