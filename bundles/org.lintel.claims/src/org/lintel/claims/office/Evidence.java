// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.office;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.lintel.claims.record.Event;
import org.lintel.claims.record.EvidenceItem;
import org.lintel.claims.record.Invoice;
import org.lintel.claims.record.Quotation;
import org.lintel.claims.record.Reading;
import org.lintel.claims.record.Table;
import org.lintel.claims.record.Trainee;

/**
 * Who recorded what an application rests on, by whatever way it came in: with the application, one by one, or in a
 * table of many applications.
 */
final class Evidence {

    /** The kind of the event by which papers, invoices and quotations of one application are recorded. */
    static final String RECORD = "record";

    /**
     * What tables bring in, which never replace it, so the rows name who brought it. Attendance can be corrected; but
     * it comes in with its trainees, and what is corrected is an event of the application.
     */
    private static final List<Table<?>> TABLES = List.of(EvidenceItem.TABLE, Invoice.TABLE, Quotation.TABLE, Trainee.TABLE);

    private static final Set<String> KINDS = Set.of(RECORD, Attending.EVENT);

    private Evidence() {
    }

    /** The events by which evidence of an application was recorded, each once, the first first. */
    static List<Event.Author> recorders(Reading records, String claim) {
        List<Event.Author> all = new ArrayList<>();
        records.events(claim).stream().filter(each -> KINDS.contains(each.kind())).forEach(each -> all.add(each.author()));
        TABLES.forEach(table -> all.addAll(records.authors(table, "claim", claim)));
        return all.stream().distinct().sorted(Comparator.comparing(Event.Author::number)).toList();
    }
}
