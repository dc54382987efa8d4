// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.desk;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.lintel.claims.record.StoreException;
import org.lintel.claims.store.StoreAddress;
import org.lintel.ui.claims.ClaimsUi;

/** Asks which store to open: a folder, or a database of a server. */
public final class OpenStoreDialog extends TitleAreaDialog {

    private static final int WIDTH = 420;

    private Combo address;
    private String chosen;

    public OpenStoreDialog(Shell parent) {
        super(parent);
        setHelpAvailable(false);
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.openStore);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(Messages.openStore);
        setMessage(Messages.openStoreHint);
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.swtDefaults().numColumns(3).margins(10, 10).applyTo(area);
        new Label(area, SWT.NONE).setText(Messages.store);
        address = new Combo(area, SWT.DROP_DOWN);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(address);
        address.setItems(RecentStores.all().toArray(String[]::new));
        if (address.getItemCount() > 0) {
            address.select(0);
        }
        Button browse = new Button(area, SWT.PUSH);
        browse.setText(Messages.browse);
        browse.addListener(SWT.Selection, e -> {
            DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.SHEET);
            dialog.setMessage(Messages.chooseFolder);
            String folder = dialog.open();
            if (folder != null) {
                address.setText(folder);
            }
        });
        Label server = new Label(area, SWT.WRAP);
        server.setText(Messages.serverHint);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(server);
        address.addListener(SWT.Modify, e -> check());
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.open, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        check();
    }

    private void check() {
        String problem = null;
        if (!address.getText().isBlank()) {
            try {
                StoreAddress.parse(address.getText().strip());
            } catch (StoreException e) {
                problem = ClaimsUi.say(e.text());
            }
        }
        setErrorMessage(problem);
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            ok.setEnabled(problem == null && !address.getText().isBlank());
        }
    }

    @Override
    protected void okPressed() {
        chosen = address.getText().strip();
        super.okPressed();
    }

    /** What was chosen. */
    public String address() {
        return chosen;
    }
}
