// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.tests;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.intro.IIntroManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.lintel.ui.LintelUi;
import org.lintel.ui.geometry.GeometryPreferences;
import org.lintel.workspace.CheckPreferences;

/** A test in the running workbench: begins without welcome, editors and projects, in the BIM Checking perspective. */
abstract class WorkbenchCase {

    @BeforeEach
    void tidy() {
        Ui.run(() -> {
            IIntroManager intro = PlatformUI.getWorkbench().getIntroManager();
            if (intro.getIntro() != null) {
                intro.closeIntro(intro.getIntro());
            }
            IWorkbenchPage page = Ui.page();
            page.closeAllEditors(false);
            page.setPerspective(PlatformUI.getWorkbench().getPerspectiveRegistry()
                    .findPerspectiveWithId(LintelUi.PERSPECTIVE));
        });
        resetPreferences();
        Models.deleteAll();
    }

    @AfterEach
    void leaveNothing() {
        Ui.run(() -> Ui.page().closeAllEditors(false));
        resetPreferences();
        Models.deleteAll();
    }

    private static void resetPreferences() {
        for (String key : new String[] {CheckPreferences.LANGUAGE, CheckPreferences.ACCEPT_CANDIDATES,
            CheckPreferences.PACKS_OFF, CheckPreferences.MARKERS_PER_FILE}) {
            CheckPreferences.node().remove(key);
        }
        CheckPreferences.node().put(CheckPreferences.LANGUAGE, "en");
        GeometryPreferences.node().remove(GeometryPreferences.ENGINE);
        GeometryPreferences.node().remove(GeometryPreferences.PROGRAM);
    }

    /** Fails with the cause where the workspace cannot do something. */
    static AssertionError failed(CoreException e) {
        return new AssertionError(e.getStatus().toString(), e);
    }
}
