// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.map;

import java.util.function.Consumer;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.PlatformUI;

/** Carries a decision out, so that it stands in the history of what can be undone. */
public final class Deciding extends Job {

    /** The family of the job, for those who wait for it. */
    public static final Object FAMILY = new Object();

    private final Decision decision;
    private final Consumer<String> whenFailed;

    /** @param whenFailed told why, in the job's thread */
    Deciding(Decision decision, Consumer<String> whenFailed) {
        super(decision.getLabel());
        this.decision = decision;
        this.whenFailed = whenFailed;
        setPriority(SHORT);
        setSystem(true);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            IStatus status = PlatformUI.getWorkbench().getOperationSupport().getOperationHistory()
                    .execute(decision, monitor, null);
            if (!status.isOK()) {
                whenFailed.accept(status.getMessage());
            }
        } catch (ExecutionException e) {
            whenFailed.accept(String.valueOf(e.getMessage()));
        }
        return Status.OK_STATUS;
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == FAMILY;
    }
}
