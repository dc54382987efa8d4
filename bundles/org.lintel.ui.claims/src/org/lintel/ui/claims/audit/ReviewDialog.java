// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.audit;

import java.util.Arrays;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.lintel.core.text.Message;
import org.lintel.ui.Accessible;
import org.lintel.ui.claims.ClaimsUi;
import org.lintel.ui.claims.desk.OpenedStore;
import org.lintel.ui.claims.step.KeyChooser;

/** Asks what a reviewer makes of an indicator, and keeps it, signed. */
public final class ReviewDialog extends TitleAreaDialog {

    private final OpenedStore store;
    private final IndicatorRow row;
    private final Runnable whenKept;
    private KeyChooser key;
    private Combo verdict;
    private Text reason;

    ReviewDialog(Shell parent, OpenedStore store, IndicatorRow row, Runnable whenKept) {
        super(parent);
        this.store = store;
        this.row = row;
        this.whenKept = whenKept;
        setHelpAvailable(false);
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(NLS.bind(Messages.reviewTitle, row.claim(), row.name()));
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(NLS.bind(Messages.reviewTitle, row.claim(), row.name()));
        setMessage(Messages.reviewHint);
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 10).spacing(10, 6).applyTo(area);
        key = new KeyChooser(area, store, this::check);
        new Label(area, SWT.NONE).setText(Messages.verdict);
        verdict = new Combo(area, SWT.DROP_DOWN);
        verdict.setItems(Arrays.stream(ReviewWord.values()).map(ReviewWord::label).toArray(String[]::new));
        verdict.setText(ReviewWord.HARMLESS.label());
        Accessible.name(verdict, Messages.verdict);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(verdict);
        verdict.addListener(SWT.Modify, e -> check());
        new Label(area, SWT.NONE).setText(Messages.reason);
        reason = new Text(area, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        Accessible.name(reason, Messages.reason);
        GridDataFactory.fillDefaults().grab(true, true).hint(420, 80).applyTo(reason);
        reason.addListener(SWT.Modify, e -> check());
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.signReview, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        check();
    }

    private void check() {
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            boolean word = ReviewWord.kept(verdict.getText()).matches("[a-z][a-z-]{0,30}");
            setErrorMessage(word ? null : Messages.badVerdict);
            ok.setEnabled(word && key.problem() == null && !reason.getText().isBlank());
        }
    }

    @Override
    protected void okPressed() {
        getButton(IDialogConstants.OK_ID).setEnabled(false);
        new Reviewing(store, key.chosen(), row, ReviewWord.kept(verdict.getText()), reason.getText().strip(), why -> ClaimsUi.later(() -> {
            if (getShell() == null || getShell().isDisposed()) {
                return;
            }
            if (why == null) {
                close();
                whenKept.run();
            } else {
                refuse(why);
            }
        })).schedule();
    }

    /** Fills it in, as a person would. */
    public void fill(String keyFile, String word, String why) {
        key.choose(keyFile);
        verdict.setText(word);
        reason.setText(why);
    }

    private void refuse(Message why) {
        check();
        setErrorMessage(ClaimsUi.say(why));
    }
}
