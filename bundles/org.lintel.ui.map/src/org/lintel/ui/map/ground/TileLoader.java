// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.map.ground;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.graphics.ImageData;
import org.lintel.core.task.CancelledException;
import org.lintel.workspace.CheckPreferences;
import org.lintel.workspace.check.MonitorProgress;

/**
 * Gets tiles in the background: one job reads those on disk, a few ask the server for the others. Only what is still looked
 * at is asked for; after some failures in a row nobody is asked any more until the map is shown anew.
 */
final class TileLoader {

    /** As many as a browser asks for at a time. */
    private static final int ASKING = 6;
    private static final int MOST_FAILURES = 3;
    /** When what was wanted first is there. */
    private static final long PRUNE_AFTER_MS = 30_000;

    private final TileStock stock;
    private final BiConsumer<TileKey, ImageData> whenGot;
    private final Consumer<ImageData> whenLogo;
    private final Runnable whenAbsent;
    private final Consumer<String> whenGivenUp;
    private final Deque<TileKey> toRead = new ArrayDeque<>();
    private final Set<TileKey> toAsk = new LinkedHashSet<>();
    private final Set<TileKey> underWay = new HashSet<>();
    private final Set<TileKey> confirmed = new HashSet<>();
    private final Set<TileKey> absent = new HashSet<>();
    private final Job reading = new Work(Messages.readingTiles, this::read);
    private final Job pruning = new Work(Messages.readingTiles, this::prune);
    private final List<Job> asking;
    private int failures;
    private boolean logoRead;
    private boolean logoAsked;

    /** A step of work; false where there is none left. */
    private interface Step {

        boolean go(MonitorProgress progress);
    }

    private static final class Work extends Job {

        private final Step step;

        Work(String name, Step step) {
            super(name);
            this.step = step;
            setSystem(true);
            setPriority(SHORT);
        }

        @Override
        protected IStatus run(IProgressMonitor monitor) {
            var progress = new MonitorProgress(monitor, "");
            try {
                while (!monitor.isCanceled() && step.go(progress)) {
                    // one after another
                }
            } catch (CancelledException e) {
                return Status.CANCEL_STATUS;
            }
            return Status.OK_STATUS;
        }

        @Override
        public boolean belongsTo(Object family) {
            return family == Ground.FAMILY;
        }
    }

    /**
     * All are called in the jobs' threads.
     *
     * @param whenGot a tile, perhaps in place of an older one
     * @param whenAbsent a tile is not to be had: a coarser one may be drawn in its place
     * @param whenGivenUp told why the server is not asked any more
     */
    TileLoader(TileStock stock, BiConsumer<TileKey, ImageData> whenGot, Consumer<ImageData> whenLogo,
            Runnable whenAbsent, Consumer<String> whenGivenUp) {
        this.whenAbsent = whenAbsent;
        this.stock = stock;
        this.whenGot = whenGot;
        this.whenLogo = whenLogo;
        this.whenGivenUp = whenGivenUp;
        asking = IntStream.range(0, stock.isOnline() ? ASKING : 0).mapToObj(i -> (Job) new Work(Messages.askingTiles, this::ask))
                .toList();
        if (stock.isOnline()) {
            pruning.schedule(PRUNE_AFTER_MS);
        }
    }

    /** These are looked at and not there yet, the most wanted first; what was wanted before and is not now, is not got. */
    synchronized void want(Collection<TileKey> keys) {
        toRead.clear();
        toAsk.retainAll(new HashSet<>(keys));
        for (TileKey key : keys) {
            if (!underWay.contains(key) && !absent.contains(key) && !toAsk.contains(key)) {
                toRead.add(key);
            }
        }
        if (!toRead.isEmpty()) {
            reading.schedule();
        }
    }

    /** Whether it was found that there is no such tile, or none to be had. */
    synchronized boolean isAbsent(TileKey key) {
        return absent.contains(key);
    }

