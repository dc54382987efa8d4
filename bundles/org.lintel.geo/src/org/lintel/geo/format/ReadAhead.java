// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.lintel.core.task.Aside;
import org.lintel.core.task.CancelledException;
import org.lintel.core.task.Progress;
import org.lintel.geo.feature.Feature;
import org.lintel.geo.feature.FeatureSink;

/** Reads a file on a thread of its own while the caller's takes in what was read; a few hundred features wait between them. */
public final class ReadAhead implements FeatureSink {

    /** Features handed over at a time, and how many times that wait. */
    private static final int AT_ONCE = 128;
    private static final int WAITING = 4;
    private static final long LOOK_MS = 50;
    private static final List<Feature> END = List.of();

    private final ArrayBlockingQueue<List<Feature>> queue = new ArrayBlockingQueue<>(WAITING);
    private List<Feature> next = new ArrayList<>(AT_ONCE);
    private IOException failed;
    private volatile boolean abandoned;

    private ReadAhead() {
    }

    /** As {@link FeatureFile#read}; features are given to the sink on this thread, in their order. */
    public static Reading read(Path file, ReadOptions options, FeatureSink sink, Progress progress) throws IOException {
        var ahead = new ReadAhead();
        try (Aside<Reading> reader = Aside.of(() -> ahead.fill(file, options, progress))) {
            try {
                for (List<Feature> some = ahead.queue.take(); some != END; some = ahead.queue.take()) {
                    for (Feature feature : some) {
                        sink.take(feature);
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancelledException();
            } finally {
                ahead.abandoned = true;
            }
            Reading read = reader.get();
            if (read == null) {
                throw ahead.failed;
            }
            return read;
        }
    }

    /** @return null where it failed */
    private Reading fill(Path file, ReadOptions options, Progress progress) {
        try {
            Reading read = FeatureFile.read(file, options, this, progress);
            hand(next);
            return read;
        } catch (IOException e) {
            failed = e;
            return null;
        } finally {
            hand(END);
        }
    }

    @Override
    public void take(Feature feature) {
        if (abandoned) {
            throw new CancelledException();
        }
        next.add(feature);
        if (next.size() == AT_ONCE) {
            hand(next);
            next = new ArrayList<>(AT_ONCE);
        }
    }

    /** Waits for room, unless nobody takes anything any more. */
    private void hand(List<Feature> some) {
        try {
            while (!abandoned && !queue.offer(some, LOOK_MS, TimeUnit.MILLISECONDS)) {
                continue;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
