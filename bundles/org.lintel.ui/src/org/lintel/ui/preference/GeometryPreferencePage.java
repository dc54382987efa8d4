// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.preference;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.FileFieldEditor;
import org.eclipse.jface.preference.RadioGroupFieldEditor;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.lintel.ifcopenshell.IfcOpenShellEngine;
import org.lintel.ui.LintelUi;
import org.lintel.ui.geometry.GeometryPreferences;

/** Which engine measures the shapes of elements, and which program it runs. */
public final class GeometryPreferencePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

    public GeometryPreferencePage() {
        super(GRID);
    }

    @Override
    public void init(IWorkbench workbench) {
        setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, LintelUi.ID));
        setDescription(Messages.geometryDescription);
    }

    @Override
    public void createControl(Composite parent) {
        super.createControl(parent);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(getControl(), LintelUi.Help.PREFERENCES);
    }

    @Override
    protected void createFieldEditors() {
        addField(new RadioGroupFieldEditor(GeometryPreferences.ENGINE, Messages.engine, 1, new String[][] {
                {Messages.engineOwn, ""}, {Messages.engineIfcOpenShell, IfcOpenShellEngine.ID}}, getFieldEditorParent(),
                true));
        addField(new FileFieldEditor(GeometryPreferences.PROGRAM, Messages.engineProgram, true, getFieldEditorParent()));
    }
}