    private boolean read(MonitorProgress progress) {
        TileKey key = next(toRead);
        if (key == null) {
            return false;
        }
        boolean asks = false;
        try {
            ImageData picture = decoded(key, stock.held(key));
            if (picture != null) {
                whenGot.accept(key, picture);
                readLogo();
            }
            asks = stock.isOnline() && (picture == null || stock.isOld(key));
            if (!asks && picture == null) {
                none(key);
            }
        } catch (IOException e) {
            ILog.of(TileLoader.class).warn(e.getMessage(), e);
            none(key);
        } finally {
            done(key, asks);
        }
        return true;
    }

    private boolean ask(MonitorProgress progress) {
        TileKey key = nextToAsk();
        if (key == null) {
            return false;
        }
        try {
            ImageData picture = decoded(key, stock.fetched(key, progress));
            if (picture != null) {
                whenGot.accept(key, picture);
            } else if (stock.held(key) == null) {
                none(key);
            }
            asked(key, null);
        } catch (IOException e) {
            none(key);
            asked(key, e);
        } catch (RejectedExecutionException e) {
            return false; // the door was shut while one stood in it: the map is another one by now
        } finally {
            done(key, false);
        }
        askLogo(progress);
        return true;
    }

    private synchronized TileKey next(Deque<TileKey> from) {
        TileKey key = from.poll();
        if (key != null) {
            underWay.add(key);
        }
        return key;
    }

    private synchronized TileKey nextToAsk() {
        if (toAsk.isEmpty()) {
            return null;
        }
        TileKey key = toAsk.iterator().next();
        toAsk.remove(key);
        underWay.add(key);
        return key;
    }

    private synchronized void done(TileKey key, boolean asks) {
        underWay.remove(key);
        if (!asks || confirmed.contains(key)) {
            return;
        }
        if (failures >= MOST_FAILURES) {
            absent.add(key);
            return;
        }
        toAsk.add(key);
        asking.forEach(Job::schedule);
    }

    private void none(TileKey key) {
        synchronized (this) {
            absent.add(key);
        }
        whenAbsent.run();
    }

    private void asked(TileKey key, IOException failure) {
        boolean givenUp;
        synchronized (this) {
            confirmed.add(key);
            failures = failure == null ? 0 : failures + 1;
            givenUp = failures == MOST_FAILURES;
            if (failures >= MOST_FAILURES) {
                absent.addAll(toAsk);
                toAsk.clear();
            }
        }
        if (givenUp) {
            whenGivenUp.accept(TileStock.told(failure, CheckPreferences.language()));
        }
    }

    /** With the first tile: before it there is nothing to say whose it is. */
    private void readLogo() throws IOException {
        if (!logoRead) {
            logoRead = true;
            byte[] held = stock.logo();
            if (held != null) {
                showLogo(held);
            }
        }
    }

    private void askLogo(MonitorProgress progress) {
        synchronized (this) {
            if (logoAsked) {
                return;
            }
            logoAsked = true;
        }
        try {
            byte[] fetched = stock.fetchedLogo(progress);
            if (fetched != null) {
                showLogo(fetched);
            }
        } catch (IOException e) {
            ILog.of(TileLoader.class).info(TileStock.told(e, CheckPreferences.language())); // the words stand without it
        }
    }

    private void showLogo(byte[] bytes) {
        ImageData picture = decoded(bytes);
        if (picture != null) {
            whenLogo.accept(picture);
        }
    }

    /** Null for nothing, or what is no picture after all: that is not kept. */
    private ImageData decoded(TileKey key, byte[] bytes) throws IOException {
        ImageData picture = bytes == null ? null : decoded(bytes);
        if (bytes != null && picture == null) {
            stock.forget(key);
        }
        return picture;
    }

    private static ImageData decoded(byte[] picture) {
        try {
            return new ImageData(new ByteArrayInputStream(picture));
        } catch (RuntimeException e) {
            return null; // SWT's decoders fail in many ways on what is damaged
        }
    }

    private boolean prune(MonitorProgress progress) {
        try {
            stock.prune();
        } catch (IOException e) {
            ILog.of(TileLoader.class).warn(e.getMessage(), e);
        }
        return false;
    }

    /** Nothing is got any more. */
    void end() {
        reading.cancel();
        pruning.cancel();
        asking.forEach(Job::cancel);
        stock.close();
    }
}
