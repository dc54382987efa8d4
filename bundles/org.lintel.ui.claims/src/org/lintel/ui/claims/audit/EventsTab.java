// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.audit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.lintel.claims.record.Event;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.text.Message;
import org.lintel.ui.Accessible;
import org.lintel.ui.claims.ClaimsImages;
import org.lintel.ui.claims.ClaimsUi;
import org.lintel.ui.claims.Columns;
import org.lintel.ui.claims.Halves;
import org.lintel.ui.claims.TrailWords;
import org.lintel.ui.claims.claim.ClaimEditor;

/** The events of the chain page by page, or those of one application, firm or person; what each of them wrote. */
public final class EventsTab {

    private static final int PAUSE_MS = 300;

    private final AuditView view;
    private final Composite control;
    private final Text subject;
    private final Label status;
    private final Button later;
    private final Button earlier;
    private final Columns<Event> table;
    private final Text details;
    /** Where the pages after this one begin; of the last events there is none. */
    private final Deque<Long> after = new ArrayDeque<>();
    private long before = Long.MAX_VALUE;
    private EventsLoading loading;
    private List<Event> events = List.of();
    private int changes;

    EventsTab(Composite parent, AuditView view) {
        this.view = view;
        control = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).margins(4, 4).applyTo(control);
        subject = new Text(control, SWT.BORDER | SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        subject.setMessage(Messages.subjectHint);
        Accessible.name(subject, Messages.subjectHint);
        GridDataFactory.fillDefaults().hint(260, SWT.DEFAULT).applyTo(subject);
        subject.addListener(SWT.Modify, e -> typed());
        status = new Label(control, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(status);
        later = button(Messages.later, this::later);
        earlier = button(Messages.earlier, this::earlier);
        SashForm sash = Halves.in(control);
        GridDataFactory.fillDefaults().span(4, 1).grab(true, true).applyTo(sash);
        table = new Columns<Event>(sash, Messages.events)
                .add(Messages.event, 12, each -> Long.toString(each.number()), each -> ClaimsImages.EVENT.image())
                .add(Messages.time, 25, each -> TrailWords.time(each.time())).add(Messages.kind, 20, TrailWords::kind)
                .add(Messages.subject, 18, Event::subject).add(Messages.by, 12, Event::actor);
        details = new Text(sash, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        Accessible.name(details, Messages.details);
        sash.setWeights(58, 42);
        table.viewer().addSelectionChangedListener(e -> select());
        table.viewer().addOpenListener(e -> open());
    }

    Composite control() {
        return control;
    }

    private Button button(String words, Runnable run) {
        Button button = new Button(control, SWT.PUSH);
        button.setText(words);
        button.setEnabled(false);
        button.addListener(SWT.Selection, e -> run.run());
        return button;
    }

    private void typed() {
        int mine = ++changes;
        control.getDisplay().timerExec(PAUSE_MS, () -> {
            if (mine == changes && !control.isDisposed()) {
                last();
            }
        });
    }

    /** Reads the last of them. */
    void last() {
        after.clear();
        before = Long.MAX_VALUE;
        refresh();
    }

    /** Goes to those before the ones that are shown. */
    public void earlier() {
        if (earlier.isEnabled()) {
            after.push(before);
            before = events.getLast().number();
            refresh();
        }
    }

    /** Goes back towards the last. */
    public void later() {
        if (!after.isEmpty()) {
            before = after.pop();
            refresh();
        }
    }

    void stop() {
        if (loading != null) {
            loading.cancel();
            loading = null;
        }
    }

    /** Shows nothing of a store that is closed. */
    void clear() {
        stop();
        after.clear();
        before = Long.MAX_VALUE;
        events = List.of();
        table.viewer().setInput(events);
        select();
    }

    /** Reads the page again. */
    void refresh() {
        stop();
        if (view.store() == null) {
            return;
        }
        EventsLoading[] mine = new EventsLoading[1];
        mine[0] = new EventsLoading(view.store(), subject.getText().strip(), before,
                (read, why) -> ClaimsUi.later(() -> {
                    if (loading == mine[0] && !control.isDisposed()) {
                        loading = null;
                        show(read, why);
                    }
                }));
        loading = mine[0];
        later.setEnabled(false);
        earlier.setEnabled(false);
        status.setText(Messages.reading);
        loading.schedule();
    }

    private void show(EventsLoading.Read read, Message why) {
        events = read == null ? List.of() : read.events();
        table.viewer().setInput(events);
        status.setText(read == null ? ClaimsUi.say(why) : counted(read));
        later.setEnabled(!after.isEmpty());
        earlier.setEnabled(read != null && read.hasMore());
        if (read != null) {
            view.head(read.head());
        }
        select();
    }

    private String counted(EventsLoading.Read read) {
        if (events.isEmpty()) {
            return NLS.bind(Messages.noEvents, subject.getText().strip());
        }
        String all = Decimal.grouped(Long.toString(read.count()));
        if (read.count() == events.size()) {
            return NLS.bind(Messages.allEvents, all);
        }
        int first = after.size() * EventsLoading.PAGE + 1;
        return NLS.bind(Messages.pageOfEvents, new Object[] {Decimal.grouped(Integer.toString(first)),
            Decimal.grouped(Integer.toString(first + events.size() - 1)), all});
    }

    private void select() {
        Event event = table.selected();
        details.setText(event == null ? Messages.selectEvent : EventWords.of(event));
    }

    private void open() {
        Event event = table.selected();
        if (event != null && event.changes().stream().anyMatch(each -> each.label().equals("claim " + event.subject()))) {
            ClaimEditor.open(view.getSite().getPage(), view.store().address().toString(), event.subject());
        }
    }

    /** Shows the events of an application, a firm or a person alone; all for an empty text. */
    public void of(String id) {
        subject.setText(id);
    }

    /** What is said of them. */
    public String said() {
        return status.getText();
    }

    /** Those that are shown, the last first. */
    public List<Event> shown() {
        return events;
    }
}
