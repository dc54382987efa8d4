// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.editor;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.lintel.ui.LintelUi;
import org.lintel.ui.tree.ElementRef;

/** Opens models in the model editor. */
public final class ModelEditors {

    private ModelEditors() {
    }

    /**
     * Opens a model, or brings its editor to the front, and shows an element.
     *
     * @param element null for none
     * @return the editor; null if it cannot be opened, which is then in the log
     */
    public static ModelEditor open(IWorkbenchPage page, IFile file, ElementRef element) {
        try {
            IEditorPart part = IDE.openEditor(page, file, LintelUi.MODEL_EDITOR);
            if (part instanceof ModelEditor editor) {
                if (element != null && !element.isEmpty()) {
                    editor.reveal(element);
                }
                return editor;
            }
        } catch (PartInitException e) {
            ILog.of(ModelEditors.class).log(e.getStatus());
        }
        return null;
    }
}
