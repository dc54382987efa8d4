// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.compare;

import org.eclipse.compare.CompareConfiguration;
import org.eclipse.compare.IViewerCreator;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.swt.widgets.Composite;

/** Gives the workbench's compare editors the viewer for models, in place of one that compares lines of text. */
public final class ModelCompareViewerCreator implements IViewerCreator {

    @Override
    public Viewer createViewer(Composite parent, CompareConfiguration configuration) {
        return new ModelCompareViewer(parent);
    }
}
