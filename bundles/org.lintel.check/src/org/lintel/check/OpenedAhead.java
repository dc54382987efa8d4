// SPDX-License-Identifier: EPL-2.0
package org.lintel.check;

import java.nio.file.Path;
import org.lintel.core.task.Aside;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelException;

/**
 * Begins to open the first model of a check at once, on a thread of its own, while the rules are still being read. What
 * nobody asks for in the end, since the request is refused, is stopped and closed.
 */
public final class OpenedAhead implements ModelSource, AutoCloseable {

    private final ModelSource source;
    private final Path first;
    private final Stoppable progress;
    /** Null once it was asked for. */
    private Aside<Opened> opening;

    /** Either of the two is null. */
    private record Opened(Model model, ModelException refused) {
    }

    /** @param source where it and all other models come from */
    public OpenedAhead(ModelSource source, Path first, Progress progress) {
        this.source = source;
        this.first = first;
        this.progress = new Stoppable(progress);
        opening = Aside.of(this::ahead);
    }

    private Opened ahead() {
        try {
            return new Opened(source.open(first, progress), null);
        } catch (ModelException e) {
            return new Opened(null, e);
        }
    }

    @Override
    public synchronized Model open(Path file, Progress told) throws ModelException {
        Aside<Opened> begun = opening;
        if (begun == null || !file.equals(first)) {
            return source.open(file, told);
        }
        opening = null;
        Opened opened = begun.get();
        if (opened.refused() != null) {
            throw opened.refused();
        }
        return opened.model();
    }

    @Override
    public void done(Model model) {
        source.done(model);
    }

    /** Ends what was begun and not asked for. */
    @Override
    public synchronized void close() {
        Aside<Opened> begun = opening;
        opening = null;
        if (begun == null) {
            return;
        }
        progress.stopped = true;
        begun.close();
        Model model;
        try {
            model = begun.get().model();
        } catch (RuntimeException | Error e) {
            // stopped as it was told to; what else went wrong with a model that is not wanted concerns nobody
            return;
        }
        if (model != null) {
            source.done(model);
        }
    }

    /** Tells on, until it is stopped. */
    private static final class Stoppable implements Progress {

        private final Progress told;
        private volatile boolean stopped;

        Stoppable(Progress told) {
            this.told = told;
        }

        @Override
        public void begin(Message task, long work) {
            told.begin(task, work);
        }

        @Override
        public void worked(long work) {
            told.worked(work);
        }

        @Override
        public boolean isCancelled() {
            return stopped || told.isCancelled();
        }
    }
}
