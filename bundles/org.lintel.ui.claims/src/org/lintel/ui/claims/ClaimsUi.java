// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims;

import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.ui.PlatformUI;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.workspace.CheckPreferences;
import org.osgi.framework.FrameworkUtil;

/** The ids of the Claims perspective, as they stand in {@code plugin.xml}, and what its rooms share. */
public final class ClaimsUi {

    public static final String ID = "org.lintel.ui.claims";
    public static final String PERSPECTIVE = ID + ".perspective";
    public static final String REGISTER = ID + ".register";
    public static final String AUDIT = ID + ".audit";
    public static final String EDITOR = ID + ".editor";
    public static final String NEW_DEMO = ID + ".newDemo";
    public static final String CONTEXT = ID + ".context";

    /** Between the things of a list. */
    public static final Text COMMA = Text.of(", ", "、");

    private ClaimsUi() {
    }

    /** Ids of commands. */
    public static final class Command {
        public static final String OPEN_STORE = ID + ".openStore";
        public static final String TAKE_STEP = ID + ".takeStep";
        /** The parameter of {@link #TAKE_STEP} that names the step. */
        public static final String STEP = ID + ".step";
        public static final String VERIFY = ID + ".verify";
        public static final String PAYMENT_FILE = ID + ".paymentFile";
        public static final String RECONCILE = ID + ".reconcile";

        private Command() {
        }
    }

    /** A text of the engine in the language of findings. */
    public static String say(Message message) {
        return message.in(CheckPreferences.language());
    }

    /** A text of the engine in the language of findings. */
    public static String say(Text text) {
        return text.in(CheckPreferences.language());
    }

    /** Where a part keeps what the user has set, from one session to the next. */
    public static IDialogSettings settings(String section) {
        IDialogSettings all = PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(ClaimsUi.class))
                .getDialogSettings();
        return DialogSettings.getOrCreateSection(all, section);
    }

    /** Later, in the workbench's thread; not at all once the workbench is gone. */
    public static void later(Runnable run) {
        if (PlatformUI.isWorkbenchRunning() && !PlatformUI.getWorkbench().getDisplay().isDisposed()) {
            PlatformUI.getWorkbench().getDisplay().asyncExec(run);
        }
    }
}
