// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.audit;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.lintel.core.text.Message;
import org.lintel.ui.Accessible;
import org.lintel.ui.claims.ClaimsUi;
import org.lintel.ui.claims.Columns;
import org.lintel.ui.claims.Halves;
import org.lintel.ui.claims.claim.ClaimEditor;

/** What is worth a look in the applications of the store, and what reviewers made of it. */
public final class IndicatorsTab {

    private final AuditView view;
    private final Composite control;
    private final Button look;
    private final Button review;
    private final Label status;
    private final Columns<IndicatorRow> table;
    private final Text story;
    private Path settings;
    private IndicatorsLoading job;
    private List<IndicatorRow> rows = List.of();

    IndicatorsTab(Composite parent, AuditView view) {
        this.view = view;
        control = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).margins(4, 4).applyTo(control);
        look = button(Messages.look, this::lookOrStop);
        button(Messages.settings, this::settings).setToolTipText(Messages.settingsHint);
        review = button(Messages.review, this::review);
        status = new Label(control, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(status);
        SashForm sash = Halves.in(control);
        GridDataFactory.fillDefaults().span(4, 1).grab(true, true).applyTo(sash);
        table = new Columns<IndicatorRow>(sash, Messages.indicators)
                .add(Messages.claim, 16, IndicatorRow::claim, row -> row.image().image())
                .add(Messages.indicator, 24, IndicatorRow::name).add(Messages.weight, 14, IndicatorRow::weight)
                .add(Messages.seen, 36, IndicatorRow::summary).add(Messages.reviewColumn, 16, IndicatorRow::review);
        story = new Text(sash, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        Accessible.name(story, Messages.details);
        sash.setWeights(62, 38);
        table.viewer().addSelectionChangedListener(e -> select());
        table.viewer().addOpenListener(e -> {
            if (table.selected() != null) {
                ClaimEditor.open(view.getSite().getPage(), view.store().address().toString(),
                        table.selected().claim());
            }
        });
        clear();
    }

    private Button button(String words, Runnable run) {
        Button button = new Button(control, SWT.PUSH);
        button.setText(words);
        button.addListener(SWT.Selection, e -> run.run());
        return button;
    }

    Composite control() {
        return control;
    }

    void clear() {
        stop();
        look.setText(Messages.look);
        rows = List.of();
        table.viewer().setInput(rows);
        status.setText(Messages.lookHint);
        select();
    }

    void stop() {
        if (job != null) {
            job.cancel();
            job = null;
        }
    }

    private void settings() {
        FileDialog dialog = new FileDialog(control.getShell(), SWT.OPEN | SWT.SHEET);
        dialog.setFilterExtensions(new String[] {"*.yaml;*.yml", "*"});
        dialog.setText(Messages.settings);
        String file = dialog.open();
        if (file != null) {
            settings = Path.of(file);
            look();
        }
    }

    /** Looks at all applications, in the background. */
    public void look() {
        if (view.store() == null) {
            return;
        }
        stop();
        IndicatorsLoading[] mine = new IndicatorsLoading[1];
        mine[0] = new IndicatorsLoading(view.store(), settings, (seen, why) -> ClaimsUi.later(() -> {
            if (job == mine[0] && !control.isDisposed()) {
                job = null;
                show(seen, why);
            }
        }));
        job = mine[0];
        look.setText(Messages.stop);
        status.setText(Messages.looking);
        job.schedule();
    }

    /** The same button stops what it began. */
    private void lookOrStop() {
        if (job == null) {
            look();
        } else {
            job.cancel();
        }
    }

    private void show(List<IndicatorRow> seen, Message why) {
        look.setText(Messages.look);
        IndicatorRow was = table.selected();
        rows = seen == null ? List.of() : seen;
        table.viewer().setInput(rows);
        if (seen == null) {
            status.setText(why == null ? Messages.stopped : ClaimsUi.say(why).replace("&", "&&"));
        } else {
            long looks = rows.stream().filter(IndicatorRow::isLook).count();
            long unreviewed = rows.stream().filter(row -> row.isLook() && row.reviews().isEmpty()).count();
            status.setText(NLS.bind(Messages.counts, new Object[] {looks, looks - unreviewed, rows.size() - looks}));
        }
        if (was != null) {
            rows.stream().filter(row -> row.result().fingerprint().equals(was.result().fingerprint())).findFirst()
                    .ifPresent(row -> table.viewer().setSelection(
                            new org.eclipse.jface.viewers.StructuredSelection(row), true));
        }
        select();
    }

    private void select() {
        IndicatorRow row = table.selected();
        review.setEnabled(row != null && row.isLook());
        story.setText(row == null ? Messages.noAccusation : row.story());
    }

    private void review() {
        ReviewDialog dialog = reviewDialog();
        if (dialog != null) {
            dialog.open();
        }
    }

    /** That in which the selected one is reviewed; null where none is selected. */
    public ReviewDialog reviewDialog() {
        IndicatorRow row = table.selected();
        return row == null || view.store() == null ? null
                : new ReviewDialog(control.getShell(), view.store(), row, this::look);
    }

    public TableViewer table() {
        return table.viewer();
    }

    /** How many things are worth a look. */
    public int looks() {
        return (int) rows.stream().filter(IndicatorRow::isLook).count();
    }

    /** How things stand, in words. */
    public String said() {
        return status.getText();
    }
}
