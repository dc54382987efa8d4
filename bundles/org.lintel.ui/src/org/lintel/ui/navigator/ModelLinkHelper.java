// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.navigator;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.navigator.ILinkHelper;
import org.eclipse.ui.part.FileEditorInput;
import org.lintel.ui.ModelSelection;
import org.lintel.ui.editor.ModelEditor;
import org.lintel.ui.tree.ElementNode;
import org.lintel.ui.tree.TreeNode;

/** Links the Project Explorer with the model editors: the element selected there is shown in the editor that is open. */
public final class ModelLinkHelper implements ILinkHelper {

    @Override
    public IStructuredSelection findSelection(IEditorInput input) {
        IFile file = input.getAdapter(IFile.class);
        return file == null ? StructuredSelection.EMPTY : new StructuredSelection(file);
    }

    @Override
    public void activateEditor(IWorkbenchPage page, IStructuredSelection selection) {
        if (selection.getFirstElement() instanceof TreeNode node
                && ModelSelection.fileAt(node.tree().file()) instanceof IFile file) {
            IEditorPart part = page.findEditor(new FileEditorInput(file));
            if (part instanceof ModelEditor editor) {
                page.bringToTop(editor);
                if (node instanceof ElementNode element) {
                    editor.reveal(element.ref());
                }
            }
        }
    }
}
