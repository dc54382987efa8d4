// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.map;

import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.part.ViewPart;

/** Whether a view can be seen; behind another one it has no need to work. */
final class Visibility implements IPartListener2 {

    private final ViewPart view;
    private final Runnable shown;
    private boolean visible;

    /** @param shown called in the UI thread when it comes to be seen */
    Visibility(ViewPart view, Runnable shown) {
        this.view = view;
        this.shown = shown;
    }

    void start() {
        visible = view.getSite().getPage().isPartVisible(view);
        view.getSite().getPage().addPartListener(this);
    }

    void stop() {
        view.getSite().getPage().removePartListener(this);
    }

    boolean isVisible() {
        return visible;
    }

    @Override
    public void partVisible(IWorkbenchPartReference part) {
        if (part.getPart(false) == view && !visible) {
            visible = true;
            shown.run();
        }
    }

    @Override
    public void partHidden(IWorkbenchPartReference part) {
        if (part.getPart(false) == view) {
            visible = false;
        }
    }
}
