// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.preference;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.jface.preference.RadioGroupFieldEditor;
import org.eclipse.jface.util.PropertyChangeEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.lintel.core.text.Language;
import org.lintel.ui.LintelUi;
import org.lintel.workspace.CheckPreferences;
import org.lintel.workspace.LintelWorkspace;

/** The language of findings, what candidate figures count for, and how many markers a file gets. */
public final class LintelPreferencePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

    private boolean changed;

    public LintelPreferencePage() {
        super(GRID);
    }

    @Override
    public void init(IWorkbench workbench) {
        setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, LintelWorkspace.ID));
        setDescription(Messages.description);
    }

    @Override
    public void createControl(Composite parent) {
        super.createControl(parent);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(getControl(), LintelUi.Help.PREFERENCES);
    }

    @Override
    protected void createFieldEditors() {
        addField(new RadioGroupFieldEditor(CheckPreferences.LANGUAGE, Messages.language, 1, new String[][] {
                {Messages.languageOfWorkbench, ""}, {"English", Language.EN.tag()}, {"繁體中文（香港）", Language.ZH_HK.tag()}},
                getFieldEditorParent(), true));
        addField(new BooleanFieldEditor(CheckPreferences.ACCEPT_CANDIDATES, Messages.acceptCandidates,
                getFieldEditorParent()));
        IntegerFieldEditor markers = new IntegerFieldEditor(CheckPreferences.MARKERS_PER_FILE,
                Messages.markersPerFile, getFieldEditorParent());
        markers.setValidRange(1, CheckPreferences.MOST_MARKERS_PER_FILE);
        addField(markers);
    }

    @Override
    public void propertyChange(PropertyChangeEvent event) {
        super.propertyChange(event);
        changed = true;
    }

    @Override
    public boolean performOk() {
        boolean stored = super.performOk();
        if (stored && changed) {
            changed = false;
            Recheck.everything();
        }
        return stored;
    }
}
