// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.perspective;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.eclipse.ui.progress.IProgressConstants;
import org.lintel.ui.LintelUi;

/** BIM Checking: models on the left, their structure in the middle, findings below. */
public final class CheckingPerspective implements IPerspectiveFactory {

    private static final float EXPLORER = 0.22f;
    private static final float EDITORS = 0.5f;

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.addView(ProjectExplorer.VIEW_ID, IPageLayout.LEFT, EXPLORER, layout.getEditorArea());
        IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, EDITORS, layout.getEditorArea());
        below.addView(LintelUi.FINDINGS_VIEW);
        below.addView(IPageLayout.ID_PROBLEM_VIEW);
        below.addView(IPageLayout.ID_PROP_SHEET);
        below.addPlaceholder(IProgressConstants.PROGRESS_VIEW_ID);

        layout.addNewWizardShortcut(LintelUi.NEW_PROJECT_WIZARD);
        layout.addNewWizardShortcut(LintelUi.NEW_SAMPLE_WIZARD);
        layout.addNewWizardShortcut("org.eclipse.ui.wizards.new.folder");
        layout.addNewWizardShortcut("org.eclipse.ui.wizards.new.file");
        layout.addShowViewShortcut(LintelUi.FINDINGS_VIEW);
        layout.addShowViewShortcut(ProjectExplorer.VIEW_ID);
        layout.addShowViewShortcut(IPageLayout.ID_PROBLEM_VIEW);
        layout.addShowViewShortcut(IPageLayout.ID_PROP_SHEET);
        layout.addShowViewShortcut(IProgressConstants.PROGRESS_VIEW_ID);
        layout.addShowInPart(LintelUi.FINDINGS_VIEW);
        layout.addShowInPart(ProjectExplorer.VIEW_ID);
        layout.addPerspectiveShortcut(LintelUi.PERSPECTIVE);
    }
}
