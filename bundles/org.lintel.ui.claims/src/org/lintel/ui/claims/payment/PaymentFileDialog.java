// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.payment;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.lintel.claims.office.Payments;
import org.lintel.claims.scheme.Fund;
import org.lintel.claims.scheme.Scheme;
import org.lintel.core.text.Message;
import org.lintel.ui.Accessible;
import org.lintel.ui.claims.ClaimsUi;
import org.lintel.ui.claims.desk.OpenedStore;
import org.lintel.ui.claims.step.KeyChooser;

/** Asks which verified applications are to be paid, makes the file for the bank, and says what is not in it and why. */
public final class PaymentFileDialog extends TitleAreaDialog {

    private static final Point SIZE = new Point(680, 520);

    private final OpenedStore store;
    private final List<String> schemes = new ArrayList<>();
    private KeyChooser key;
    private Text batch;
    private Text day;
    private Combo scheme;
    private Text file;
    private Text answer;
    private boolean making;

    public PaymentFileDialog(Shell parent, OpenedStore store) {
        super(parent);
        this.store = store;
        setHelpAvailable(false);
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.paymentFile);
    }

    @Override
    protected Point getInitialSize() {
        return SIZE;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(Messages.paymentFile);
        setMessage(Messages.paymentFileHint);
        Composite area = Fields.area((Composite) super.createDialogArea(parent));
        key = new KeyChooser(area, store, this::check);
        batch = Fields.line(area, Messages.batch, "P-" + LocalDate.now(), this::check);
        day = Fields.line(area, Messages.day, LocalDate.now().toString(), this::check);
        Fields.label(area, Messages.scheme);
        scheme = new Combo(area, SWT.DROP_DOWN | SWT.READ_ONLY);
        Accessible.name(scheme, Messages.scheme);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(scheme);
        scheme.add(Messages.allSchemes);
        for (Fund fund : store.funds().all()) {
            for (Scheme each : fund.schemes()) {
                schemes.add(each.id());
                scheme.add(ClaimsUi.say(each.name()));
            }
        }
        scheme.select(0);
        file = Fields.file(area, Messages.file, this::browse, this::check);
        answer = Fields.answer(area, Messages.then);
        return area;
    }

    private String browse() {
        FileDialog dialog = new FileDialog(getShell(), SWT.SAVE | SWT.SHEET);
        dialog.setText(Messages.paymentFile);
        dialog.setFileName(batch.getText().strip() + ".csv");
        dialog.setOverwrite(true);
        return dialog.open();
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.signFile, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        check();
    }

    private void check() {
        if (answer == null || making || getButton(IDialogConstants.OK_ID) == null) {
            return;
        }
        String problem = problem();
        setErrorMessage(null);
        setMessage(problem == null ? Messages.paymentFileHint : problem);
        getButton(IDialogConstants.OK_ID).setEnabled(problem == null);
    }

    private String problem() {
        if (key.problem() != null) {
            return key.problem();
        }
        if (batch.getText().isBlank()) {
            return Messages.noBatch;
        }
        try {
            LocalDate.parse(day.getText().strip());
        } catch (DateTimeException e) {
            return Messages.noDay;
        }
        try {
            return file.getText().isBlank() || !Path.of(file.getText().strip()).isAbsolute() ? Messages.noFile : null;
        } catch (InvalidPathException e) {
            return Messages.noFile;
        }
    }

    @Override
    protected void okPressed() {
        if (making || problem() != null) {
            return;
        }
        int chosen = scheme.getSelectionIndex() - 1;
        making = true;
        getButton(IDialogConstants.OK_ID).setEnabled(false);
        answer.setText(Messages.makingFile);
        new PaymentFileMaking(store, key.chosen(), new PaymentFileMaking.Order(batch.getText().strip(),
                LocalDate.parse(day.getText().strip()), chosen < 0 ? null : schemes.get(chosen),
                Path.of(file.getText().strip())), (made, why) -> ClaimsUi.later(() -> {
                    if (getShell() != null && !getShell().isDisposed()) {
                        making = false;
                        show(made, why);
                    }
                })).schedule();
    }

    /** What was done stays to be read: what is left out is as important as what is in. */
    private void show(Payments.Made made, Message why) {
        if (made == null || why != null) {
            check();
            setErrorMessage(made == null ? Messages.nothingHappened : Messages.notWritten);
            answer.setText(ClaimsUi.say(why));
            return;
        }
        StringBuilder out = new StringBuilder(NLS.bind(made.isNew() ? Messages.made : Messages.madeBefore, new Object[] {
            made.file().id(), made.file().count(), made.file().total(), file.getText().strip(), made.file().actor(),
            made.file().day()}));
        out.append('\n').append(NLS.bind(Messages.hash, made.file().hash()));
        for (Payments.LeftOut each : made.leftOut()) {
            out.append('\n').append(NLS.bind(Messages.leftOut, each.claim(), ClaimsUi.say(each.reason())));
        }
        setMessage(Messages.fileMade);
        answer.setText(out.toString());
        getButton(IDialogConstants.CANCEL_ID).setText(IDialogConstants.CLOSE_LABEL);
        getButton(IDialogConstants.CANCEL_ID).setFocus();
    }

    /** Fills it in, as a person would. */
    public void fill(String keyFile, String id, String where) {
        key.choose(keyFile);
        batch.setText(id);
        file.setText(where);
    }

    /** What is said to have come of it. */
    public String answer() {
        return answer.getText();
    }
}
