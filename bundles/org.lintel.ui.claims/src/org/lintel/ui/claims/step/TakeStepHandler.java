// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.step;

import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ListDialog;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lintel.claims.lifecycle.Step;
import org.lintel.ui.claims.ClaimsUi;
import org.lintel.ui.claims.StateLook;
import org.lintel.ui.claims.claim.ClaimEditor;

/** Takes a step with the application that is edited: the one the command names, or one of those that can be taken. */
public final class TakeStepHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        if (HandlerUtil.getActiveEditor(event) instanceof ClaimEditor editor && editor.sheet() != null) {
            Shell shell = HandlerUtil.getActiveShell(event);
            String named = event.getParameter(ClaimsUi.Command.STEP);
            List<Step> possible = editor.sheet().possible();
            Step step = named == null ? choose(shell, possible)
                    : possible.stream().filter(each -> each.id().equals(named)).findFirst().orElse(null);
            if (step != null) {
                editor.take(step);
            } else if (named != null || possible.isEmpty()) {
                String steps = String.join(ClaimsUi.say(ClaimsUi.COMMA), possible.stream().map(each -> ClaimsUi.say(each.label()))
                        .toList());
                MessageDialog.openInformation(shell, editor.sheet().head().id(), possible.isEmpty()
                        ? Messages.nothingPossible : NLS.bind(Messages.notPossible,
                                StateLook.word(editor.sheet().head().state()), steps));
            }
        }
        return null;
    }

    private static Step choose(Shell shell, List<Step> possible) {
        if (possible.isEmpty()) {
            return null;
        }
        ListDialog dialog = new ListDialog(shell);
        dialog.setTitle(Messages.takeStep);
        dialog.setMessage(Messages.whichStep);
        dialog.setContentProvider(ArrayContentProvider.getInstance());
        dialog.setLabelProvider(LabelProvider.createTextProvider(each -> ClaimsUi.say(((Step) each).label())));
        dialog.setInput(possible);
        dialog.setInitialSelections(possible.getFirst());
        return dialog.open() == Window.OK && dialog.getResult().length > 0 ? (Step) dialog.getResult()[0] : null;
    }
}
