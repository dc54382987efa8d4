// SPDX-License-Identifier: EPL-2.0
package org.lintel.workspace.check;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.workspace.CheckPreferences;

/**
 * Shows the progress of the engine on an Eclipse monitor. Nobody knows how many stages there will be, so each takes a part
 * of what is left: the bar never stands still and never runs back.
 */
public final class MonitorProgress implements Progress {

    private static final int TICKS = 1000;

    private final IProgressMonitor monitor;
    private final String prefix;
    private SubMonitor whole;
    private SubMonitor stage;
    private double ticksPerWork;
    private double owed;

    /** @param prefix stands before the name of each stage: the file's name; may be empty */
    public MonitorProgress(IProgressMonitor monitor, String prefix) {
        this.monitor = monitor;
        this.prefix = prefix.isEmpty() ? "" : prefix + ": ";
        this.whole = SubMonitor.convert(monitor, TICKS);
        this.stage = whole;
    }

    @Override
    public synchronized void begin(Message task, long work) {
        whole.setWorkRemaining(TICKS);
        stage = whole.newChild(TICKS * 2 / 5);
        stage.setWorkRemaining(TICKS);
        ticksPerWork = work > 0 ? (double) TICKS / work : 0;
        owed = 0;
        monitor.subTask(prefix + task.in(CheckPreferences.language()));
    }

    @Override
    public synchronized void worked(long work) {
        owed += work * ticksPerWork;
        int ticks = (int) owed;
        if (ticks > 0) {
            owed -= ticks;
            stage.worked(ticks);
        }
    }

    @Override
    public boolean isCancelled() {
        return monitor.isCanceled();
    }
}
