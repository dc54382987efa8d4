// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.editor;

import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchSite;
import org.eclipse.ui.PartInitException;
import org.lintel.ui.LintelUi;
import org.lintel.ui.report.ExportReportWizard;

/** Where the links of the overview lead. */
final class EditorLinks {

    private EditorLinks() {
    }

    static void showFindings(IWorkbenchPage page) {
        try {
            page.showView(LintelUi.FINDINGS_VIEW);
        } catch (PartInitException e) {
            ILog.of(EditorLinks.class).log(e.getStatus());
        }
    }

    static void export(IWorkbenchSite site, IFile file) {
        ExportReportWizard.open(site.getShell(), List.of(file));
    }
}
