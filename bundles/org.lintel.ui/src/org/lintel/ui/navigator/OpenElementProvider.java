// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.navigator;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.navigator.CommonActionProvider;
import org.eclipse.ui.navigator.ICommonActionConstants;
import org.eclipse.ui.navigator.ICommonActionExtensionSite;
import org.eclipse.ui.navigator.ICommonMenuConstants;
import org.eclipse.ui.navigator.ICommonViewerWorkbenchSite;
import org.lintel.ui.ModelSelection;
import org.lintel.ui.editor.ModelEditors;
import org.lintel.ui.tree.ElementNode;

/** Opens the model editor at an element on double-click or Enter in the Project Explorer. */
public final class OpenElementProvider extends CommonActionProvider {

    private final Action open = new Action(Messages.open) {
        @Override
        public void run() {
            if (selected() instanceof ElementNode node
                    && ModelSelection.fileAt(node.tree().file()) instanceof IFile file && page != null) {
                ModelEditors.open(page, file, node.ref());
            }
        }
    };
    private IWorkbenchPage page;

    @Override
    public void init(ICommonActionExtensionSite site) {
        super.init(site);
        if (site.getViewSite() instanceof ICommonViewerWorkbenchSite workbench) {
            page = workbench.getPage();
        }
    }

    private Object selected() {
        return getContext() != null && getContext().getSelection() instanceof IStructuredSelection selection
                && selection.size() == 1 ? selection.getFirstElement() : null;
    }

    @Override
    public void fillActionBars(IActionBars bars) {
        if (selected() instanceof ElementNode) {
            bars.setGlobalActionHandler(ICommonActionConstants.OPEN, open);
        }
    }

    @Override
    public void fillContextMenu(IMenuManager menu) {
        if (selected() instanceof ElementNode) {
            menu.appendToGroup(ICommonMenuConstants.GROUP_OPEN, open);
        }
    }
}
