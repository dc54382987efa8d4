// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.command;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lintel.ui.report.ExportReportWizard;

/** Opens the report wizard on the models that are selected or edited. */
public final class ExportReportHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        ExportReportWizard.open(HandlerUtil.getActiveShell(event), ModelsOf.event(event));
        return null;
    }
}
