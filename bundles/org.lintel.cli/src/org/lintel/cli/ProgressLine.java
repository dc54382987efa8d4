// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli;

import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;

/** Shows on one line of a terminal how far long work is; says nothing about work that is done before one could read it. */
public final class ProgressLine implements Progress, AutoCloseable {

    private static final long FIRST_MILLIS = 600;
    private static final long EVERY_MILLIS = 100;

    private final Terminal terminal;
    private final boolean shown;
    private volatile Message stage = Message.EMPTY;
    private volatile long work;
    private long done;
    private long next = System.currentTimeMillis() + FIRST_MILLIS;
    private boolean drawn;

    public ProgressLine(Terminal terminal) {
        this.terminal = terminal;
        this.shown = terminal.errTerminal() && !terminal.quiet();
    }

    @Override
    public synchronized void begin(Message task, long amount) {
        stage = task;
        work = amount;
        done = 0;
        draw();
    }

    @Override
    public synchronized void worked(long amount) {
        done += amount;
        draw();
    }

    /** The process is cancelled by its signal, which ends it; nothing here ever asks to stop. */
    @Override
    public boolean isCancelled() {
        return Thread.currentThread().isInterrupted();
    }

    private void draw() {
        if (!shown) {
            return;
        }
        long now = System.currentTimeMillis();
        if (now < next) {
            return;
        }
        next = now + EVERY_MILLIS;
        StringBuilder line = new StringBuilder("\r\033[K").append(Printable.of(stage.in(terminal.language())));
        if (work > 0) {
            line.append(' ').append(Math.min(100, done * 100 / work)).append(" %");
        }
        terminal.err().print(line);
        terminal.err().flush();
        drawn = true;
    }

    /** Wipes the line. */
    @Override
    public synchronized void close() {
        if (drawn) {
            terminal.err().print("\r\033[K");
            terminal.err().flush();
            drawn = false;
        }
    }
}
