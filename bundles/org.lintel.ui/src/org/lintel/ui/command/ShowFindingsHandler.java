// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.command;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.part.ShowInContext;
import org.lintel.ui.LintelUi;
import org.lintel.ui.findings.FindingsView;

/** Shows the findings on what is selected: a project, a model, an element. */
public final class ShowFindingsHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        IStructuredSelection selection = HandlerUtil.getCurrentStructuredSelection(event);
        try {
            IViewPart view = window.getActivePage().showView(LintelUi.FINDINGS_VIEW);
            if (view instanceof FindingsView findings && !selection.isEmpty()) {
                findings.show(new ShowInContext(null, selection));
            }
        } catch (PartInitException e) {
            throw new ExecutionException("the Findings view does not open", e);
        }
        return null;
    }
}
