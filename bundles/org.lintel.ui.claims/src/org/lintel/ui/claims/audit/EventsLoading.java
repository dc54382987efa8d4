// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.lintel.claims.record.Event;
import org.lintel.claims.record.StoreException;
import org.lintel.core.task.CancelledException;
import org.lintel.core.text.Message;
import org.lintel.ui.claims.desk.OpenedStore;
import org.lintel.ui.claims.desk.StoreJob;

/** Reads a page of the events of a store, or of those of one subject, the last first. */
final class EventsLoading extends StoreJob {

    /** So many are shown at once. */
    static final int PAGE = 100;

    /**
     * What was read.
     *
     * @param events the last first
     * @param count how many there are in all
     * @param hasMore whether there are events before these
     * @param head the number of the last event of the store, whatever its subject
     */
    record Read(List<Event> events, long count, boolean hasMore, long head) {
    }

    private final String subject;
    private final long before;
    private final BiConsumer<Read, Message> whenDone;

    /**
     * Reads events.
     *
     * @param subject empty for all
     * @param before the number that those read are below; {@link Long#MAX_VALUE} for the last
     * @param whenDone given the events, or why there are none, in the job's thread; not if it was stopped
     */
    EventsLoading(OpenedStore store, String subject, long before, BiConsumer<Read, Message> whenDone) {
        super(Messages.reading, store);
        this.subject = subject;
        this.before = before;
        this.whenDone = whenDone;
        setPriority(SHORT);
    }

    @Override
    protected void work(OpenedStore at, IProgressMonitor monitor) throws StoreException {
        whenDone.accept(at.store().audit(trail -> {
            List<Event> page = new ArrayList<>();
            long head = trail.head().number();
            if (subject.isEmpty()) {
                trail.last(before, PAGE + 1, event -> take(event, page, monitor));
                return read(page, head, head);
            }
            List<Event> all = trail.events(subject);
            all.reversed().stream().filter(each -> each.number() < before).limit(PAGE + 1)
                    .forEach(event -> take(event, page, monitor));
            return read(page, all.size(), head);
        }), null);
    }

    /** @param page one more than is shown, if there is one */
    private static Read read(List<Event> page, long count, long head) {
        boolean more = page.size() > PAGE;
        return new Read(List.copyOf(more ? page.subList(0, PAGE) : page), count, more, head);
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
