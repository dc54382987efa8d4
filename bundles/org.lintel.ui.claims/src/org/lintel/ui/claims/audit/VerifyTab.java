// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.audit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.lintel.claims.audit.AuditFinding;
import org.lintel.claims.audit.AuditReport;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.text.Message;
import org.lintel.ui.Accessible;
import org.lintel.ui.Images;
import org.lintel.ui.claims.ClaimsUi;
import org.lintel.ui.claims.Columns;
import org.lintel.ui.claims.Halves;
import org.lintel.ui.claims.TrailWords;

/** Whether everything in the store is as its chain of events says: the verdict, what was found, what is not proven. */
public final class VerifyTab {

    private final AuditView view;
    private final Composite control;
    private final Button verify;
    private final Label sign;
    private final Label verdict;
    private final Columns<AuditFinding> table;
    private final Text story;
    private final List<Path> checkpoints = new ArrayList<>();
    private Verifying job;
    private AuditReport report;
    private long head;

    VerifyTab(Composite parent, AuditView view) {
        this.view = view;
        control = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).margins(4, 4).applyTo(control);
        verify = new Button(control, SWT.PUSH);
        verify.setText(Messages.verify);
        verify.addListener(SWT.Selection, e -> verifyOrStop());
        Button checkpoint = new Button(control, SWT.PUSH);
        checkpoint.setText(Messages.withCheckpoint);
        checkpoint.setToolTipText(Messages.checkpointHint);
        checkpoint.addListener(SWT.Selection, e -> withCheckpoint());
        sign = new Label(control, SWT.NONE);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).hint(18, 18).applyTo(sign);
        verdict = new Label(control, SWT.WRAP);
        verdict.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(verdict);
        SashForm sash = Halves.in(control);
        GridDataFactory.fillDefaults().span(4, 1).grab(true, true).applyTo(sash);
        table = new Columns<AuditFinding>(sash, Messages.findings)
                .add(Messages.kind, 18, each -> ClaimsUi.say(each.kind().label()), each -> Images.FAIL.image())
                .add(Messages.row, 26, each -> TrailWords.row(each.subject()))
                .add(Messages.what, 56, each -> ClaimsUi.say(each.text()));
        story = new Text(sash, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        Accessible.name(story, Messages.story);
        sash.setWeights(58, 42);
        clear();
    }

    Composite control() {
        return control;
    }

    void clear() {
        stop();
        checkpoints.clear();
        report = null;
        head = 0;
        verify.setText(Messages.verify);
        say(Messages.notVerified, null);
        story.setText(Messages.verifyHint);
        table.viewer().setInput(List.of());
    }

    void stop() {
        if (job != null) {
            job.cancel();
            job = null;
        }
    }

    private void withCheckpoint() {
        FileDialog dialog = new FileDialog(control.getShell(), SWT.OPEN | SWT.SHEET);
        dialog.setText(Messages.withCheckpoint);
        String file = dialog.open();
        if (file != null) {
            checkpoints.add(Path.of(file));
            verify();
        }
    }

    /** Replays the chain and compares all rows, in the background. */
    public void verify() {
        if (view.store() == null) {
            return;
        }
        stop();
        report = null;
        table.viewer().setInput(List.of());
        say(Messages.verifying, null);
        Verifying[] mine = new Verifying[1];
        mine[0] = new Verifying(view.store(), List.copyOf(checkpoints), (found, why) -> ClaimsUi.later(() -> {
            if (job == mine[0] && !control.isDisposed()) {
                job = null;
                show(found, why);
            }
        }));
        job = mine[0];
        verify.setText(Messages.stop);
        control.layout();
        job.schedule();
    }

    /** The same button stops what it began: a large store takes minutes. */
    private void verifyOrStop() {
        if (job == null) {
            verify();
        } else {
            job.cancel();
        }
    }

    private void show(AuditReport found, Message why) {
        verify.setText(Messages.verify);
        report = found;
        if (found == null) {
            checkpoints.clear();
            say(why == null ? Messages.stopped : ClaimsUi.say(why), Images.UNDETERMINED);
            return;
        }
        table.viewer().setInput(found.findings());
        story.setText(story(found));
        head = Math.max(head, found.head().number());
        judge();
    }

    /** The store has that many events now: a verdict is one on those that were there. */
    void head(long number) {
        head = number;
        if (report != null) {
            judge();
        }
    }

    private void judge() {
        String name = report.head().store();
        long then = report.head().number();
        boolean grown = head != then;
        if (!report.intact()) {
            say(NLS.bind(grown ? Messages.wasNotAsWritten : Messages.notAsWritten, new Object[] {name,
                report.findings().size(), grouped(then), grouped(head)}), Images.FAIL);
        } else {
            say(grown ? NLS.bind(Messages.wasIntact, new Object[] {name, grouped(then), grouped(head)})
                    : NLS.bind(Messages.intact, name), grown ? Images.UNDETERMINED : Images.PASS);
        }
    }

    private static String grouped(long number) {
        return Decimal.grouped(Long.toString(number));
    }

    private static String story(AuditReport found) {
        long rows = found.rows().values().stream().mapToLong(Long::longValue).sum();
        String tables = found.rows().entrySet().stream().filter(each -> each.getValue() > 0)
                .map(each -> TrailWords.table(each.getKey()) + " " + each.getValue())
                .collect(Collectors.joining(ClaimsUi.say(ClaimsUi.COMMA)));
        StringBuilder out = new StringBuilder(NLS.bind(Messages.replayed, found.events(), found.head().hash()));
        out.append('\n').append(NLS.bind(Messages.compared, rows, tables)).append('\n');
        found.checkpoints().forEach(each -> out.append(NLS.bind(Messages.checkpoint, new Object[] {each.events(),
            each.time(), each.actor(), each.fingerprint()})).append('\n'));
        out.append('\n').append(Messages.unproven);
        found.unproven().forEach(each -> out.append("\n– ").append(ClaimsUi.say(each)));
        return out.toString();
    }

    private void say(String words, Images image) {
        verdict.setText(words.replace("&", "&&"));
        sign.setImage(image == null ? null : image.image());
        control.layout();
    }

    /** What is said of the store. */
    public String verdict() {
        return verdict.getText();
    }

    /** What was found; null before it was looked. */
    public AuditReport report() {
        return report;
    }
}
