// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.command;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lintel.ui.ModelSelection;
import org.lintel.workspace.LintelWorkspace;

/** Checks all models of the workspace in the background. */
public final class CheckAllHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        LintelWorkspace.checks().order(ModelSelection.modelsIn(ResourcesPlugin.getWorkspace().getRoot()));
        CheckNowHandler.show(HandlerUtil.getActiveWorkbenchWindow(event));
        return null;
    }
}
