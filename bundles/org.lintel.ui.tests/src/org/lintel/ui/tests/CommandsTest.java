// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.eclipse.core.commands.Command;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.bindings.TriggerSequence;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.keys.IBindingService;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.junit.jupiter.api.Test;
import org.lintel.ui.LintelUi;
import org.lintel.workspace.LintelWorkspace;
import org.lintel.workspace.check.Runs;

/** Commands, their keys, and the perspective that brings the parts together. */
class CommandsTest extends WorkbenchCase {

    private static final List<String> COMMANDS = List.of(LintelUi.Command.CHECK_NOW, LintelUi.Command.CHECK_ALL,
            LintelUi.Command.EXPORT_REPORT, LintelUi.Command.SHOW_FINDINGS);

    @Test
    void everyCommandIsDefinedAndHandled() {
        ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
        for (String id : COMMANDS) {
            Command command = commands.getCommand(id);
            assertTrue(command.isDefined(), id);
            assertTrue(Ui.get(command::isHandled), id);
        }
        Ui.run(() -> Ui.page().showView(LintelUi.FINDINGS_VIEW));
        assertTrue(Ui.get(() -> commands.getCommand(LintelUi.Command.GO_TO_ELEMENT).isHandled()),
                "handled where a finding is");
    }

    @Test
    void everyCommandHasAKeyAndNoKeyHasTwo() throws Exception {
        IBindingService bindings = PlatformUI.getWorkbench().getService(IBindingService.class);
        for (String id : new String[] {LintelUi.Command.CHECK_NOW, LintelUi.Command.CHECK_ALL,
            LintelUi.Command.SHOW_FINDINGS}) {
            TriggerSequence[] keys = Ui.get(() -> bindings.getActiveBindingsFor(id));
            assertTrue(keys.length > 0, id + " has no key");
        }
        assertEquals(LintelUi.Command.CHECK_NOW, Ui.get(() -> bindings.getPerfectMatch(KeySequence.getInstance("F9"))
                .getParameterizedCommand().getId()));
        Ui.run(() -> Ui.page().showView(LintelUi.FINDINGS_VIEW));
        Ui.until("the key of the Findings view", () -> bindings.getActiveBindingsFor(LintelUi.Command.GO_TO_ELEMENT)
                .length > 0);
    }

    @Test
    void checkNowChecksWhatIsSelected() {
        IFile file = Models.checkedHouse("Now");
        Runs.Entry before = LintelWorkspace.runs().of(file);
        Ui.run(() -> {
            ProjectExplorer explorer = (ProjectExplorer) Ui.page().showView(ProjectExplorer.VIEW_ID);
            explorer.getCommonViewer().refresh();
            explorer.selectReveal(new StructuredSelection(file));
            PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(LintelUi.Command.CHECK_NOW, null);
        });
        Ui.until("another run", () -> LintelWorkspace.runs().of(file) != before);
        Models.settle();
        assertEquals(before.run().counts(), LintelWorkspace.runs().of(file).run().counts());
    }

    @Test
    void cancelledChecksLeaveTheLastRun() {
        IFile file = Models.checkedHouse("Cancel");
        Runs.Entry before = LintelWorkspace.runs().of(file);
        LintelWorkspace.checks().order(List.of(file));
        LintelWorkspace.checks().cancel();
        Models.settle();
        assertFalse(LintelWorkspace.checks().isBusy());
        assertNotNull(LintelWorkspace.runs().of(file));
        assertEquals(before.run().counts(), LintelWorkspace.runs().of(file).run().counts());
    }

    @Test
    void thePerspectiveHoldsTheParts() {
        Ui.run(() -> {
            IPerspectiveDescriptor perspective = Ui.page().getPerspective();
            assertEquals(LintelUi.PERSPECTIVE, perspective.getId());
            Ui.page().resetPerspective();
            List<String> views = Arrays.stream(Ui.page().getViewReferences()).map(IViewReference::getId).toList();
            assertTrue(views.contains(LintelUi.FINDINGS_VIEW), views::toString);
            assertTrue(views.contains(ProjectExplorer.VIEW_ID), views::toString);
            assertTrue(views.contains("org.eclipse.ui.views.ProblemView"), views::toString);
        });
    }
}
