// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.progress.IProgressConstants;

/** Claims: the register on the left, behind it the audit trail, one application beside them: each of the three is tall enough to read. */
public final class ClaimsPerspective implements IPerspectiveFactory {

    private static final float REGISTER = 0.5f;

    @Override
    public void createInitialLayout(IPageLayout layout) {
        IFolderLayout left = layout.createFolder("left", IPageLayout.LEFT, REGISTER, layout.getEditorArea());
        left.addView(ClaimsUi.REGISTER);
        left.addView(ClaimsUi.AUDIT);
        left.addPlaceholder(IProgressConstants.PROGRESS_VIEW_ID);
        layout.addNewWizardShortcut(ClaimsUi.NEW_DEMO);
        layout.addShowViewShortcut(ClaimsUi.REGISTER);
        layout.addShowViewShortcut(ClaimsUi.AUDIT);
        layout.addShowViewShortcut(IProgressConstants.PROGRESS_VIEW_ID);
        layout.addPerspectiveShortcut(ClaimsUi.PERSPECTIVE);
        layout.addPerspectiveShortcut(org.lintel.ui.LintelUi.PERSPECTIVE);
    }
}
