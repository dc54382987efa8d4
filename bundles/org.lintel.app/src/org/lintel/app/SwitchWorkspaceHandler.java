// SPDX-License-Identifier: EPL-2.0
package org.lintel.app;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** Asks for another workspace, remembers it for the next start and ends the program. */
public final class SwitchWorkspaceHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        Shell shell = HandlerUtil.getActiveShell(event);
        String folder = WorkspaceDialog.choose(shell);
        if (folder != null) {
            WorkspaceChoice.remember(folder);
            if (MessageDialog.openConfirm(shell, Messages.workspaceTitle, Messages.bind(Messages.workspaceNext, folder))) {
                PlatformUI.getWorkbench().close();
            }
        }
        return null;
    }
}
