// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.audit;

import org.eclipse.osgi.util.NLS;
import org.lintel.claims.record.Event;
import org.lintel.ui.claims.TrailWords;

/** An event in full: who signed it, which rows it wrote, and how it hangs on the one before. */
final class EventWords {

    private static final int MOST = 200;

    private EventWords() {
    }

    static String of(Event event) {
        StringBuilder out = new StringBuilder(NLS.bind(Messages.eventLine, new Object[] {event.number(), TrailWords.kind(event),
            event.actor(), event.time()}));
        if (!event.note().isBlank()) {
            out.append('\n').append(NLS.bind(Messages.note, event.note()));
        }
        out.append("\n\n").append(NLS.bind(Messages.wrote, event.changes().size())).append('\n');
        for (Event.Change each : event.changes().subList(0, Math.min(MOST, event.changes().size()))) {
            out.append("  ").append(word(each.kind())).append("  ").append(TrailWords.row(each.label())).append('\n');
        }
        if (event.changes().size() > MOST) {
            out.append("  …\n");
        }
        return out.append('\n').append(NLS.bind(Messages.hashes, new Object[] {event.hash(), event.previous(),
            event.signature()})).toString();
    }

    private static String word(Event.Change.Kind kind) {
        return switch (kind) {
            case ADDED -> Messages.added;
            case REPLACED -> Messages.replaced;
            case DELETED -> Messages.deleted;
            case ERASED -> Messages.erased;
        };
    }
}
