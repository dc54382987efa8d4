// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui;

import org.eclipse.core.resources.IResource;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.ViewPart;

/** Follows the user: the model, folder or project that is selected or edited in any other part of the window. */
public final class CurrentResource implements ISelectionListener {

    private final ViewPart view;
    private final Runnable changed;
    private IResource resource;

    /** @param changed called in the UI thread when it is another one */
    public CurrentResource(ViewPart view, Runnable changed) {
        this.view = view;
        this.changed = changed;
    }

    public void start() {
        IWorkbenchPage page = view.getSite().getPage();
        IEditorPart editor = page.getActiveEditor();
        if (editor != null) {
            resource = ModelSelection.resourceOf(editor.getEditorInput());
        }
        page.addSelectionListener(this);
    }

    public void stop() {
        view.getSite().getPage().removeSelectionListener(this);
    }

    /** Null until the user has been anywhere; then never null again. */
    public IResource resource() {
        return resource != null && resource.exists() ? resource : null;
    }

    public void set(IResource other) {
        if (other != null && !other.equals(resource)) {
            resource = other;
            changed.run();
        }
    }

    @Override
    public void selectionChanged(IWorkbenchPart part, ISelection selection) {
        if (part == view) {
            return;
        }
        Object first = selection instanceof IStructuredSelection structured ? structured.getFirstElement() : null;
        if (first != null) {
            set(ModelSelection.resourceOf(first));
        } else if (part instanceof IEditorPart editor) {
            set(ModelSelection.resourceOf(editor.getEditorInput()));
        }
    }
}
