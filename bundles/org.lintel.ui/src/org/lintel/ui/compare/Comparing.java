// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.compare;

import java.io.IOException;
import java.util.function.Consumer;
import org.eclipse.compare.ITypedElement;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.lintel.core.task.CancelledException;
import org.lintel.core.text.Message;
import org.lintel.ifc.diff.Diff;
import org.lintel.ifc.diff.DiffOptions;
import org.lintel.ifc.diff.Differences;
import org.lintel.ifc.model.ModelException;
import org.lintel.ifc.schema.Schema;
import org.lintel.workspace.CheckPreferences;
import org.lintel.workspace.check.MonitorProgress;

/** Compares two revisions of a model in the background. */
final class Comparing extends Job {

    /** The family of the job, for those who wait for it. */
    static final Object FAMILY = new Object();

    private final ITypedElement before;
    private final ITypedElement after;
    private final Consumer<Outcome> whenDone;

    /**
     * What came of it.
     *
     * @param differences null if there is no answer
     * @param schema of the newer side, for pictures; null if there is no answer
     * @param problem why there is no answer; empty if the user stopped it
     */
    record Outcome(Differences differences, Schema schema, String problem) {
    }

    /** @param whenDone called in the job's thread, exactly once */
    Comparing(ITypedElement before, ITypedElement after, Consumer<Outcome> whenDone) {
        super(Messages.bind(Messages.comparing, before.getName(), after.getName()));
        this.before = before;
        this.after = after;
        this.whenDone = whenDone;
        setPriority(SHORT);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        MonitorProgress progress = new MonitorProgress(monitor, "");
        Outcome outcome = new Outcome(null, null, "");
        try (Revision old = Revision.open(before, progress); Revision now = Revision.open(after, progress)) {
            outcome = new Outcome(Diff.of(old.model(), now.model(), DiffOptions.defaults(), progress),
                    now.model().schema(), "");
        } catch (CancelledException e) {
            return Status.CANCEL_STATUS;
        } catch (ModelException e) {
            outcome = new Outcome(null, null, told(e));
        } catch (IOException e) {
            outcome = new Outcome(null, null, String.valueOf(e.getMessage()));
        } finally {
            whenDone.accept(outcome);
        }
        return Status.OK_STATUS;
    }

    private static String told(ModelException e) {
        Message text = e.remedy().isEmpty() ? e.text() : Message.of("{0}. {1}", "{0}。{1}", e.text(), e.remedy());
        String place = e.line() == 0 ? e.file() : e.file() + ":" + e.line() + ":" + e.column();
        return place + ": " + text.in(CheckPreferences.language());
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == FAMILY;
    }
}
