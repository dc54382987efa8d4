// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.command;

import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lintel.ui.LintelUi;
import org.lintel.workspace.LintelWorkspace;

/** Checks the models that are selected or edited, in the background, and brings the findings to the front. */
public final class CheckNowHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        List<IFile> models = ModelsOf.event(event);
        LintelWorkspace.checks().order(models);
        show(HandlerUtil.getActiveWorkbenchWindow(event));
        return null;
    }

    static void show(IWorkbenchWindow window) throws ExecutionException {
        if (window == null || window.getActivePage() == null) {
            return;
        }
        try {
            window.getActivePage().showView(LintelUi.FINDINGS_VIEW, null, IWorkbenchPage.VIEW_VISIBLE);
        } catch (PartInitException e) {
            throw new ExecutionException("the Findings view does not open", e);
        }
    }
}
