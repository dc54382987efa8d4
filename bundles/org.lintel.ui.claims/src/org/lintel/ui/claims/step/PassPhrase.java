// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.step;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.ui.PlatformUI;

/** Asks for the pass phrase of the secure storage. */
final class PassPhrase {

    private static final int LEAST = 8;

    private PassPhrase() {
    }

    /** From any thread; null if nobody wants to tell it. */
    static char[] ask() {
        return ask(Messages.phraseHint);
    }

    /** A second time, for one that is chosen now. */
    static char[] askAgain() {
        return ask(Messages.phraseAgain);
    }

    private static char[] ask(String hint) {
        char[][] told = new char[1][];
        PlatformUI.getWorkbench().getDisplay().syncExec(() -> {
            InputDialog dialog = new InputDialog(PlatformUI.getWorkbench().getModalDialogShellProvider().getShell(),
                    Messages.phraseTitle, hint, "",
                    text -> text.length() < LEAST ? Messages.phraseShort : null) {
                @Override
                protected int getInputTextStyle() {
                    return super.getInputTextStyle() | SWT.PASSWORD;
                }
            };
            if (dialog.open() == Window.OK) {
                told[0] = dialog.getValue().toCharArray();
            }
        });
        return told[0];
    }
}
