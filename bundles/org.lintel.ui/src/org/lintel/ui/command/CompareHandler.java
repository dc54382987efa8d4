// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.command;

import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lintel.ui.ModelSelection;
import org.lintel.ui.compare.ModelComparison;

/** Compares the two models that are selected: the one that was changed last is the newer revision. */
public final class CompareHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        List<IFile> models = ModelSelection.modelsIn(HandlerUtil.getCurrentSelection(event));
        if (models.size() == 2) {
            boolean inOrder = models.getFirst().getLocalTimeStamp() <= models.getLast().getLocalTimeStamp();
            ModelComparison.open(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage(),
                    inOrder ? models.getFirst() : models.getLast(), inOrder ? models.getLast() : models.getFirst());
        }
        return null;
    }
}
