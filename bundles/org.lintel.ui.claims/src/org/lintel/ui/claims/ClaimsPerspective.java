// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.progress.IProgressConstants;

/** Claims: the register above on the left, one application beside it, the audit trail below. */
public final class ClaimsPerspective implements IPerspectiveFactory {

    private static final float REGISTER = 0.5f;
    private static final float AUDIT = 0.66f;

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.addView(ClaimsUi.REGISTER, IPageLayout.LEFT, REGISTER, layout.getEditorArea());
        IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, AUDIT, ClaimsUi.REGISTER);
        below.addView(ClaimsUi.AUDIT);
        below.addPlaceholder(IProgressConstants.PROGRESS_VIEW_ID);
        layout.addNewWizardShortcut(ClaimsUi.NEW_DEMO);
        layout.addShowViewShortcut(ClaimsUi.REGISTER);
        layout.addShowViewShortcut(ClaimsUi.AUDIT);
        layout.addShowViewShortcut(IProgressConstants.PROGRESS_VIEW_ID);
        layout.addPerspectiveShortcut(ClaimsUi.PERSPECTIVE);
        layout.addPerspectiveShortcut(org.lintel.ui.LintelUi.PERSPECTIVE);
    }
}
