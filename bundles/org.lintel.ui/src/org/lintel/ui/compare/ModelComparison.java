// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.compare;

import org.eclipse.compare.CompareConfiguration;
import org.eclipse.compare.CompareEditorInput;
import org.eclipse.compare.CompareUI;
import org.eclipse.compare.ResourceNode;
import org.eclipse.compare.structuremergeviewer.DiffNode;
import org.eclipse.compare.structuremergeviewer.Differencer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ui.IWorkbenchPage;

/** Two models of the workspace side by side, as a compare editor takes them. */
public final class ModelComparison extends CompareEditorInput {

    private final IFile before;
    private final IFile after;

    private ModelComparison(IFile before, IFile after) {
        super(readOnly());
        this.before = before;
        this.after = after;
        setTitle(Messages.bind(Messages.compareTitle, before.getName(), after.getName()));
    }

    /** Opens a compare editor on two models. */
    public static void open(IWorkbenchPage page, IFile before, IFile after) {
        CompareUI.openCompareEditorOnPage(new ModelComparison(before, after), page);
    }

    private static CompareConfiguration readOnly() {
        CompareConfiguration configuration = new CompareConfiguration();
        configuration.setLeftEditable(false);
        configuration.setRightEditable(false);
        return configuration;
    }

    @Override
    protected Object prepareInput(IProgressMonitor monitor) {
        getCompareConfiguration().setLeftLabel(after.getFullPath().toString());
        getCompareConfiguration().setRightLabel(before.getFullPath().toString());
        return new DiffNode(null, Differencer.CHANGE, null, new ResourceNode(after), new ResourceNode(before));
    }

    @Override
    public boolean canRunAsJob() {
        return true;
    }
}
