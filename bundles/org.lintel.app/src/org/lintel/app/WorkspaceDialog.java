// SPDX-License-Identifier: EPL-2.0
package org.lintel.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
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
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** Asks for the folder of the workspace. */
final class WorkspaceDialog extends TitleAreaDialog {

    private Combo folder;
    private Button stopAsking;
    private String chosen;

    private WorkspaceDialog(Shell parent) {
        super(parent);
    }

    /** The folder the user names; null if he gives up. */
    static String choose(Display display) {
        return choose(display.getActiveShell());
    }

    static String choose(Shell parent) {
        WorkspaceDialog dialog = new WorkspaceDialog(parent);
        return dialog.open() == OK ? dialog.chosen : null;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Lintel");
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        setTitle(Messages.workspaceTitle);
        setMessage(Messages.workspaceMessage);
        Composite row = new Composite(area, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).margins(12, 12).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(row);
        new Label(row, SWT.NONE).setText(Messages.workspaceFolder);
        folder = new Combo(row, SWT.DROP_DOWN);
        List<String> recent = WorkspaceChoice.recent();
        folder.setItems(recent.toArray(String[]::new));
        folder.setText(recent.isEmpty() ? Path.of(System.getProperty("user.home"), "lintel").toString()
                : recent.getFirst());
        folder.addModifyListener(e -> validate());
        GridDataFactory.fillDefaults().grab(true, false).hint(360, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER)
                .applyTo(folder);
        Button browse = new Button(row, SWT.PUSH);
        browse.setText(Messages.browse);
        browse.addListener(SWT.Selection, e -> {
            DirectoryDialog dialog = new DirectoryDialog(getShell());
            dialog.setFilterPath(folder.getText());
            String path = dialog.open();
            if (path != null) {
                folder.setText(path);
            }
        });
        stopAsking = new Button(row, SWT.CHECK);
        stopAsking.setText(Messages.workspaceStopAsking);
        stopAsking.setSelection(!WorkspaceChoice.ask());
        GridDataFactory.fillDefaults().span(3, 1).indent(0, 8).applyTo(stopAsking);
        return area;
    }

    private void validate() {
        boolean valid = isFolder(folder.getText());
        setErrorMessage(valid ? null : Messages.workspaceInvalid);
        getButton(IDialogConstants.OK_ID).setEnabled(valid);
    }

    private static boolean isFolder(String text) {
        try {
            return !text.isBlank() && Path.of(text).isAbsolute() && !Path.of(text).toFile().isFile();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    @Override
    protected void okPressed() {
        chosen = folder.getText();
        WorkspaceChoice.setAsk(!stopAsking.getSelection());
        super.okPressed();
    }
}
