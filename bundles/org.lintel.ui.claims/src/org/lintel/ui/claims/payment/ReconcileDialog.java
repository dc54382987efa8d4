// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.payment;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.lintel.claims.office.Reconciliation;
import org.lintel.core.text.Message;
import org.lintel.ui.Images;
import org.lintel.ui.claims.ClaimsUi;
import org.lintel.ui.claims.Columns;
import org.lintel.ui.claims.desk.OpenedStore;
import org.lintel.ui.claims.step.KeyChooser;

/** Takes the bank's answer in: first shows what agrees and what does not, then records what agrees as paid. */
public final class ReconcileDialog extends TitleAreaDialog {

    private static final Point SIZE = new Point(820, 560);

    private final OpenedStore store;
    private KeyChooser key;
    private Text file;
    private Columns<Reconciliation.Finding> table;
    private String rehearsed = "";
    private boolean working;
    private List<Reconciliation.Finding> findings = List.of();

    public ReconcileDialog(Shell parent, OpenedStore store) {
        super(parent);
        this.store = store;
        setHelpAvailable(false);
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.reconcile);
    }

    @Override
    protected Point getInitialSize() {
        return SIZE;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(Messages.reconcile);
        setMessage(Messages.reconcileHint);
        Composite area = Fields.area((Composite) super.createDialogArea(parent));
        key = new KeyChooser(area, store, this::check);
        file = Fields.file(area, Messages.statement, this::browse, this::check);
        table = new Columns<Reconciliation.Finding>(area, Messages.reconcile)
                .add(Messages.kind, 18, each -> ClaimsUi.say(each.kind().label()),
                        each -> (each.kind() == Reconciliation.Kind.MATCHED ? Images.PASS : Images.FAIL).image())
                .add(Messages.row, 8, each -> each.row() == 0 ? "" : Integer.toString(each.row()))
                .add(Messages.order, 24, Reconciliation.Finding::order)
                .add(Messages.claim, 16, each -> Objects.requireNonNullElse(each.claim(), ""))
                .add(Messages.what, 46, each -> ClaimsUi.say(each.text()));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(SWT.DEFAULT, 220).applyTo(table.control());
        return area;
    }

    private String browse() {
        FileDialog dialog = new FileDialog(getShell(), SWT.OPEN | SWT.SHEET);
        dialog.setText(Messages.statement);
        dialog.setFilterExtensions(new String[] {"*.csv;*.xlsx", "*"});
        return dialog.open();
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.RETRY_ID, Messages.rehearse, false);
        createButton(parent, IDialogConstants.OK_ID, Messages.record, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        check();
    }

    /** Only what was shown can be recorded. */
    private void check() {
        if (working || table == null || getButton(IDialogConstants.OK_ID) == null) {
            return;
        }
        setErrorMessage(null);
        setMessage(key.problem() != null ? key.problem() : statement() == null ? Messages.noStatement
                : Messages.reconcileHint);
        boolean can = key.problem() == null && statement() != null;
        getButton(IDialogConstants.RETRY_ID).setEnabled(can);
        boolean compared = can && rehearsed.equals(file.getText()) && matched(findings) > 0;
        getButton(IDialogConstants.OK_ID).setEnabled(compared);
        // Enter does what comes next
        getShell().setDefaultButton(getButton(compared ? IDialogConstants.OK_ID : IDialogConstants.RETRY_ID));
    }

    private Path statement() {
        try {
            Path path = Path.of(file.getText().strip());
            return file.getText().isBlank() || !path.isAbsolute() ? null : path;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static long matched(List<Reconciliation.Finding> found) {
        return found.stream().filter(each -> each.kind() == Reconciliation.Kind.MATCHED).count();
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == IDialogConstants.RETRY_ID) {
            run(true);
        } else {
            super.buttonPressed(id);
        }
    }

    @Override
    protected void okPressed() {
        run(false);
    }

    private void run(boolean rehearse) {
        if (working || key.problem() != null || statement() == null) {
            return;
        }
        working = true;
        String of = file.getText();
        getButton(IDialogConstants.RETRY_ID).setEnabled(false);
        getButton(IDialogConstants.OK_ID).setEnabled(false);
        setErrorMessage(null);
        setMessage(Messages.reconciling);
        new Reconciling(store, key.chosen(), statement(), rehearse, (found, why) -> ClaimsUi.later(() -> {
            if (getShell() != null && !getShell().isDisposed()) {
                working = false;
                show(found, why, rehearse, of);
            }
        })).schedule();
    }

    private void show(List<Reconciliation.Finding> found, Message why, boolean rehearse, String of) {
        findings = found == null ? List.of() : found;
        rehearsed = found != null && rehearse ? of : "";
        table.viewer().setInput(findings);
        check();
        if (found == null) {
            setErrorMessage(NLS.bind(Messages.refused, ClaimsUi.say(why)));
            return;
        }
        setMessage(NLS.bind(rehearse ? Messages.rehearsed : Messages.recorded, matched(found), found.size()));
        if (!rehearse) {
            getButton(IDialogConstants.CANCEL_ID).setText(IDialogConstants.CLOSE_LABEL);
        }
    }

    /** Fills it in, as a person would. */
    public void fill(String keyFile, String statement) {
        key.choose(keyFile);
        file.setText(statement);
    }

    /** Shows what agrees and records nothing, as its button does. */
    public void rehearse() {
        buttonPressed(IDialogConstants.RETRY_ID);
    }

    /** Records what agrees as paid, as its button does. */
    public void record() {
        if (getButton(IDialogConstants.OK_ID).isEnabled()) {
            buttonPressed(IDialogConstants.OK_ID);
        }
    }

    /** What is said of it. */
    public String said() {
        return getErrorMessage() != null ? getErrorMessage() : getMessage();
    }

    /** What was found. */
    public List<Reconciliation.Finding> findings() {
        return findings;
    }
}
