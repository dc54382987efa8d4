// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.audit;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lintel.ui.claims.ClaimsUi;

/** Shows the audit trail and verifies the store that is open. */
public final class VerifyHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        try {
            ((AuditView) HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().showView(ClaimsUi.AUDIT))
                    .verify();
        } catch (PartInitException e) {
            throw new ExecutionException(e.getMessage(), e);
        }
        return null;
    }
}
