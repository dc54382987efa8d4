// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.step;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.lintel.claims.decision.Permissions;
import org.lintel.claims.lifecycle.Move;
import org.lintel.claims.lifecycle.Step;
import org.lintel.claims.office.Act;
import org.lintel.claims.office.Done;
import org.lintel.core.money.Money;
import org.lintel.core.text.Message;
import org.lintel.ui.Accessible;
import org.lintel.ui.LintelUi;
import org.lintel.ui.claims.ClaimsUi;
import org.lintel.ui.claims.StateLook;
import org.lintel.ui.claims.claim.ClaimSheet;
import org.lintel.ui.claims.desk.Desk;
import org.lintel.ui.claims.desk.OpenedStore;

/**
 * Asks who takes a step with an application and how, says what will become of it, and takes it. It stays open with the
 * whole reason where the step is refused.
 */
public final class StepDialog extends TitleAreaDialog {

    private static final Point SIZE = new Point(680, 560);

    private final OpenedStore store;
    private final ClaimSheet sheet;
    private final Step step;
    private KeyChooser key;
    private Text day;
    private Text amount;
    private Text reason;
    private Text reference;
    private Text answer;
    private boolean taking;

    public StepDialog(Shell parent, OpenedStore store, ClaimSheet sheet, Step step) {
        super(parent);
        this.store = store;
        this.sheet = sheet;
        this.step = step;
        setHelpAvailable(false);
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(NLS.bind(Messages.stepTitle, sheet.head().id(), ClaimsUi.say(step.label())));
    }

    @Override
    protected Point getInitialSize() {
        return SIZE;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(NLS.bind(Messages.stepTitle, sheet.head().id(), ClaimsUi.say(step.label())));
        setMessage(NLS.bind(Messages.stepHint, StateLook.word(sheet.head().state()),
                ClaimsUi.say(Permissions.role(step).label())));
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 10).spacing(10, 6).applyTo(area);
        key = new KeyChooser(area, store, this::check);
        day = line(area, Messages.day, LocalDate.now().toString());
        if (step.hasAmount()) {
            amount = line(area, Messages.amount, Amounts.first(sheet, step));
        }
        if (step == Step.PAY || step == Step.REPAY) {
            reference = line(area, Messages.reference, "");
        }
        label(area, Messages.reason, SWT.BEGINNING);
        reason = new Text(area, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        Accessible.name(reason, Messages.reason);
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, 56).applyTo(reason);
        reason.addListener(SWT.Traverse, e -> e.doit |= e.detail == SWT.TRAVERSE_TAB_NEXT
                || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        label(area, Messages.then, SWT.BEGINNING);
        answer = new Text(area, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        Accessible.name(answer, Messages.then);
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 90).applyTo(answer);
        for (Text each : new Text[] {day, amount, reason, reference}) {
            if (each != null) {
                each.addListener(SWT.Modify, e -> check());
            }
        }
        PlatformUI.getWorkbench().getHelpSystem().setHelp(parent, LintelUi.Help.CLAIM);
        return area;
    }

    private static void label(Composite area, String words, int vertical) {
        Label label = new Label(area, SWT.NONE);
        label.setText(words);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, vertical).applyTo(label);
    }

    private static Text line(Composite area, String words, String first) {
        label(area, words, SWT.CENTER);
        Text text = new Text(area, SWT.BORDER);
        text.setText(first);
        Accessible.name(text, words);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        return text;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, NLS.bind(Messages.sign, ClaimsUi.say(step.label())), true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        check();
    }

    /** Says what will become of it, or what is not yet as it must be. */
    private void check() {
        if (answer == null || taking) {
            return;
        }
        String problem = problem();
        setErrorMessage(null);
        answer.setText(ClaimsUi.say(Consequences.of(sheet.head(), step, amount == null ? "" : amount.getText())));
        setMessage(problem != null ? problem : NLS.bind(Messages.stepHint, StateLook.word(sheet.head().state()),
                ClaimsUi.say(Permissions.role(step).label())));
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            ok.setEnabled(problem == null);
        }
    }

    private String problem() {
        if (key.problem() != null) {
            return key.problem();
        }
        try {
            LocalDate.parse(day.getText().strip());
        } catch (DateTimeException e) {
            return Messages.noDay;
        }
        try {
            if (amount != null && Money.written(amount.getText().strip(), Money.HKD).minor() == 0) {
                return Messages.noAmount;
            }
        } catch (NumberFormatException e) {
            return Messages.noAmount;
        }
        if (reference != null && reference.getText().isBlank()) {
            return Messages.noReference;
        }
        return reason.getText().isBlank() && Permissions.role(step) == org.lintel.claims.record.Actor.Role.APPROVER
                ? Messages.noReason : null;
    }

    @Override
    protected void okPressed() {
        if (taking || problem() != null) {
            return;
        }
        Move move = new Move(step, LocalDate.parse(day.getText().strip()),
                amount == null ? null : Money.written(amount.getText().strip(), Money.HKD));
        Act act = new Act(sheet.head().id(), sheet.head().version(), move, reason.getText().strip(),
                reference == null ? "" : reference.getText().strip());
        taking = true;
        getButton(IDialogConstants.OK_ID).setEnabled(false);
        answer.setText(Messages.signing);
        new StepTaking(store, key.chosen(), act, new StepTaking.Listener() {

            @Override
            public void done(Done done) {
                ClaimsUi.later(() -> {
                    if (isOpen()) {
                        close();
                    }
                });
            }

            @Override
            public void refused(Message why) {
                tell(Messages.nothingHappened, NLS.bind(Messages.refused, ClaimsUi.say(why)));
            }

            @Override
            public void conflict(Message why) {
                // what the dialog was opened on is no longer so: it is read again behind it
                Desk.get().changed(sheet.head().id());
                tell(Messages.nothingHappened, NLS.bind(Messages.changedMeanwhile, ClaimsUi.say(why)));
            }

            @Override
            public void lost(Message why) {
                Desk.get().changed(sheet.head().id());
                tell(Messages.notCertain, NLS.bind(Messages.lookBeforeSigning, ClaimsUi.say(why)));
            }
        }).schedule();
    }

    private boolean isOpen() {
        return getShell() != null && !getShell().isDisposed();
    }

    /** In the dialog; where it was closed before the answer came, in one of its own: nobody shall think that it was done. */
    private void tell(String what, String why) {
        ClaimsUi.later(() -> {
            taking = false;
            if (isOpen()) {
                setErrorMessage(what);
                answer.setText(why);
                getButton(IDialogConstants.OK_ID).setEnabled(problem() == null);
                answer.setFocus();
            } else {
                MessageDialog.openError(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(), NLS.bind(
                        Messages.stepTitle, sheet.head().id(), ClaimsUi.say(step.label())), what + "\n\n" + why);
            }
        });
    }

    /** Says with which key, when, how much and why; null for what stays as it is. */
    public void fill(String keyFile, String when, String howMuch, String why) {
        key.choose(keyFile);
        if (when != null) {
            day.setText(when);
        }
        if (howMuch != null) {
            amount.setText(howMuch);
        }
        if (why != null) {
            reason.setText(why);
        }
    }

    /** What is said to come of it, or why nothing did. */
    public String answer() {
        return answer.getText();
    }

    /** Whether the step can be signed as it is filled in. */
    public boolean canSign() {
        return getButton(IDialogConstants.OK_ID).isEnabled();
    }

    /** Who has the chosen key. */
    public String person() {
        return key.person();
    }
}
