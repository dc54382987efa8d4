// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.desk;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lintel.ui.claims.ClaimsUi;

/** Asks for a store, opens it and shows its register. */
public final class OpenStoreHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        OpenStoreDialog dialog = new OpenStoreDialog(HandlerUtil.getActiveShell(event));
        if (dialog.open() == Window.OK) {
            Desk.get().open(dialog.address());
            try {
                HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().showView(ClaimsUi.REGISTER);
            } catch (PartInitException e) {
                throw new ExecutionException(e.getMessage(), e);
            }
        }
        return null;
    }
}
