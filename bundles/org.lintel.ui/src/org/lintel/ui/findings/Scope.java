// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.findings;

import java.util.List;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.lintel.workspace.LintelWorkspace;
import org.lintel.workspace.check.Runs;

/** Whose findings are shown. */
public enum Scope {
    WORKSPACE, PROJECT, MODEL;

    public String label() {
        return switch (this) {
            case WORKSPACE -> Messages.scopeWorkspace;
            case PROJECT -> Messages.scopeProject;
            case MODEL -> Messages.scopeModel;
        };
    }

    /**
     * The runs in this scope.
     *
     * @param current the model, folder or project the user is at; null if he is at none, and all are shown
     */
    List<Runs.Entry> runs(IResource current) {
        Runs runs = LintelWorkspace.runs();
        if (this == WORKSPACE || current == null) {
            return runs.in(ResourcesPlugin.getWorkspace().getRoot());
        }
        return runs.in(this == PROJECT ? current.getProject() : current);
    }
}
