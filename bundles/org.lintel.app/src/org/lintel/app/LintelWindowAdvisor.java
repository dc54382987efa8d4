// SPDX-License-Identifier: EPL-2.0
package org.lintel.app;

import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** Size, bars and title of a window. */
final class LintelWindowAdvisor extends WorkbenchWindowAdvisor {

    private static final Point SIZE = new Point(1400, 900);

    LintelWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        super(configurer);
    }

    @Override
    public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
        return new LintelActionBars(configurer);
    }

    @Override
    public void preWindowOpen() {
        IWorkbenchWindowConfigurer configurer = getWindowConfigurer();
        configurer.setInitialSize(SIZE);
        configurer.setShowMenuBar(true);
        configurer.setShowCoolBar(true);
        configurer.setShowStatusLine(true);
        configurer.setShowProgressIndicator(true);
        configurer.setShowPerspectiveBar(false);
        configurer.setTitle("Lintel");
    }

    @Override
    public void postWindowCreate() {
        IWorkbenchPage page = getWindowConfigurer().getWindow().getActivePage();
        if (page != null) {
            follow(page);
        }
    }

    private void follow(IWorkbenchPage page) {
        page.addPartListener(new IPartListener() {
            @Override
            public void partActivated(IWorkbenchPart part) {
                title(page);
            }

            @Override
            public void partBroughtToTop(IWorkbenchPart part) {
                title(page);
            }

            @Override
            public void partClosed(IWorkbenchPart part) {
                title(page);
            }

            @Override
            public void partDeactivated(IWorkbenchPart part) {
                // the part that is activated next sets the title
            }

            @Override
            public void partOpened(IWorkbenchPart part) {
                title(page);
            }
        });
        title(page);
    }

    /** The model that is edited, the workspace, the program. */
    private void title(IWorkbenchPage page) {
        IEditorPart editor = page.getActiveEditor();
        Location workspace = Platform.getInstanceLocation();
        StringBuilder title = new StringBuilder();
        if (editor != null) {
            title.append(editor.getTitle()).append(" — ");
        }
        if (workspace != null && workspace.isSet()) {
            String path = workspace.getURL().getPath();
            String folder = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
            title.append(folder.substring(folder.lastIndexOf('/') + 1)).append(" — ");
        }
        getWindowConfigurer().setTitle(title.append("Lintel").toString());
    }
}
