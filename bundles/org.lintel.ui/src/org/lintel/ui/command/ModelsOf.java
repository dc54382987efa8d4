// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.command;

import java.util.List;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lintel.ui.ModelSelection;

/** On which models a command is to work. */
final class ModelsOf {

    private ModelsOf() {
    }

    /** Those selected; else the one that is edited; else all of the workspace. */
    static List<IFile> event(ExecutionEvent event) {
        List<IFile> selected = ModelSelection.modelsIn(HandlerUtil.getCurrentSelection(event));
        if (!selected.isEmpty()) {
            return selected;
        }
        IEditorPart editor = HandlerUtil.getActiveEditor(event);
        List<IFile> edited = editor == null ? List.of()
                : ModelSelection.modelsIn(ModelSelection.resourceOf(editor.getEditorInput()));
        return edited.isEmpty() ? ModelSelection.modelsIn(ResourcesPlugin.getWorkspace().getRoot()) : edited;
    }
}
