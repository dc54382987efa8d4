// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.payment;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lintel.ui.claims.desk.Desk;
import org.lintel.ui.claims.desk.OpenedStore;

/** Takes a bank's answer into the store that is open. */
public final class ReconcileHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        Shell shell = HandlerUtil.getActiveShell(event);
        OpenedStore store = Desk.get().store();
        if (store == null) {
            MessageDialog.openInformation(shell, Messages.reconcile, Messages.noStore);
        } else {
            new ReconcileDialog(shell, store).open();
        }
        return null;
    }
}
