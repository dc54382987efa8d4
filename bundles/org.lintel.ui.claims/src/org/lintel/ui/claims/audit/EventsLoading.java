// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.Event;
import org.lintel.claims.record.Reading;
import org.lintel.claims.record.StoreException;
import org.lintel.core.task.CancelledException;
import org.lintel.core.text.Message;
import org.lintel.ui.claims.desk.OpenedStore;
import org.lintel.ui.claims.desk.StoreJob;

/** Reads the last events of a store, or those of one subject. */
final class EventsLoading extends StoreJob {

    /** More are not shown at once. */
    static final int MOST = 1_000;

    /**
     * What was read.
     *
     * @param events the last first
     * @param count how many there are in all
     */
    record Read(List<Event> events, long count) {
    }

    private final String subject;
    private final BiConsumer<Read, Message> whenDone;

    /**
     * Reads events.
     *
     * @param subject empty for all
     * @param whenDone given the events, or why there are none, in the job's thread; not if it was stopped
     */
    EventsLoading(OpenedStore store, String subject, BiConsumer<Read, Message> whenDone) {
        super(Messages.reading, store);
        this.subject = subject;
        this.whenDone = whenDone;
        setPriority(SHORT);
    }

    @Override
    protected void work(OpenedStore at, IProgressMonitor monitor) throws StoreException, ConflictException {
        List<Event> last = new ArrayList<>();
        long count;
        if (subject.isEmpty()) {
            count = at.store().audit(trail -> {
                trail.last(Long.MAX_VALUE, MOST, event -> take(event, last, monitor));
                return trail.head().number();
            });
        } else {
            List<Event> all = at.store().read((Reading records) -> records.events(subject)).reversed();
            all.stream().limit(MOST).forEach(event -> take(event, last, monitor));
            count = all.size();
        }
        whenDone.accept(new Read(last, count), null);
    }

    private static void take(Event event, List<Event> last, IProgressMonitor monitor) {
        if (monitor.isCanceled()) {
            throw new CancelledException();
        }
        last.add(event);
    }

    @Override
    protected void failed(Message why) {
        whenDone.accept(null, why);
    }
}
