// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.jface.preference.IPreferencePage;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.check.project.Settings;
import org.lintel.check.project.SettingsFile;
import org.lintel.core.result.Result;
import org.lintel.samples.Sample;
import org.lintel.ui.LintelUi;
import org.lintel.ui.wizard.NewProjectWizard;
import org.lintel.ui.wizard.ProjectContent;
import org.lintel.workspace.CheckPreferences;
import org.lintel.workspace.LintelNature;
import org.lintel.workspace.LintelWorkspace;

/** Wizards and preferences: what they make is what they say. */
class WizardsTest extends WorkbenchCase {

    private static INewWizard wizard(String id, Object selection) {
        try {
            INewWizard wizard = (INewWizard) PlatformUI.getWorkbench().getNewWizardRegistry().findWizard(id).createWizard();
            wizard.init(PlatformUI.getWorkbench(), selection == null ? StructuredSelection.EMPTY
                    : new StructuredSelection(selection));
            return wizard;
        } catch (CoreException e) {
            throw failed(e);
        }
    }

    @Test
    void aNewProjectHasTheNatureSettingsAndASampleThatIsChecked() throws Exception {
        Ui.run(() -> {
            NewProjectWizard wizard = (NewProjectWizard) wizard(LintelUi.NEW_PROJECT_WIZARD, null);
            wizard.proposeSample(true);
            WizardDialog dialog = new WizardDialog(Ui.page().getWorkbenchWindow().getShell(), wizard);
            dialog.create();
            assertTrue(wizard.canFinish(), () -> String.valueOf(dialog.getErrorMessage()));
            assertTrue(wizard.performFinish());
            dialog.close();
        });
        Models.settle();
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("Sample");
        assertTrue(LintelNature.isOn(project));
        assertTrue(project.getFile(SettingsFile.NAME).exists());
        IFile model = project.getFile(Sample.all().getFirst().id() + ".ifc");
        assertTrue(model.exists());
        assertNotNull(LintelWorkspace.runs().of(model), "it is checked at once");
    }

    @Test
    void settingsAreWhatTheCommandReads(@TempDir Path folder) throws Exception {
        Path file = folder.resolve(SettingsFile.NAME);
        Files.writeString(file, ProjectContent.settings("2026-01-31", List.of("u-value", "readiness"), true));
        Settings settings = SettingsFile.read(file);
        assertEquals("2026-01-31", settings.date());
        assertEquals(List.of("u-value", "readiness"), settings.packs());
        assertTrue(settings.acceptCandidates());
        Files.writeString(file, ProjectContent.settings("", List.of(), false));
        Settings open = SettingsFile.read(file);
        assertEquals("", open.date());
        assertEquals(List.of(), open.packs());
        assertFalse(open.acceptCandidates());
    }

    @Test
    void aSampleModelIsWrittenWhereTheUserSays() {
        IProject project = Models.project("Samples");
        Ui.run(() -> {
            INewWizard wizard = wizard(LintelUi.NEW_SAMPLE_WIZARD, project);
            WizardDialog dialog = new WizardDialog(Ui.page().getWorkbenchWindow().getShell(), wizard);
            dialog.create();
            IWizardPage place = wizard.getPages()[1];
            place.setVisible(true);
            assertTrue(wizard.canFinish(), () -> place.getErrorMessage() + ", " + place.getMessage());
            assertTrue(wizard.performFinish());
            dialog.close();
        });
        Models.settle();
        assertTrue(project.getFile(Sample.all().getFirst().id() + ".ifc").exists());
    }

    @Test
    void aSampleParameterOutOfItsRangeIsRefused() {
        IProject project = Models.project("Range");
        Ui.run(() -> {
            INewWizard wizard = wizard(LintelUi.NEW_SAMPLE_WIZARD, project);
            WizardDialog dialog = new WizardDialog(Ui.page().getWorkbenchWindow().getShell(), wizard);
            dialog.create();
            Text field = firstText((Composite) wizard.getPages()[0].getControl());
            assertTrue(wizard.getPages()[0].isPageComplete());
            field.setText("100000");
            assertFalse(wizard.getPages()[0].isPageComplete());
            assertNotNull(wizard.getPages()[0].getErrorMessage());
            dialog.close();
        });
    }

    private static Text firstText(Composite parent) {
        for (Control child : parent.getChildren()) {
            if (child instanceof Text text && (text.getStyle() & SWT.READ_ONLY) == 0) {
                return text;
            }
            Text found = child instanceof Composite inner ? firstText(inner) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @Test
    void packsThatAreOffGiveNoVerdictsInProjectsWithoutSettings() {
        CheckPreferences.node().put(CheckPreferences.PACKS_OFF, "readiness");
        IFile file = Models.checkedHouse("Off");
        assertFalse(rules(file).isEmpty());
        assertTrue(rules(file).stream().noneMatch(rule -> rule.startsWith("readiness/")), () -> rules(file).toString());
        Models.write(file.getProject(), SettingsFile.NAME, "codes: [readiness]\n");
        assertTrue(rules(file).stream().allMatch(rule -> rule.startsWith("readiness/")), "a project's word goes before");
        assertFalse(rules(file).isEmpty());
    }

    private static List<String> rules(IFile file) {
        return LintelWorkspace.runs().of(file).run().results().stream().map(Result::rule).distinct().toList();
    }

    @Test
    void preferencePagesOpenAndKnowEveryPack() {
        for (String id : new String[] {LintelUi.PREFERENCES, LintelUi.RULES_PREFERENCES, LintelUi.GEOMETRY_PREFERENCES}) {
            Ui.run(() -> {
                IPreferenceNode node = PlatformUI.getWorkbench().getPreferenceManager().getElements(0).stream()
                        .map(IPreferenceNode.class::cast).filter(one -> one.getId().equals(id)).findFirst().orElseThrow();
                node.createPage();
                IPreferencePage page = node.getPage();
                Shell shell = new Shell(Ui.display());
                page.createControl(shell);
                assertTrue(page.performOk());
                if (id.equals(LintelUi.RULES_PREFERENCES)) {
                    String shown = texts(shell);
                    for (String pack : LintelWorkspace.catalog().packs()) {
                        assertTrue(shown.contains("(" + pack + ")"), () -> pack + " is not in " + shown);
                    }
                }
                page.dispose();
                shell.dispose();
            });
        }
    }

    private static String texts(Composite parent) {
        StringBuilder all = new StringBuilder();
        for (Control child : parent.getChildren()) {
            if (child instanceof Tree tree) {
                List.of(tree.getItems()).forEach(item -> all.append(item.getText()).append('\n'));
            } else if (child instanceof Composite inner) {
                all.append(texts(inner));
            }
        }
        return all.toString();
    }
}
